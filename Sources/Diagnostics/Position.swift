/// A place between two characters of a text, as editors count it.
package struct Position: Sendable, Hashable {
  // A reader moves a position along, because one is not made for every value in no time.
  /// The line, from 1, in the size that it is kept in.
  package var lineNumber: UInt32
  /// The column in characters (Unicode scalars), from 1, in the size that it is kept in.
  package var columnNumber: UInt32

  /// Makes a position; both counts begin at 1.
  package init(line: Int, column: Int) {
    lineNumber = UInt32(clamping: line)
    columnNumber = UInt32(clamping: column)
  }

  /// The line, from 1.
  package var line: Int { Int(lineNumber) }

  /// The column in characters (Unicode scalars), from 1.
  package var column: Int { Int(columnNumber) }
}

extension Position: Comparable {
  /// Orders as the text is read.
  package static func < (left: Position, right: Position) -> Bool {
    (left.lineNumber, left.columnNumber) < (right.lineNumber, right.columnNumber)
  }
}
