package import Quantities

/// What the aim asks to be bought in one month.
package struct AimStep: Sendable, Hashable {
  /// The month.
  package let month: CalendarMonth
  /// The day of the purchase.
  package let day: Day
  /// The credits to buy; none where the month reaches the threshold without.
  package let credits: Credits
  /// What they cost.
  package let dollars: Dollars
  /// What would be bought in the month without the aim.
  package let neededAnyway: Dollars
  /// What will have been bought in the month.
  package let total: Dollars
}
