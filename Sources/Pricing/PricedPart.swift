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
  func amount(redoing: Redoing?) -> Amount? {
    guard
      let amount = Amount(calls: calls, outputsPerCall: outputsPerCall, unit: unit ?? .zero)
    else { return nil }
    guard let redoing else { return amount }
    return Self.redoing(redoing, of: amount)
  }

  @inline(never)
  private static func redoing(_ redoing: Redoing, of amount: Amount) -> Amount? {
    guard let expected = redoing.expected(of: amount.listed) else { return nil }
    return Amount(
      calls: amount.calls,
      outputs: amount.outputs,
      listed: amount.listed,
      expected: expected
    )
  }
}
