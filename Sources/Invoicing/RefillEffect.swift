package import Quantities

/// What a purchase on some day would do to the streak.
package struct RefillEffect: Sendable, Hashable {
  /// What is bought.
  package let refill: Dollars
  /// The day of the purchase.
  package let day: Day
  /// Its month.
  package let month: CalendarMonth
  /// What would be bought in that month.
  package let total: Dollars
  /// What would still be missing there.
  package let missing: Dollars
  /// Whether the month reaches the threshold without it.
  package let isReachedBefore: Bool
  /// The streak in that month without it.
  package let streakBefore: Streak
  /// The streak with it.
  package let streak: Streak

  /// Whether the month reaches the threshold with it.
  package var isReached: Bool { missing == .zero }
}

extension InvoicingStanding {
  /// What a purchase would do on a day, today or later; nil for a day before, or where a sum cannot be counted.
  ///
  /// Until then nothing else is taken to be bought but what the ledger has with a later day.
  package func effect(of refill: Dollars, on day: Day) -> RefillEffect? {
    guard day >= today else { return nil }
    let month = CalendarMonth(of: day)
    let last = month.months(since: current.month)
    guard last <= Self.farthest else { return nil }
    var before = before
    for ahead in 0..<last {
      guard let sum = bought(in: current.month.advanced(by: ahead), to: nil) else { return nil }
      before = before.after(sum >= rules.threshold ? .reached : .short)
    }
    guard let without = bought(in: month, to: day), let total = without.adding(refill) else {
      return nil
    }
    return RefillEffect(
      refill: refill,
      day: day,
      month: month,
      total: total,
      missing: rules.threshold.missing(from: total),
      isReachedBefore: without >= rules.threshold,
      streakBefore: before.after(without >= rules.threshold ? .reached : .open),
      streak: before.after(total >= rules.threshold ? .reached : .open)
    )
  }

  /// How many months ahead a purchase may lie.
  private static var farthest: Int { 1200 }

  /// What is known to be bought in a month up to a day, this one or a later one.
  private func bought(in month: CalendarMonth, to day: Day?) -> Dollars? {
    let known = later.filter { $0.month == month && $0.day <= (day ?? month.last) }
    let before = month == current.month ? current.dollars : .zero
    return Self.sum(known)?.adding(before)
  }
}
