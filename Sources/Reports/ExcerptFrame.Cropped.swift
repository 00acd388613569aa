import Diagnostics

extension ExcerptFrame {
  /// The characters of an excerpt near its marked part, so that an endless line costs nothing.
  struct Cropped {
    let line: SpeltLine
    let marked: Range<Int>
    let isCutAtStart: Bool
    let isCutAtEnd: Bool

    /// Keeps so many characters on either side.
    init(_ excerpt: Excerpt, around room: Int) {
      let scalars = excerpt.text.unicodeScalars
      let first = max(0, excerpt.marked.lowerBound - room)
      let last = min(excerpt.marked.upperBound, excerpt.marked.lowerBound + room) + room
      let tail = scalars.dropFirst(first)
      let kept = tail.prefix(last - first)
      line = SpeltLine(kept)
      let lower = min(excerpt.marked.lowerBound - first, line.count)
      let upper = min(excerpt.marked.upperBound - first, line.count)
      marked = lower..<max(lower, upper)
      isCutAtStart = first > 0
      isCutAtEnd = kept.endIndex < scalars.endIndex
    }
  }
}
