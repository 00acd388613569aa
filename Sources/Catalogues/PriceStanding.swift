package import Quantities

/// How a model stands on a day.
package enum PriceStanding: Sendable, Hashable {
  /// It answers, and this row has its price.
  case priced(row: Int)
  /// It answers, and this row says that its price is not known.
  case unknown(row: Int)
  /// It answers from this day on.
  case notLaunched(until: Day)
  /// It answers no more since this day.
  case retired(since: Day)
}
