internal import Balances
internal import Ledgers
internal import Quantities

/// Reads the balance now and then while a command runs.
struct BalancePoll {
  let finder: BalanceFinder
  /// The balance below which the command is ended.
  let floor: Credits
  let interval: Duration

  /// The balance as far as it is believed; the ledger keeps the reading.
  func balance(_ ledger: Ledger) throws(RecordedReading.Problem) -> Credits {
    do throws(RecordedReading.Problem) {
      return try RecordedReading(finder, in: ledger).entry.believed
    } catch {
      // The service says so itself, so it is an answer.
      if case .balance(.noCredits) = error { return .zero }
      throw error
    }
  }
}
