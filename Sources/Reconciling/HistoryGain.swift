package import Quantities

/// Credits that were bought, or that somebody put down as given or taken.
package struct HistoryGain: Sendable, Hashable {
  /// Its number in the ledger.
  package let sequence: Int64
  /// The day on which it happened.
  package let day: Day
  /// The credits; below zero where they were taken.
  package let credits: Credits
  /// Whether it was bought.
  package let isPurchase: Bool
  /// The invoice or the reason, as somebody wrote it.
  package let reference: String

  /// Makes a gain.
  package init(
    sequence: Int64,
    day: Day,
    credits: Credits,
    isPurchase: Bool,
    reference: String
  ) {
    self.sequence = sequence
    self.day = day
    self.credits = credits
    self.isPurchase = isPurchase
    self.reference = reference
  }

  /// The same with other credits.
  func corrected(to credits: Credits) -> HistoryGain {
    HistoryGain(
      sequence: sequence,
      day: day,
      credits: credits,
      isPurchase: isPurchase,
      reference: reference
    )
  }
}
