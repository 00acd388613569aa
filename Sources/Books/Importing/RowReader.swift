internal import Ledgers
internal import Quantities

/// Reads the cells of a row, and collects all that is wrong with them.
struct RowReader {
  /// The cells that are not empty, by the names of their columns.
  let cells: [String: String]
  private(set) var faults: [RowFault] = []

  init(cells: [String: String]) {
    self.cells = cells
  }

  /// What the row says; nil where something is missing.
  mutating func entry() -> LedgerEntry? {
    switch cells["kind"] {
    case nil, "purchase": return purchase()
    case "adjustment": return adjustment()
    case let other?:
      faults.append(.kind(other))
      return nil
    }
  }

  private mutating func purchase() -> LedgerEntry? {
    let credits = credits { $0 > .zero }
    let cents = cents()
    let texts = (text("reference"), text("by"), text("note"))
    guard let day = day(), let credits else { return nil }
    return .purchase(
      PurchaseEntry(
        credits: credits,
        cents: cents,
        day: day,
        reference: texts.0,
        buyer: texts.1,
        note: texts.2
      )
    )
  }

  private mutating func adjustment() -> LedgerEntry? {
    for column in ["usd", "reference"] where cells[column] != nil {
      faults.append(.notTaken(column: column, kind: "adjustment"))
    }
    let credits = credits { $0 != .zero }
    let author = text("by")
    if cells["note"] == nil { faults.append(.missing(column: "note")) }
    guard let day = day(), let credits, let reason = text("note") else { return nil }
    return .adjustment(AdjustmentEntry(credits: credits, day: day, reason: reason, author: author))
  }

  private mutating func day() -> Day? {
    guard let cell = cells["on"] else {
      faults.append(.missing(column: "on"))
      return nil
    }
    if let day = Day(reading: cell), day.daysSinceEpoch >= 0 { return day }
    faults.append(.day(cell))
    return nil
  }

  private mutating func credits(_ isTaken: (Credits) -> Bool) -> Credits? {
    guard let cell = cells["credits"] else {
      faults.append(.missing(column: "credits"))
      return nil
    }
    if let decimal = try? ExactDecimal(reading: cell), decimal.exponent >= -6,
      let credits = Credits(roundingDown: decimal), isTaken(credits)
    {
      return credits
    }
    faults.append(.credits(cell))
    return nil
  }

  private mutating func cents() -> Int64? {
    guard let cell = cells["usd"] else { return nil }
    if let dollars = Dollars(amount: cell), dollars.cents >= 0 { return dollars.cents }
    faults.append(.dollars(cell))
    return nil
  }

  private mutating func text(_ column: String) -> String? {
    guard let cell = cells[column] else { return nil }
    guard let problem = EnteredText.problem(of: cell) else { return cell }
    faults.append(.text(column: column, problem: problem))
    return nil
  }
}
