internal import Invoicing
internal import Quantities

extension InvoicingWords {
  /// What is to know about how purchases were counted.
  var notes: [String] {
    let purchases = report.standing.months.flatMap(\.purchases)
    return [
      listPriced(purchases), creditsCorrected(purchases), tax, otherMonth(purchases), later,
      takenAway,
    ].compactMap { $0 }
  }

  private func listPriced(_ purchases: [CountedPurchase]) -> String? {
    let priced = purchases.filter { $0.basis == .listPrice }
    guard !priced.isEmpty else { return nil }
    let price = RatioText.amount(report.tariff.price)
    return
      "\(NumberText.counted(priced.count, "purchase")) without recorded dollars"
      + " \(Self.verb(priced, "counts", "count")) at list price, $\(price) a credit"
  }

  private func creditsCorrected(_ purchases: [CountedPurchase]) -> String? {
    let corrected = purchases.filter { $0.basis == .creditsCorrected }
    guard !corrected.isEmpty else { return nil }
    return
      "the credits of \(NumberText.counted(corrected.count, "purchase")) were corrected and the dollars were not:"
      + " \(names(corrected)); `creditcast ledger correct --usd` does that"
  }

  private var tax: String? {
    let rate = report.standing.rules.tax
    guard rate != .none else { return nil }
    return "recorded dollars include \(rate) tax, which does not count"
  }

  private func otherMonth(_ purchases: [CountedPurchase]) -> String? {
    let offset = report.standing.rules.offset
    let doubtful = purchases.filter { $0.otherMonth(at: offset) != nil }
    guard !doubtful.isEmpty else { return nil }
    return
      "\(names(doubtful)) \(Self.verb(doubtful, "has", "have")) the day in UTC on which it was recorded, when it was"
      + " another month at \(offset): if it was bought then, retract it and record it with its day there"
  }

  private var later: String? {
    let later = report.standing.later
    guard !later.isEmpty else { return nil }
    return
      "\(NumberText.counted(later.count, "purchase")) with a later day than today"
      + " \(Self.verb(later, "counts", "count")) from that day on: \(names(later))"
  }

  private var takenAway: String? {
    guard let first = report.standing.months.first?.month.first else { return nil }
    let taken = report.takenAway.filter { $0.day >= first }
    guard !taken.isEmpty else { return nil }
    return
      "\(NumberText.counted(taken.count, "adjustment")) that took credits away"
      + " \(taken.count == 1 ? "changes" : "change") no month: where money came back, correct the purchase"
  }

  /// The invoices of purchases, or the names of their events.
  private func names(_ purchases: [CountedPurchase]) -> String {
    let shown = purchases.prefix(3).map { "`\(SafeText.of($0.reference ?? $0.event))`" }
    let more = purchases.count - shown.count
    return shown.joined(separator: ", ") + (more > 0 ? " and \(NumberText.of(more)) more" : "")
  }

  private static func verb(_ purchases: [CountedPurchase], _ one: String, _ many: String) -> String
  {
    purchases.count == 1 ? one : many
  }

  /// What a refill would do.
  var refill: String? { report.effect?.sentence(buying: report.refill) }

  /// The purchases of the aim, and their price.
  var aim: [String] {
    guard let aim = report.aim else { return [] }
    guard !aim.steps.isEmpty else {
      return ["the streak is complete: nothing is to be bought for it"]
    }
    let steps = aim.steps.map(Self.words)
    guard aim.prepaid > .zero || aim.idleCost > .zero else {
      return steps + ["price: none, as what is needed anyway reaches the threshold"]
    }
    let rate = report.standing.rules.capitalCost
    return steps + [
      "price: \(NumberText.of(aim.prepaid)) more prepaid than needed; it lies idle for about"
        + " \(NumberText.of(aim.idleCost)), at \(rate) a year"
    ] + (aim.splitIdleCost < aim.idleCost ? [split(aim)] : [])
  }

  private func split(_ aim: AimPlan) -> String {
    "or buy what is needed when it is needed, and the rest on the last day of each month: idle for about"
      + " \(NumberText.of(aim.splitIdleCost))"
  }

  private static func words(_ step: AimStep) -> String {
    guard step.credits > .zero else {
      return "\(step.month): nothing, it reaches \(NumberText.of(step.total)) without"
    }
    let anyway = min(step.neededAnyway, step.dollars)
    let needed = anyway > .zero ? ", of which \(NumberText.of(anyway)) are needed anyway" : ""
    return
      "\(step.day): buy \(NumberText.of(step.credits)) credits (\(NumberText.of(step.dollars)))\(needed)"
  }
}
