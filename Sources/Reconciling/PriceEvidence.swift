internal import Quantities

/// What one period says about prices: outputs by model, and what they took from the balance.
struct PriceEvidence {
  /// The period's place among all.
  let period: Int
  /// The outputs by model.
  let outputs: [String: Int128]
  /// What they cost at list price, in millionths by model.
  let listed: [String: Int128]
  /// What they took from the balance, in millionths.
  let taken: Int128

  /// What a period says; nil where something beside prices may be behind what it misses.
  init?(_ period: Period, at index: Int) {
    let runs = period.runs.filter { $0.used != .zero || !$0.parts.isEmpty }
    guard !period.isProvisional, !runs.isEmpty,
      runs.allSatisfy({ $0.isKnown && $0.isPricedByOutputs })
    else { return nil }
    var (outputs, listed): ([String: Int128], [String: Int128]) = ([:], [:])
    for part in runs.flatMap(\.parts) {
      guard let model = part.model else { return nil }
      outputs[model, default: 0] += Int128(part.outputs)
      listed[model, default: 0] += part.credits.millionths
    }
    self.period = index
    self.outputs = outputs
    self.listed = listed
    taken = period.used.millionths + period.unexplained.millionths
  }

  /// The list price of an output, in credits.
  func unit(of model: String) -> Fraction? {
    guard let outputs = outputs[model], let listed = listed[model] else { return nil }
    return Fraction(listed, over: outputs)?.divided(by: Fraction(Credits.scale))
  }

  /// What an output took from the balance, in credits, if nothing else did; nil where that is less than nothing.
  func impliedUnit(of model: String) -> Fraction? {
    guard let outputs = outputs[model], taken >= 0 else { return nil }
    return Fraction(taken, over: outputs)?.divided(by: Fraction(Credits.scale))
  }
}
