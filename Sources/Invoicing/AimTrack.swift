internal import Quantities

/// Follows what is bought with an aim and without it, month by month, and what lies idle in between.
struct AimTrack {
  let rules: InvoicingRules
  let tariff: CreditTariff
  private var bought = Credits.zero
  private var boughtAnyway = Credits.zero
  /// The credits that lie idle more than without the aim, each times the days.
  private var idleDays = Fraction(0)

  init(rules: InvoicingRules, tariff: CreditTariff) {
    self.rules = rules
    self.tariff = tariff
  }

  /// Buys for a month at once: on its first day where something is needed then, else on its last one.
  mutating func step(
    in month: CalendarMonth,
    from first: Day,
    needed: Credits,
    already: Dollars
  ) -> AimStep? {
    guard let anyway = buyAnyway(needed), let lacking = needed.subtracting(bought),
      let least = tariff.purchase(costing: rules.threshold.missing(from: already)),
      let purchase = tariff.purchase(ofAtLeast: max(lacking, least)),
      let dollars = tariff.dollars(of: purchase), let total = already.adding(dollars),
      let anywayDollars = tariff.dollars(of: anyway)
    else { return nil }
    let day = lacking > .zero ? first : month.last
    guard wait(until: day, from: first), buy(purchase), wait(to: month.last, from: day) else {
      return nil
    }
    return AimStep(
      month: month,
      day: day,
      credits: purchase,
      dollars: dollars,
      neededAnyway: anywayDollars,
      total: total
    )
  }

  /// Buys for a month what is needed on its first day, and what is missing of the threshold on its last one.
  mutating func splitStep(
    in month: CalendarMonth,
    from first: Day,
    needed: Credits,
    already: Dollars
  ) -> Bool {
    guard buyAnyway(needed) != nil, let lacking = needed.subtracting(bought),
      let early = tariff.purchase(ofAtLeast: lacking),
      let sum = tariff.dollars(of: early)?.adding(already),
      let late = tariff.purchase(costing: rules.threshold.missing(from: sum))
    else { return false }
    return buy(early) && wait(until: month.last, from: first) && buy(late)
      && wait(to: month.last, from: month.last)
  }

  /// What is bought more than without the aim.
  var prepaid: Dollars? {
    bought.subtracting(boughtAnyway).flatMap { tariff.dollars(of: $0) }
  }

  /// What the idle credits cost, at so much of their price in a year of 365 days.
  var idleCost: Dollars? {
    idleDays.multiplied(by: tariff.price)?.multiplied(by: rules.capitalCost.fraction)?
      .divided(by: Fraction(365)).flatMap { Dollars(nearest: $0) }
  }

  /// Buys what is needed, without the aim.
  private mutating func buyAnyway(_ needed: Credits) -> Credits? {
    guard let lacking = needed.subtracting(boughtAnyway),
      let purchase = tariff.purchase(ofAtLeast: lacking),
      let sum = boughtAnyway.adding(purchase)
    else { return nil }
    boughtAnyway = sum
    return purchase
  }

  private mutating func buy(_ purchase: Credits) -> Bool {
    guard let sum = bought.adding(purchase) else { return false }
    bought = sum
    return true
  }

  /// Lets the days before one pass.
  private mutating func wait(until day: Day, from first: Day) -> Bool {
    idle(days: day.days(since: first))
  }

  /// Lets days pass to the end of one.
  private mutating func wait(to last: Day, from day: Day) -> Bool {
    idle(days: last.days(since: day) + 1)
  }

  private mutating func idle(days: Int) -> Bool {
    guard let idle = bought.subtracting(boughtAnyway)?.fraction,
      let more = idle.multiplied(by: Fraction(Int128(days))), let sum = idleDays.adding(more)
    else { return false }
    idleDays = sum
    return true
  }
}
