package import Quantities

/// A balance as it was read, with where and when.
package struct BalanceReading: Sendable, Hashable {
  /// The balance, rounded down to a millionth.
  package let credits: Credits
  /// The number as it was spelt.
  package let raw: String
  /// Where it was read.
  package let origin: BalanceOrigin
  /// The account's name, where one was given.
  package let account: String?
  /// When it was read, where that is known.
  package let readAt: Moment?
  /// What is odd about the reply, in sentences.
  package let warnings: [String]

  /// Makes a reading from its parts.
  package init(
    credits: Credits,
    raw: String,
    origin: BalanceOrigin,
    account: String? = nil,
    readAt: Moment? = nil,
    warnings: [String] = []
  ) {
    self.credits = credits
    self.raw = raw
    self.origin = origin
    self.account = account
    self.readAt = readAt
    self.warnings = warnings
  }
}
