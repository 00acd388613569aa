package import Quantities

/// Something that somebody is told once.
package struct Alert: Sendable, Hashable {
  /// The same whenever it is sent again, so that receivers can drop repeats.
  package let id: AlertID
  /// The account.
  package let account: String
  /// When the balance was looked at.
  package let at: Moment
  /// What it tells.
  package let cause: AlertCause

  /// Makes an alert.
  package init(id: AlertID, account: String, at moment: Moment, cause: AlertCause) {
    self.id = id
    self.account = account
    at = moment
    self.cause = cause
  }
}
