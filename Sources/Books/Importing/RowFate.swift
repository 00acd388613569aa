package import Ledgers

/// What becomes of a row of a table of purchases.
package enum RowFate: Sendable, Hashable {
  /// It is not in the ledger yet.
  case new
  /// It was added as this event.
  case recorded(LedgerEvent)
  /// It is in the ledger already, as this event.
  case known(LedgerEvent)
  /// It says the same as an earlier row, on this line.
  case same(line: Int)
  /// Something is wrong with it.
  case wrong([RowFault])

  /// Whether something is wrong.
  package var isWrong: Bool {
    if case .wrong = self { true } else { false }
  }

  /// The word for it.
  package var word: String {
    switch self {
    case .new: "new"
    case .recorded: "recorded"
    case .known: "known"
    case .same: "same"
    case .wrong: "wrong"
    }
  }
}
