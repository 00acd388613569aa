/// A stretch of the bytes that a job keeps.
package struct Slice: Sendable, Hashable {
  let start: UInt32
  let count: UInt32

  /// Makes a stretch.
  init(_ range: Range<Int>) {
    start = UInt32(range.lowerBound)
    count = UInt32(range.count)
  }

  /// Nothing.
  static let empty = Slice(0..<0)

  /// Whether it holds no bytes.
  package var isEmpty: Bool { count == 0 }

  var range: Range<Int> { Int(start)..<Int(start + count) }
}
