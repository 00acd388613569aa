/// The rules of the house; each answers what a file does against it.
enum HouseRule {
  static func isShort(_ source: SwiftSource) -> [String] {
    let count = source.lines.last == "" ? source.lines.count - 1 : source.lines.count
    return count <= 300 ? [] : ["\(source.name).swift has \(count) lines"]
  }

  static func importsPointDown(_ source: SwiftSource) -> [String] {
    guard let allowed = Floors.imports(of: source.module) else {
      return ["\(source.module) stands on no floor"]
    }
    return source.imports.compactMap { line, module in
      let isAllowed = allowed.contains(module) || Floors.system.contains(module)
      return isAllowed ? nil : source.problem(line, "\(source.module) may not import \(module)")
    }
  }

  static func usesNoFoundation(_ source: SwiftSource) -> [String] {
    source.imports.compactMap { line, module in
      module.hasPrefix("Foundation") ? source.problem(line, "imports \(module)") : nil
    }
  }

  static func countsExactly(_ source: SwiftSource) -> [String] {
    guard
      ["Approvals", "Charts", "Invoicing", "Pricing", "Quantities", "Reconciling"].contains(
        source.module
      )
    else { return [] }
    return ["Double", "Float", "Float16", "Float32", "Float64", "Decimal", "CGFloat"].flatMap {
      word in
      source.lines(with: [word]).map { source.problem($0, "`\(word)` has no place near credits") }
    }
  }

  static func isNotPublic(_ source: SwiftSource) -> [String] {
    ["public", "open"].flatMap { word in
      source.code.indices.filter { line in
        let tokens = source.code[line]
        guard let index = tokens.firstIndex(of: word) else { return false }
        // `open` is also the name of functions: only before a declaration is it an access level.
        return word == "public" || Self.declares(tokens[(index + 1)...])
      }.map { source.problem($0, "`\(word)`: an application has no outside callers") }
    }
  }

  static func isCheckedByTheCompiler(_ source: SwiftSource) -> [String] {
    let banned: [[String]] = [
      ["print", "("], ["fatalError", "("], ["try!"], ["as!"], ["@", "unchecked"],
      ["Date", "("],
    ]
    return banned.flatMap { words in
      source.lines(with: words).map { source.problem($0, "`\(words.joined())`") }
    }
  }

  static func isFinished(_ source: SwiftSource) -> [String] {
    source.lines.indices.flatMap { line in
      let words = source.lines[line].split { !$0.isLetter && !$0.isNumber }
      return words.filter { ["TODO", "FIXME", "XXX"].contains(String($0)) }.map {
        source.problem(line, String($0))
      }
    }
  }

  static func isSafe(_ source: SwiftSource) -> [String] {
    let isAllowed =
      Floors.unsafe.contains(source.module) || Floors.unsafeFiles.contains(source.testDescription)
    guard !isAllowed else { return [] }
    return source.code.indices.compactMap { line in
      let word = source.code[line].first { $0.contains("unsafe") || $0.contains("Unsafe") }
      return word.map { source.problem(line, "`\($0)` stands outside the modules of C libraries") }
    }
  }

  static func namesNoMachine(_ source: SwiftSource) -> [String] {
    source.lines.indices.flatMap { line in
      ["/work/", "/home/", "/tmp/", "../" + "shared"].filter(source.lines[line].contains).map {
        source.problem(line, "`\($0)` is a path of one machine")
      }
    }
  }

  static func isNotNamedAsItsModule(_ source: SwiftSource) -> [String] {
    source.code.indices.compactMap { line in
      let tokens = source.code[line]
      let isType = tokens.indices.dropLast().contains { index in
        Self.typeWords.contains(tokens[index]) && tokens[index + 1] == source.module
          && !(index > 0 && tokens[index - 1] == ".")
      }
      return isType ? source.problem(line, "a type has the name of its module") : nil
    }
  }

  static let typeWords: Set<String> = ["struct", "enum", "class", "actor", "protocol", "typealias"]

  /// Whether tokens go on with a declaration.
  static func declares(_ tokens: ArraySlice<String>) -> Bool {
    let words = typeWords.union(["func", "var", "let", "init", "extension", "override", "static"])
    return tokens.first.map(words.contains) ?? false
  }
}

extension SwiftSource {
  /// The modules that the file imports, with their lines.
  var imports: [(line: Int, module: String)] {
    code.indices.compactMap { line in
      var tokens = code[line][...]
      while let first = tokens.first {
        if first == "@" {
          tokens = tokens.dropFirst(2)
        } else if ["internal", "package", "private", "fileprivate", "public"].contains(first) {
          tokens = tokens.dropFirst()
        } else {
          break
        }
      }
      guard tokens.first == "import" else { return nil }
      let kinds = HouseRule.typeWords.union(["func", "var", "let"])
      return tokens.dropFirst().first { !kinds.contains($0) }.map { (line, $0) }
    }
  }
}
