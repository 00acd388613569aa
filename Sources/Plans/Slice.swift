/// A stretch of the bytes that a job keeps.
package struct Slice: Sendable, Hashable {
  /// Where it stands among the bytes.
  package let range: Range<Int>

  /// Makes a stretch.
  init(_ range: Range<Int>) {
    self.range = range
  }

  /// Nothing.
  static let empty = Slice(0..<0)

  /// How many bytes it holds.
  var count: Int { range.count }

  /// Whether it holds no bytes.
  package var isEmpty: Bool { range.isEmpty }
}
