package import Quantities

/// The most credits for somebody or something in a stretch of time.
package struct Budget: Sendable, Hashable {
  /// How many credits.
  package let limit: Credits
  /// Whose or what for.
  package let scope: BudgetScope
  /// The only one of them that it holds for; nil where each of them has as much.
  package let name: PlacedName?
  /// The stretch of time.
  package let period: BudgetPeriod
  /// The share of the limit from which it is told that the limit is near.
  package let warnAt: Share?

  /// Makes a budget.
  package init(
    limit: Credits,
    scope: BudgetScope,
    name: PlacedName?,
    period: BudgetPeriod,
    warnAt: Share?
  ) {
    self.limit = limit
    self.scope = scope
    self.name = name
    self.period = period
    self.warnAt = warnAt
  }

  /// Whether so many credits are near the limit.
  func isNear(_ credits: Credits) -> Bool {
    guard let warnAt, let spent = credits.fraction,
      let start = limit.fraction?.multiplied(by: warnAt.fraction)
    else { return false }
    return spent >= start
  }
}
