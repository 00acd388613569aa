import TestSupport

/// Writes a tree as YAML in styles that a seed picks: block, flow, quotes, anchors, merges, comments.
struct TreePrinter {
  private var random: SplitMix
  private var written: Set<Int> = []

  /// The text of a tree.
  static func print(_ tree: Tree, seed: UInt64) -> String {
    var printer = TreePrinter(random: SplitMix(seed: seed))
    let mark = printer.random.chance(oneIn: 3) ? "\u{FEFF}" : ""
    let text = mark + "---" + printer.block(tree, indent: 0)
    return printer.random.chance(oneIn: 3) ? text.lines.joined(separator: "\r\n") : text
  }

  /// A value after a dash, a colon or `---`, up to the end of its line or lines.
  private mutating func block(_ tree: Tree, indent: Int) -> String {
    let (anchor, tree, isAlias) = opened(tree)
    if isAlias { return anchor + lineEnd() }
    switch tree {
    case .list(let items) where !items.isEmpty && !random.chance(oneIn: 4):
      return anchor + lineEnd()
        + items.map { item in
          blanks(indent) + "-" + block(item, indent: indent + 2)
        }.joined()
    case .map(let pairs) where !pairs.isEmpty && !random.chance(oneIn: 4):
      let (own, merged) = split(pairs)
      var lines = own.map { key, value in
        blanks(indent) + self.key(key) + ":" + block(value, indent: indent + 2)
      }
      if let merged { lines.insert(blanks(indent) + "<<: " + merged + lineEnd(), at: 0) }
      return anchor + lineEnd() + lines.joined()
    case .text(let text) where text.canBeLiteral && random.chance(oneIn: 2):
      let chomp = text.hasSuffix("\n") ? "" : "-"
      let body = text.hasSuffix("\n") ? String(text.dropLast()) : text
      return anchor + " |2\(chomp)" + lineEnd()
        + body.lines.map { String(repeating: " ", count: max(indent, 2)) + $0 + "\n" }.joined()
    case .null, .text, .list, .map, .shared:
      return anchor + " " + flow(tree) + lineEnd()
    }
  }

  /// A value on one line.
  private mutating func flow(_ tree: Tree) -> String {
    let (anchor, tree, isAlias) = opened(tree)
    let prefix = anchor.isEmpty ? "" : anchor.dropFirst() + " "
    if isAlias { return String(prefix) }
    switch tree {
    case .null: return prefix + random.pick(["~", "null", "Null"])
    case .text(let text): return prefix + scalar(text)
    case .list(let items):
      return prefix + "[" + items.map { flow($0) }.joined(separator: ", ") + "]"
    case .map(let pairs):
      let (own, merged) = split(pairs)
      var parts = own.map { key, value in self.key(key) + ": " + flow(value) }
      if let merged { parts.insert("<<: " + merged, at: 0) }
      return prefix + "{" + parts.joined(separator: ", ") + "}"
    case .shared: return flow(tree)
    }
  }

  /// What to write before a shared part: its anchor the first time, else its alias alone.
  private mutating func opened(_ tree: Tree) -> (prefix: String, tree: Tree, isAlias: Bool) {
    guard case .shared(let number, let inner) = tree else { return ("", tree, false) }
    if written.contains(number) { return (" *s\(number)", inner, true) }
    // Written now, so that what is inside may not name it: it never does.
    written.insert(number)
    return (" &s\(number)", inner, false)
  }

  /// The pairs to write, and a mapping for a merge key that holds the rest and shadowed ones.
  private mutating func split(_ pairs: [String: Tree]) -> ([(String, Tree)], merged: String?) {
    let sorted = pairs.sorted { $0.key < $1.key }
    guard sorted.count > 1, random.chance(oneIn: 3) else { return (sorted, nil) }
    let count = random.int(in: 0...sorted.count)
    let own = Array(sorted[..<count])
    var under = sorted[count...].map { key, value in self.key(key) + ": " + flow(value) }
    if let first = own.first { under.insert(key(first.0) + ": shadowed", at: 0) }
    let merged = "{" + under.joined(separator: ", ") + "}"
    return (own, random.chance(oneIn: 2) ? merged : "[{}, \(merged), {}]")
  }

  private mutating func key(_ key: String) -> String {
    random.pick([key, "'\(key)'", "\"\(key)\""])
  }

  private mutating func scalar(_ text: String) -> String {
    let isWord =
      !text.isEmpty && text.allSatisfy { $0 == "a" || $0 == "b" || $0 == "日" || $0 == "é" }
    if isWord, random.chance(oneIn: 2) { return text }
    let isOneLine = !text.contains("\n")
    if isOneLine, random.chance(oneIn: 2) {
      return "'" + text.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
    }
    return "\"" + text.unicodeScalars.map { escaped($0) }.joined() + "\""
  }

  private mutating func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": return "\\n"
    case "\t": return "\\t"
    case "\"": return "\\\""
    case "\\": return "\\\\"
    default:
      guard scalar.value > 0x7F, random.chance(oneIn: 3) else { return String(scalar) }
      let hex = String(scalar.value, radix: 16)
      return "\\U" + String(repeating: "0", count: 8 - hex.count) + hex
    }
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  private mutating func lineEnd() -> String {
    switch random.int(in: 0...9) {
    case 0: "  # é: [\"#\" 'x'\n"
    case 1: " \n"
    default: "\n"
    }
  }
}

extension String {
  /// The lines between the line feeds.
  fileprivate var lines: [String] {
    split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Whether the text can stand in a block after `|2` or `|2-`.
  fileprivate var canBeLiteral: Bool {
    guard let first, first != "\n", !hasSuffix("\n\n") else { return false }
    return true
  }
}
