package import Quantities

/// How far an account is on the way to manual invoicing on a day.
package struct InvoicingStanding: Sendable, Hashable {
  /// The rules.
  package let rules: InvoicingRules
  /// The day, where the account is.
  package let today: Day
  /// The latest months, this one last.
  package let months: [MonthStanding]
  /// Purchases with a day that has not come yet; they count from that day on.
  package let later: [CountedPurchase]
  /// All that was bought in the twelve months up to today.
  package let yearly: Dollars
  /// This month.
  package let current: MonthStanding
  /// The streak of the months before this one.
  let before: Streak

  /// Tells it from all purchases of an account; nil where a sum cannot be counted.
  package init?(
    _ purchases: [CountedPurchase],
    on today: Day,
    by rules: InvoicingRules,
    showing shown: Int = 6
  ) {
    self.rules = rules
    self.today = today
    let past = purchases.filter { $0.day <= today }
    later = purchases.filter { $0.day > today }
    let this = CalendarMonth(of: today)
    let span = max(shown, rules.months)
    var streak = Streak(needed: rules.months)
    var before = streak
    var standings: [MonthStanding] = []
    // Before the first month that is shown, as many months count as a streak is long.
    for back in stride(from: span + rules.months - 1, through: 0, by: -1) {
      let month = this.advanced(by: -back)
      let bought = past.filter { $0.month == month }
      guard
        let standing = MonthStanding(month, bought, isOver: back > 0, after: streak, by: rules)
      else { return nil }
      before = streak
      streak = standing.streak
      standings.append(standing)
    }
    guard let current = standings.last,
      let yearly = Self.sum(past.filter { this.months(since: $0.month) < 12 })
    else { return nil }
    self.current = current
    self.before = before
    self.yearly = yearly
    months = Array(standings.suffix(span))
  }

  /// The streak as it stands today.
  package var streak: Streak { current.streak }

  /// How many days of this month are left, today counted.
  package var daysLeft: Int { current.month.daysLeft(on: today) }

  /// The months that make the streak complete, oldest first; none where it is not.
  package var completing: [MonthStanding] {
    guard streak.isComplete else { return [] }
    return Array(months.filter { $0.outcome == .reached }.suffix(rules.months))
  }

  /// Whether the rule that decides is met; nil where nobody says what spend is anticipated.
  package func isMet(anticipating spend: Dollars?) -> Bool? {
    switch rules.deciding {
    case .purchases: streak.isComplete
    case .anticipatedSpend: spend.map { $0 > rules.anticipatedSpend }
    }
  }

  static func sum(_ purchases: [CountedPurchase]) -> Dollars? {
    purchases.reduce(Dollars?.some(.zero)) { $0?.adding($1.dollars) }
  }
}

extension MonthStanding {
  /// How a month stands; nil where its sum cannot be counted.
  init?(
    _ month: CalendarMonth,
    _ purchases: [CountedPurchase],
    isOver: Bool,
    after streak: Streak,
    by rules: InvoicingRules
  ) {
    guard let dollars = InvoicingStanding.sum(purchases) else { return nil }
    let outcome: Streak.Outcome =
      dollars >= rules.threshold ? .reached : isOver ? .short : .open
    self.init(
      month: month,
      purchases: purchases.sorted { ($0.day, $0.event) < ($1.day, $1.event) },
      dollars: dollars,
      missing: rules.threshold.missing(from: dollars),
      outcome: outcome,
      streak: streak.after(outcome)
    )
  }
}
