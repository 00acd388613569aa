package import Quantities

/// A purchase of the ledger as it counts towards invoicing, corrections applied.
package struct CountedPurchase: Sendable, Hashable {
  /// The event that recorded it.
  package let event: String
  /// The day of the purchase, as it was written down.
  package let day: Day
  /// When it was recorded.
  package let recordedAt: Moment
  /// How many credits it has by its last correction.
  package let credits: Credits
  /// What counts of it, without tax.
  package let dollars: Dollars
  /// What is to know about how that was found.
  package let basis: Basis
  /// The invoice or receipt.
  package let reference: String?

  /// What the dollars of a purchase are known by.
  package enum Basis: String, Sendable, Hashable, CaseIterable {
    /// Somebody recorded them.
    case recorded
    /// Nobody recorded them, so that they are its credits at list price.
    case listPrice = "list_price"
    /// They were recorded, and only the credits were corrected since.
    case creditsCorrected = "credits_corrected"
  }

  /// Makes a purchase.
  package init(
    event: String,
    day: Day,
    recordedAt: Moment,
    credits: Credits,
    dollars: Dollars,
    basis: Basis,
    reference: String?
  ) {
    self.event = event
    self.day = day
    self.recordedAt = recordedAt
    self.credits = credits
    self.dollars = dollars
    self.basis = basis
    self.reference = reference
  }

  /// Its month.
  package var month: CalendarMonth { CalendarMonth(of: day) }

  /// The month in which it may have been made instead: it bears the day in UTC on which it was recorded, and where
  /// the account is it was another month at that moment.
  package func otherMonth(at offset: UTCOffset) -> CalendarMonth? {
    guard day == recordedAt.day else { return nil }
    let other = CalendarMonth(of: offset.day(at: recordedAt))
    return other == month ? nil : other
  }
}
