internal import Diagnostics

/// A line that findings show, with its keys hidden, so that it is looked through once for all of them.
struct MaskedLine {
  private let characters: [Unicode.Scalar]
  /// Where the text of a prompt begins, if one does.
  private let promptStart: Int

  /// So many characters on either side of what is marked are kept: more than any terminal shows.
  private static let room = 1024

  /// Hides the keys of an excerpt's line, and its addresses where they may be secrets.
  init(_ excerpt: Excerpt, hidesAddresses: Bool) {
    var characters = Array(KeyMask.hidden(excerpt).text.unicodeScalars)
    if hidesAddresses { AddressMask.hide(&characters) }
    self.characters = characters
    let holdsPrompts = excerpt.text.utf8.holds("prompt".utf8)
    let start = holdsPrompts ? PromptMask.promptStart(in: characters) : nil
    promptStart = start ?? characters.count
  }

  /// The part of the line around what an excerpt marks, and where the text of a prompt begins in it.
  func part(around excerpt: Excerpt) -> (excerpt: Excerpt, promptStart: Int) {
    let marked = excerpt.marked.clamped(to: 0..<characters.count)
    let first = max(0, marked.lowerBound - Self.room)
    let end = min(marked.upperBound, marked.lowerBound + Self.room)
    let last = min(characters.count, end + Self.room)
    let part = Excerpt(
      line: excerpt.line,
      text: String(String.UnicodeScalarView(characters[first..<last])),
      marked: excerpt.marked.lowerBound - first..<excerpt.marked.upperBound - first
    )
    return (part, max(0, promptStart - first))
  }
}
