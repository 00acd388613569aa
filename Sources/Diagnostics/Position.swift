/// A place between two characters of a text, as editors count it.
package struct Position: Sendable, Hashable {
  private let storedLine: UInt32
  private let storedColumn: UInt32

  /// Makes a position; both counts begin at 1.
  package init(line: Int, column: Int) {
    storedLine = UInt32(clamping: line)
    storedColumn = UInt32(clamping: column)
  }

  /// The line, from 1.
  package var line: Int { Int(storedLine) }

  /// The column in characters (Unicode scalars), from 1.
  package var column: Int { Int(storedColumn) }
}

extension Position: Comparable {
  /// Orders as the text is read.
  package static func < (left: Position, right: Position) -> Bool {
    (left.storedLine, left.storedColumn) < (right.storedLine, right.storedColumn)
  }
}
