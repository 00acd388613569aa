package import Quantities

/// A purchase of a ledger, as it stands after corrections.
package struct RecordedPurchase: Sendable, Hashable {
  /// The event that recorded it.
  package let event: String
  /// The day of the purchase.
  package let day: Day
  /// When it was recorded.
  package let recordedAt: Moment
  /// How many credits.
  package let credits: Credits
  /// The invoice or receipt.
  package let reference: String?

  /// Makes a purchase.
  package init(
    event: String,
    day: Day,
    recordedAt: Moment,
    credits: Credits,
    reference: String?
  ) {
    self.event = event
    self.day = day
    self.recordedAt = recordedAt
    self.credits = credits
    self.reference = reference
  }

  /// Whether it was made after a moment: on a later day, or recorded later on the same one.
  func isAfter(_ moment: Moment) -> Bool {
    day > moment.day || (day == moment.day && recordedAt >= moment)
  }
}
