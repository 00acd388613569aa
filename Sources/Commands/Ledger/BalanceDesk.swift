internal import Balances
internal import Forecasting
internal import Ledgers
internal import Quantities

/// What a ledger says while a balance is read and weighed.
///
/// It must be there before the balance is asked for: what comes to be known after that may not be in the balance.
struct BalanceDesk {
  let ledger: Ledger
  private let start: ReadingStart
  private let reserve: Credits
  private let acceptsBalance: Bool

  /// Takes down what the ledger knows now.
  init(_ ledger: Ledger, reserve: Credits, acceptsBalance: Bool) throws(Failure) {
    do throws(LedgerProblem) {
      start = try ledger.startReading()
    } catch {
      throw Failure(error)
    }
    self.ledger = ledger
    self.reserve = reserve
    self.acceptsBalance = acceptsBalance
  }

  /// A balance in the ledger's terms.
  func balance(_ reading: BalanceReading) -> ReadBalance {
    let source =
      switch reading.origin {
      case .endpoint: ReadingEntry.live
      case .argument: "argument"
      case .file(let name): name
      case .recorded(let record): record.file
      }
    return ReadBalance(
      credits: reading.credits,
      raw: reading.raw,
      source: source,
      start: start,
      isAccepted: acceptsBalance
    )
  }

  /// A balance against what the ledger knows; `own` is a hold of the run itself.
  func weigh(_ reading: BalanceReading, own: HoldRecord? = nil) throws(Failure) -> WeighedBalance {
    try told { () throws(LedgerProblem) in
      try ledger.read { (view) throws(LedgerProblem) in
        let entry = try view.weighed(balance(reading), by: ledger.rules)
        let basis = try view.basis(balance(reading), reserve: reserve, by: ledger.rules)
        let open = try view.allOpenHolds().count
        return WeighedBalance(entry: entry, basis: basis, openHolds: open, own: own)
      }
    }
  }

  /// Records a balance that the account itself told, and answers how it was recorded.
  @discardableResult
  func record(_ reading: BalanceReading) throws(Failure) -> ReadingEntry? {
    guard case .endpoint = reading.origin else { return nil }
    return try told { () throws(LedgerProblem) in try ledger.record(balance(reading)).reading }
  }

  /// The hold that the same request was granted before, if it still holds.
  func earlierHold(for claim: HoldClaim) throws(Failure) -> HoldRecord? {
    try told { () throws(LedgerProblem) in
      let earlier = try ledger.read { (view) throws(LedgerProblem) in
        try ledger.earlier(claim, in: view)
      }
      return try earlier.map { (hold) throws(LedgerProblem) in try ledger.verify(hold.id) }
    }
  }

  /// Asks for a hold.
  func open(_ claim: HoldClaim, by reading: BalanceReading) throws(Failure) -> HoldAnswer {
    try told { () throws(LedgerProblem) in try ledger.open(claim, by: balance(reading)) }
  }

  /// When a hold ends by the clock on the wall.
  func end(of hold: HoldRecord) throws(Failure) -> Moment {
    try told { () throws(LedgerProblem) in try ledger.end(of: hold) }
  }

  private func told<Answer>(
    _ work: () throws(LedgerProblem) -> Answer
  ) throws(Failure) -> Answer {
    do throws(LedgerProblem) {
      return try work()
    } catch {
      throw Failure(error)
    }
  }
}
