package import Quantities

/// What was bought in a month, and how it stands by that.
package struct MonthStanding: Sendable, Hashable {
  /// The month.
  package let month: CalendarMonth
  /// Its purchases up to today, by their days.
  package let purchases: [CountedPurchase]
  /// What they come to.
  package let dollars: Dollars
  /// What is missing of the threshold.
  package let missing: Dollars
  /// How it stands.
  package let outcome: Streak.Outcome
  /// The streak with it.
  package let streak: Streak

  /// What of it counts at list price, because nobody recorded its dollars.
  package var listPriced: [CountedPurchase] { purchases.filter { $0.basis == .listPrice } }
}
