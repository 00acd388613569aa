/// How well the first day of a price is known.
package enum DateCertainty: String, Sendable, Hashable, CaseIterable {
  /// The vendor named the day.
  case exact
  /// The day is near.
  case approximate
  /// The price was seen on that day, and may be older.
  case observed
  /// The day stands in for one that nobody knows.
  case placeholder
}
