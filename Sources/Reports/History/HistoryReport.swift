package import Reconciling

/// An account's history, before it is put into a format.
package struct HistoryReport: Sendable {
  /// The account.
  package let account: String
  /// What there is to tell.
  package let history: BalanceHistory

  /// Makes a report.
  package init(account: String, history: BalanceHistory) {
    self.account = account
    self.history = history
  }
}
