/// A stretch of the bytes that a job keeps.
package struct Slice: Sendable, Hashable {
  let start: UInt32
  let count: UInt32

  /// Nothing.
  static let empty = Slice(start: 0, count: 0)

  /// Whether it holds no bytes.
  package var isEmpty: Bool { count == 0 }

  var range: Range<Int> { Int(start)..<Int(start + count) }
}
