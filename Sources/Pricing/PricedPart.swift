package import Quantities

/// Calls of a job that go to one model at one price.
package struct PricedPart: Sendable, Hashable {
  /// The model's place in the catalogue.
  package let model: Int
  /// How many calls are made.
  package let calls: Int64
  /// How many outputs each call makes.
  package let outputsPerCall: Int64
  /// The price of one call; nil where no price is known.
  package let unit: Credits?

  /// Makes a part.
  package init(model: Int, calls: Int64, outputsPerCall: Int64, unit: Credits?) {
    self.model = model
    self.calls = calls
    self.outputsPerCall = outputsPerCall
    self.unit = unit
  }

  /// The same calls for each of so many outputs of a source; nil where they are too many.
  func times(_ factor: Int64) -> PricedPart? {
    let (product, overflow) = calls.multipliedReportingOverflow(by: factor)
    guard !overflow else { return nil }
    return PricedPart(model: model, calls: product, outputsPerCall: outputsPerCall, unit: unit)
  }

  /// What the calls make and cost, with outputs that are expected to be made again.
  @inline(__always)
  func amount(redoRate: Share?) -> Amount? {
    guard
      let amount = Amount(calls: calls, outputsPerCall: outputsPerCall, unit: unit ?? .zero)
    else { return nil }
    guard let redoRate else { return amount }
    return Self.redoing(redoRate, of: amount)
  }

  /// With a share r of all billed outputs to be made again, n good outputs take n / (1 - r) billed
  /// ones: each redone output is billed again, and a share of those is redone too.
  @inline(never)
  private static func redoing(_ rate: Share, of amount: Amount) -> Amount? {
    if rate == .none { return amount }
    guard
      let good = Fraction(1).subtracting(rate.fraction),
      let expected = amount.listed.fraction?.divided(by: good).flatMap(Credits.init(roundingUp:))
    else { return nil }
    return Amount(
      calls: amount.calls,
      outputs: amount.outputs,
      listed: amount.listed,
      expected: expected
    )
  }
}
