package import Ledgers
package import Quantities

extension LedgerEntry {
  /// The amount that it is about, below zero where credits went; nil where it is about none.
  package var amount: Credits? {
    switch self {
    case .reading(let entry): entry.credits
    case .purchase(let entry): entry.credits
    case .adjustment(let entry): entry.credits
    case .correction(let entry): entry.change
    case .holdOpened(let entry): entry.amount
    case .holdProgressed(let entry): entry.used
    case .holdSettled(let entry): entry.total
    case .holdExpired(let entry): entry.remaining
    case .usage(let entry): entry.credits
    case .alert(let entry): entry.credits
    case .holdRenewed, .holdVoided, .forecast: nil
    }
  }

  /// The dollars that it tells of.
  package var dollars: Dollars? {
    switch self {
    case .purchase(let entry): entry.cents.map(Dollars.init(cents:))
    case .correction(let entry): entry.cents.map(Dollars.init(cents:))
    case .reading, .adjustment, .holdOpened, .holdRenewed, .holdProgressed, .holdSettled,
      .holdVoided, .holdExpired, .usage, .alert, .forecast:
      nil
    }
  }

  /// The day that somebody said it was.
  package var day: Day? {
    switch self {
    case .purchase(let entry): entry.day
    case .adjustment(let entry): entry.day
    case .usage(let entry): entry.day
    case .reading, .correction, .holdOpened, .holdRenewed, .holdProgressed, .holdSettled,
      .holdVoided, .holdExpired, .alert, .forecast:
      nil
    }
  }

  /// The invoice or receipt.
  package var reference: String? {
    guard case .purchase(let entry) = self else { return nil }
    return entry.reference
  }

  /// Who says so, or whose it is.
  package var author: String? {
    switch self {
    case .purchase(let entry): entry.buyer
    case .adjustment(let entry): entry.author
    case .correction(let entry): entry.author
    case .holdOpened(let entry): entry.owner
    case .usage(let entry): entry.owner
    case .reading, .holdRenewed, .holdProgressed, .holdSettled, .holdVoided, .holdExpired, .alert,
      .forecast:
      nil
    }
  }

  /// What else is said, or why.
  package var remark: String? {
    switch self {
    case .purchase(let entry): entry.note
    case .adjustment(let entry): entry.reason
    case .correction(let entry): entry.reason
    case .holdVoided(let entry): entry.reason
    case .usage(let entry): entry.note
    case .reading, .holdOpened, .holdRenewed, .holdProgressed, .holdSettled, .holdExpired, .alert,
      .forecast:
      nil
    }
  }
}
