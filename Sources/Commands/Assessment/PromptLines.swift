internal import Plans
internal import YAMLReading

/// Finds the lines of a plan that belong to the text of a prompt and do not name its key.
///
/// Lines are looked at by their indentation alone, so that it works where the text is no YAML. A line
/// that could be part of a prompt is taken for one.
struct PromptLines {
  /// A line that may have others below it.
  private struct Opening {
    /// Twice the column, and one more for a dash, which may stand in the column of its key.
    let depth: Int
    let holdsPrompts: Bool
    let hasKey: Bool
  }

  private var openings: [Opening] = []
  /// Whether the line before ended inside the text of a prompt, so that any line goes on with it.
  private var goesOn = false

  /// The lines that are to be hidden whole, among some.
  static func hidden(among wanted: Set<Int>, of source: SourceFile) -> Set<Int> {
    guard let last = wanted.max() else { return [] }
    var lines = PromptLines()
    var hidden: Set<Int> = []
    source.forEachLine(upTo: last) { number, bytes in
      if lines.isHidden(bytes), wanted.contains(number) { hidden.insert(number) }
    }
    return hidden
  }

  /// Whether the next line belongs to a prompt above it.
  private mutating func isHidden(_ bytes: [UInt8]) -> Bool {
    let isInside = isBelowPrompt(bytes) || goesOn
    if let end = bytes.last(where: { $0 != UInt8(ascii: " ") }) {
      let holdsPrompts = isInside || openings.last?.holdsPrompts ?? false
      goesOn = holdsPrompts && ":,[{".utf8.contains(end)
    }
    return isInside
  }

  private mutating func isBelowPrompt(_ bytes: [UInt8]) -> Bool {
    var start = bytes.firstIndex { $0 != UInt8(ascii: " ") } ?? bytes.count
    guard start < bytes.count, bytes[start] != UInt8(ascii: "#") else {
      // Inside a prompt a line like a comment is text.
      return start < bytes.count && openings.contains(where: \.holdsPrompts)
    }
    var depth = start * 2
    if Self.isDash(bytes, at: start) { depth += 1 }
    openings.removeAll { $0.depth >= depth }
    let isInside = openings.contains(where: \.holdsPrompts)
    while Self.isDash(bytes, at: start) {
      openings.append(Opening(depth: start * 2 + 1, holdsPrompts: false, hasKey: true))
      start = bytes[(start + 1)...].firstIndex { $0 != UInt8(ascii: " ") } ?? bytes.count
    }
    let hasParent = openings.last?.hasKey ?? false
    let text = String(decoding: bytes[start...], as: UTF8.self)
    let hasKey = text.hasPrefix("---") || text.contains(": ") || text.hasSuffix(":")
    openings.append(
      Opening(
        depth: start * 2,
        holdsPrompts: text.utf8.holds("prompt".utf8)
          && PromptMask.promptStart(in: Array(text.unicodeScalars)) != nil,
        hasKey: hasKey
      )
    )
    return isInside || !(hasKey || hasParent)
  }

  private static func isDash(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "-") else { return false }
    return index + 1 == bytes.count || bytes[index + 1] == UInt8(ascii: " ")
  }
}
