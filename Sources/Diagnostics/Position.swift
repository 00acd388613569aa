/// A place between two characters of a text, as editors count it.
package struct Position: Sendable, Hashable {
  /// The line in the upper half, the column in the lower one, so that order is the order of reading.
  private let code: UInt64

  /// Makes a position; both counts begin at 1.
  package init(line: Int, column: Int) {
    code = UInt64(UInt32(clamping: line)) << 32 | UInt64(UInt32(clamping: column))
  }

  /// The line, from 1.
  package var line: Int { Int(code >> 32) }

  /// The column in characters (Unicode scalars), from 1.
  package var column: Int { Int(UInt32(truncatingIfNeeded: code)) }
}

extension Position: Comparable {
  /// Orders as the text is read.
  package static func < (left: Position, right: Position) -> Bool {
    left.code < right.code
  }
}
