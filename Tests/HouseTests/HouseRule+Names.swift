/// The rules on names and on documentation.
extension HouseRule {
  /// A file is named after its first type or extension: `Type`, `Type+Aspect`, `Outer.Inner`.
  ///
  /// The wording of a module, which extends `Finding`, stands in `…Findings`.
  static func isNamedAfterItsType(_ source: SwiftSource) -> [String] {
    guard source.name != "main", source.code.contains(where: { !$0.isEmpty }) else { return [] }
    guard let first = firstType(of: source) else { return ["\(source.name).swift has no type"] }
    let base = source.name.prefix { $0 != "+" }
    if base == first { return [] }
    if first == "Finding", base.hasSuffix("Findings") { return [] }
    if let dot = base.lastIndex(of: "."), base[..<dot] == first {
      let inner = String(base[base.index(after: dot)...])
      let isThere = typeWords.contains { !source.lines(with: [$0, inner]).isEmpty }
      return isThere ? [] : ["\(source.name).swift has no type \(inner) inside \(first)"]
    }
    return ["\(source.name).swift begins with \(first)"]
  }

  /// Each `package` declaration has a comment for its users right above, or above its attributes.
  static func isDocumented(_ source: SwiftSource) -> [String] {
    source.code.indices.compactMap { line in
      guard declaresForThePackage(source.code[line]) else { return nil }
      var above = line - 1
      while above >= 0, let start = attributeStart(endingAt: above, source) { above = start - 1 }
      let isDocumented = above >= 0 && source.lines[above].isDocumentation
      return isDocumented ? nil : source.problem(line, "a `package` declaration without `///`")
    }
  }

  /// The first type or extension at the start of a line.
  private static func firstType(of source: SwiftSource) -> String? {
    for line in source.code.indices where source.lines[line].first?.isWhitespace == false {
      let tokens = source.code[line]
      guard
        let index = tokens.firstIndex(where: { typeWords.contains($0) || $0 == "extension" }),
        index + 1 < tokens.count
      else { continue }
      if tokens[index + 1] == "[" { return "Array" }
      var name = tokens[index + 1]
      var next = index + 2
      while next + 1 < tokens.count, tokens[next] == ".", tokens[next + 1] != "Type" {
        name += "." + tokens[next + 1]
        next += 2
      }
      return name
    }
    return nil
  }

  private static let modifiers: Set<String> = [
    "package", "static", "final", "mutating", "nonmutating", "borrowing", "consuming", "indirect",
    "override", "lazy", "weak", "convenience", "required", "nonisolated", "private", "class",
    "prefix", "postfix", "infix",
  ]

  private static func declaresForThePackage(_ tokens: [String]) -> Bool {
    var isForThePackage = false
    var index = 0
    while index < tokens.count {
      if tokens[index] == "@" {
        index += 2
      } else if tokens[index] == "(" {
        // The arguments of an attribute, or the `set` of an access level.
        index = (tokens[index...].firstIndex(of: ")") ?? tokens.count) + 1
      } else if modifiers.contains(tokens[index]) {
        isForThePackage = isForThePackage || tokens[index] == "package"
        index += 1
      } else {
        break
      }
    }
    return isForThePackage && index < tokens.count && tokens[index] != "import"
  }

  /// Where an attribute begins that takes whole lines and ends with the given one.
  private static func attributeStart(endingAt line: Int, _ source: SwiftSource) -> Int? {
    var depth = 0
    for start in stride(from: line, through: 0, by: -1) {
      let tokens = source.code[start]
      depth += tokens.count { $0 == ")" } - tokens.count { $0 == "(" }
      if depth > 0 { continue }
      return depth == 0 && tokens.first == "@" ? start : nil
    }
    return nil
  }
}

extension String {
  /// Whether the line is a comment for users.
  fileprivate var isDocumentation: Bool {
    drop(while: \.isWhitespace).hasPrefix("///")
  }
}
