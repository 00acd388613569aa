package import Ledgers
package import Quantities

/// A line of an account's history: a balance that was read, or credits that came or went otherwise than by runs.
package struct BalanceRecord: Sendable, Hashable {
  /// What it is.
  package let kind: EventKind
  /// Its number in the ledger.
  package let sequence: Int64
  /// When it was; the start of the day where only the day is known.
  package let moment: Moment
  /// Whether only the day is known.
  package let isDayOnly: Bool
  /// The balance; nil for what is no reading.
  package let balance: Credits?
  /// Whether a reading is believed; nil for what is no reading of the account itself.
  package let trust: ReadingTrust?
  /// The credits that came, below zero where they went; since the reading before, for one that is believed.
  package let change: Credits?
  /// What somebody wrote about it: a reference, a reason, or where a balance came from.
  package let note: String

  /// Whether it is a believed reading of the account itself.
  package var isTrusted: Bool { trust?.isBelieved ?? false }
}
