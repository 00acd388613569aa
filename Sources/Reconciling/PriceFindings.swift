internal import Quantities

/// What periods tell about the prices of models.
package struct PriceFindings: Sendable {
  /// Prices that several periods agree on, with the places of those periods.
  package let fits: [(prices: [ImpliedPrice], periods: Set<Int>)]
  /// How many periods miss something, have runs with outputs, and tell no price all the same.
  package let untold: Int
  /// What an output would cost if prices alone were wrong, by the places of periods with one model.
  let alone: [Int: ImpliedPrice]

  /// Looks at periods.
  init(_ periods: [Period]) {
    let evidence = periods.enumerated().compactMap { index, period in
      period.unexplained == .zero ? nil : PriceEvidence(period, at: index)
    }
    let single = evidence.filter { $0.outputs.count == 1 }
    var fits: [(prices: [ImpliedPrice], periods: Set<Int>)] = []
    for (_, group) in Dictionary(grouping: single, by: { $0.outputs.keys.first ?? "" })
      .sorted(by: { $0.key < $1.key })
    {
      if let fit = PriceFit(group) { fits.append((fit.prices, Set(group.map(\.period)))) }
    }
    let told = fits.reduce(into: Set<Int>()) { $0.formUnion($1.periods) }
    let rest = evidence.filter { !told.contains($0.period) }
    if rest.contains(where: { $0.outputs.count > 1 }), let fit = PriceFit(rest) {
      fits.append((fit.prices, Set(rest.map(\.period))))
    }
    self.fits = fits
    untold = evidence.count - fits.reduce(0) { $0 + $1.periods.count }
    alone = single.reduce(into: [:]) { $0[$1.period] = Self.price(of: $1) }
  }

  /// The price that a period with one model implies.
  private static func price(of evidence: PriceEvidence) -> ImpliedPrice? {
    guard let (model, outputs) = evidence.outputs.first, let listed = evidence.unit(of: model),
      let implied = evidence.impliedUnit(of: model)
    else { return nil }
    return ImpliedPrice(
      model: model,
      listed: listed,
      implied: implied,
      outputs: Int64(clamping: outputs),
      periods: 1
    )
  }
}
