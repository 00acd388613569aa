/// The account as the service keeps it, which no ledger ever sees whole.
///
/// Amounts are whole credits.
struct SimulatedService {
  /// The true balance.
  private(set) var balance: Int64
  /// What came and went, and when.
  private(set) var changes: [(time: Int64, credits: Int64)] = []

  init(balance: Int64) {
    self.balance = balance
  }

  /// Credits come, or go where they are negative.
  mutating func change(by credits: Int64, at time: Int64) {
    balance += credits
    changes.append((time, credits))
  }

  /// The balance as it was at a time: what an answer shows that is late.
  func balance(at time: Int64) -> Int64 {
    var shown = balance
    for change in changes.reversed() {
      guard change.time > time else { break }
      shown -= change.credits
    }
    return shown
  }
}
