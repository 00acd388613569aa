internal import Balances
internal import Diagnostics

extension BalanceOptions {
  /// Refuses a `--balance` that is no number before anything else is done.
  func checkArgument() throws(Failure) {
    guard let balance else { return }
    do {
      _ = try BalanceReading(argument: balance)
    } catch {
      throw Failure(.usage, error.message, help: error.help)
    }
  }
}
