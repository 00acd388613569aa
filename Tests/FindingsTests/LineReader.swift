/// Reads the plainest YAML, line by line, by its indentation alone, and writes it as JSON-like text.
///
/// Every line becomes a part of the result or the whole text is refused, so nothing is lost unseen. It
/// knows nothing of plans, and shares nothing with the reader that it is compared with.
struct LineReader {
  private struct Line {
    let indent: Int
    let text: Substring
  }

  private var lines: [Line] = []
  private var next = 0

  /// The documents of a text in braces and brackets; nil where a line does not fit.
  static func rewriting(_ text: String) -> [String]? {
    var documents: [[Substring]] = [[]]
    for line in text.split(separator: "\n") {
      if line == "---" { documents.append([]) } else { documents[documents.count - 1].append(line) }
    }
    var result: [String] = []
    for document in documents where !document.isEmpty {
      var reader = LineReader(document)
      guard let value = reader.block(at: 0), reader.next == reader.lines.count else { return nil }
      result.append(value)
    }
    return result
  }

  private init(_ texts: [Substring]) {
    for text in texts {
      let body = text.drop { $0 == " " }
      if body.isEmpty || body.hasPrefix("#") { continue }
      lines.append(Line(indent: text.count - body.count, text: body))
    }
  }

  private mutating func block(at indent: Int) -> String? {
    guard next < lines.count, lines[next].indent == indent else { return nil }
    return lines[next].text.hasPrefix("- ") ? list(at: indent) : mapping(at: indent)
  }

  private mutating func list(at indent: Int) -> String? {
    var items: [String] = []
    while next < lines.count, lines[next].indent == indent, lines[next].text.hasPrefix("- ") {
      let item = lines[next].text.dropFirst(2)
      if Self.pair(item) == nil || item.hasPrefix("{") {
        items.append(Self.scalar(item))
        next += 1
      } else {
        lines[next] = Line(indent: indent + 2, text: item)
        guard let value = mapping(at: indent + 2) else { return nil }
        items.append(value)
      }
    }
    return "[\(items.joined(separator: ", "))]"
  }

  private mutating func mapping(at indent: Int) -> String? {
    var pairs: [(key: String, value: String)] = []
    while next < lines.count, lines[next].indent == indent, !lines[next].text.hasPrefix("- ") {
      guard let (key, value) = Self.pair(lines[next].text),
        !pairs.contains(where: { $0.key == key })
      else { return nil }
      next += 1
      if !value.isEmpty {
        pairs.append((key, Self.scalar(value)))
      } else if next < lines.count, lines[next].indent > indent {
        guard let inner = block(at: lines[next].indent) else { return nil }
        pairs.append((key, inner))
      } else {
        return nil
      }
    }
    return "{\(pairs.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", "))}"
  }

  private static func pair(_ text: Substring) -> (key: String, value: Substring)? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let rest = text[text.index(after: colon)...]
    guard rest.isEmpty || rest.hasPrefix(" ") else { return nil }
    return (String(text[..<colon]), rest.drop { $0 == " " })
  }

  private static func scalar(_ text: Substring) -> String {
    guard let first = text.first, !"[{\"".contains(first), Int(text) == nil else {
      return String(text)
    }
    return "\"\(text)\""
  }
}
