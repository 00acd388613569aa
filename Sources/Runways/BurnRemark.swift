package import Quantities

/// What there is to say about the readings that burn is told from.
package enum BurnRemark: Sendable, Hashable {
  /// The balance rose by more than is recorded; a purchase of about this is taken to be behind it.
  case unrecordedPurchase(about: Credits, before: Day)
  /// So many readings went up or down and straight back, and are left out.
  case wrongReadings(Int)
}
