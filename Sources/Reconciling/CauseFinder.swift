internal import Quantities

/// Names what may be behind what a period misses, or has too much; the likeliest first.
struct CauseFinder {
  let rules: ReconciliationRules
  let prices: PriceFindings

  /// The causes for the period at a place among all.
  func causes(of period: Period, at index: Int) -> [Cause] {
    guard period.unexplained != .zero else { return [] }
    if period.isProvisional { return [unfinished(period)] }
    if let fit = prices.fits.first(where: { $0.periods.contains(index) }) {
      return [.listPrices(fit.prices)]
    }
    let perhaps = prices.alone[index].map { [Cause.listPrice($0)] } ?? []
    let doubt = period.end.isBelieved ? [] : [Cause.doubtfulReading]
    return (period.unexplained > .zero ? missing(period) : risen(period)) + perhaps + doubt
  }

  private func unfinished(_ period: Period) -> Cause {
    let open = period.runs.filter { $0.outcome == .open }
    return .unfinished(runs: open.count, upTo: Credits.sum(open.map(\.mayHaveUsed)) ?? .zero)
  }

  private func missing(_ period: Period) -> [Cause] {
    var rest = period.unexplained
    var causes: [Cause] = []
    let expired = period.runs.filter { $0.outcome == .expired && $0.mayHaveUsed > .zero }
    if !expired.isEmpty {
      let most = Credits.sum(expired.map(\.mayHaveUsed)) ?? rest
      causes.append(.expired(runs: expired.count, upTo: most))
      rest = max(.zero, rest.subtracting(most) ?? .zero)
    }
    let unseen = period.gains.filter { $0.isPurchase && $0.credits <= rest }.map(\.credits).max()
    if let unseen, unseen > .zero {
      causes.append(.purchaseNotSeen(unseen))
      rest = rest.subtracting(unseen) ?? .zero
    }
    if rest > .zero { causes.append(.otherSpending(rest)) }
    return causes
  }

  private func risen(_ period: Period) -> [Cause] {
    let rise = period.unexplained.size
    let overstated = rise <= period.used ? [Cause.overstatedUse(rise)] : []
    let isLarge = rise.millionths * 2 >= rules.minimumPurchase.millionths
    guard overstated.isEmpty || isLarge else { return overstated }
    let purchase = rules.purchase(covering: rise)
    let besides = purchase.subtracting(rise) ?? .zero
    return [.unrecordedPurchase(purchase, usedBesides: besides)] + overstated
  }
}
