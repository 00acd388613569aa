package import Ledgers
internal import Quantities

/// What can be wrong with a row of a table of purchases.
package enum RowFault: Error, Sendable, Hashable {
  /// It is not spelt as RFC 4180 has it; in words.
  case spelling(String)
  /// It has another number of cells than the heading.
  case cells(Int, heading: Int)
  /// A cell must not be empty.
  case missing(column: String)
  /// A cell must be empty for this kind.
  case notTaken(column: String, kind: String)
  /// A cell is no amount of credits, or none that its kind takes.
  case credits(String)
  /// A cell is no amount of dollars in whole cents.
  case dollars(String)
  /// A cell is no day.
  case day(String)
  /// A cell is no kind that can be imported.
  case kind(String)
  /// A text is too long or holds what it must not; in words.
  case text(column: String, problem: String)
  /// The reference stands in an earlier row that says something else.
  case referenceTwice(String, line: Int)
  /// The reference is recorded with another amount.
  case recordedOtherwise(String, LedgerEvent)
}

extension RowFault {
  /// What is wrong, in a few words.
  package var words: String {
    switch self {
    case .spelling(let words): words
    case .cells(let count, let heading): "it has \(count) cells, the heading \(heading)"
    case .missing(let column): "`\(column)` is empty"
    case .notTaken(let column, let kind): "`\(column)` must be empty for an \(kind)"
    case .credits(let text):
      "`credits` is `\(text)` and must be an amount with at most six decimals, above 0 for a purchase\(Self.guess(text))"
    case .dollars(let text):
      "`usd` is `\(text)` and must be dollars in whole cents\(Self.guess(text))"
    case .day(let text): "`on` is `\(text)` and must be a day as 2026-12-01"
    case .kind(let text): "`kind` is `\(text)` and must be purchase or adjustment"
    case .text(let column, let problem): "`\(column)` \(problem)"
    case .referenceTwice(let reference, let line):
      "reference `\(reference)` stands on line \(line) with something else"
    case .recordedOtherwise(let reference, let event):
      "reference `\(reference)` is recorded with another amount, as event \(event.sequence)"
    }
  }

  private static func guess(_ text: String) -> String {
    let bare = text.hasPrefix("$") ? String(text.dropFirst()) : text
    return NumberSpelling.plain(bare).map { ": did you mean `\($0)`?" } ?? ""
  }
}

extension CSVFault {
  /// What is wrong, in a few words.
  var words: String {
    switch self {
    case .quoteInside: "a quote stands inside of a cell that does not begin with one"
    case .textBehindQuote: "something stands behind the closing quote of a cell"
    case .openQuote: "a quote is never closed"
    case .loneReturn: "a carriage return stands alone"
    }
  }
}
