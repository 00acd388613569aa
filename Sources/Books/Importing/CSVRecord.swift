/// A record of a table of comma-separated values.
struct CSVRecord: Sendable, Hashable {
  /// The line that it begins on, from 1.
  let line: Int
  /// Its cells, without their quotes.
  var cells: [String]
  /// What is wrong with its spelling; nil where nothing is.
  var fault: CSVFault?
}

/// What can be wrong with the spelling of a record (RFC 4180).
enum CSVFault: Sendable, Hashable {
  /// A quote stands inside of a cell that does not begin with one.
  case quoteInside
  /// Something stands between a closing quote and the next comma.
  case textBehindQuote
  /// A quote is never closed.
  case openQuote
  /// A carriage return ends no line.
  case loneReturn
}
