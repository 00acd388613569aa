internal import Quantities

/// The prices that explain several periods best: least squares in fractions.
///
/// It is told only where the prices explain every period to the millionth, there are more periods than prices, and each model has
/// one list price; all else would be a guess.
struct PriceFit {
  /// The prices that the balance implies, the wrong ones only, by the name of their models.
  let prices: [ImpliedPrice]

  private static let mostModels = 4

  /// Fits prices to what periods say; nil where it cannot be told.
  init?(_ evidence: [PriceEvidence]) {
    let models = Set(evidence.flatMap(\.outputs.keys)).sorted()
    guard (1...Self.mostModels).contains(models.count), evidence.count > models.count,
      let listed = Self.listPrices(models, evidence),
      let solution = Self.solution(models, evidence),
      evidence.allSatisfy({ Self.explains($0, models, solution) })
    else { return nil }
    prices = models.indices.compactMap { index in
      let model = models[index]
      guard listed[index] != solution[index] else { return nil }
      let telling = evidence.filter { $0.outputs[model] != nil }
      return ImpliedPrice(
        model: model,
        listed: listed[index],
        implied: solution[index],
        outputs: Int64(clamping: telling.reduce(0) { $0 + ($1.outputs[model] ?? 0) }),
        periods: telling.count
      )
    }
    guard !prices.isEmpty else { return nil }
  }

  /// The list price of each model; nil where one has several.
  private static func listPrices(_ models: [String], _ evidence: [PriceEvidence]) -> [Fraction]? {
    let prices = models.compactMap { model in
      let units = Set(evidence.compactMap { $0.unit(of: model) })
      return units.count == 1 ? units.first : nil
    }
    return prices.count == models.count ? prices : nil
  }

  /// Solves the normal equations; nil where they have no single solution, or it does not fit.
  private static func solution(_ models: [String], _ evidence: [PriceEvidence]) -> [Fraction]? {
    var rows: [[Fraction]] = []
    for model in models {
      var row = Array(repeating: Int128(0), count: models.count + 1)
      for one in evidence {
        guard let weight = one.outputs[model] else { continue }
        for (column, other) in models.enumerated() {
          let (product, overflow) = weight.multipliedReportingOverflow(by: one.outputs[other] ?? 0)
          guard !overflow, product < Credits.limit else { return nil }
          row[column] += product
        }
        let (product, overflow) = weight.multipliedReportingOverflow(by: one.taken)
        guard !overflow, product.magnitude < Credits.limit.magnitude else { return nil }
        row[models.count] += product
      }
      rows.append(row.map { Fraction($0) })
    }
    let scale = Fraction(Credits.scale)
    let millionths = LinearEquations(rows).solution
    let credits = millionths?.compactMap { $0.divided(by: scale) }
    return credits?.count == models.count ? credits : nil
  }

  /// Whether prices explain a period to the millionth, as the balance is rounded down to it.
  private static func explains(
    _ evidence: PriceEvidence,
    _ models: [String],
    _ prices: [Fraction]
  ) -> Bool {
    var sum = Fraction(0)
    for (model, price) in zip(models, prices) {
      guard let outputs = evidence.outputs[model] else { continue }
      guard let cost = price.multiplied(by: Fraction(outputs)), let next = sum.adding(cost) else {
        return false
      }
      sum = next
    }
    guard let millionths = sum.multiplied(by: Fraction(Credits.scale)),
      let difference = millionths.subtracting(Fraction(evidence.taken))
    else { return false }
    return difference >= Fraction(-1) && difference <= Fraction(1)
  }
}
