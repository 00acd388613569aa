/// A comment that is to stand at a change: Markdown below a marker.
package struct Comment: Sendable, Hashable {
  /// How it is found again, and since when it is true.
  package let marker: CommentMarker
  /// What people read.
  package let body: String

  /// Takes Markdown that begins with a marker, as the report's own format does; the id is laid over it.
  package init?(_ markdown: String, id: String?) {
    guard let found = CommentMarker(reading: markdown) else { return nil }
    marker = CommentMarker(id: id ?? found.id, validAt: found.validAt)
    body = Self.body(of: markdown)
  }

  /// The whole text, with the marker in its first line.
  package var text: String { "\(marker.line)\n\(body)" }

  /// A comment below its first line, with the line ends and without the blank ends that forges change.
  static func body(of text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.dropFirst()
    var body = lines.joined(separator: "\n")[...]
    while body.last?.isWhitespace == true { body.removeLast() }
    while body.first?.isNewline == true { body.removeFirst() }
    return String(body)
  }
}
