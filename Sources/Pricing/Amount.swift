package import Quantities

/// What some calls make and cost.
package struct Amount: Sendable, Hashable {
  /// How many calls there are.
  package let calls: Int64
  /// How many outputs they make.
  package let outputs: Int64
  /// The cost at list price, without the calls whose price is not known.
  package let listed: Credits
  /// The same with outputs that are expected to be made again.
  package let expected: Credits

  /// Nothing.
  package static var zero: Amount { Amount(calls: 0, outputs: 0, listed: .zero, expected: .zero) }

  /// Makes an amount.
  package init(calls: Int64, outputs: Int64, listed: Credits, expected: Credits) {
    self.calls = calls
    self.outputs = outputs
    self.listed = listed
    self.expected = expected
  }

  /// Adds; nil where a sum does not fit.
  package func adding(_ other: Amount) -> Amount? {
    let (calls, first) = calls.addingReportingOverflow(other.calls)
    let (outputs, second) = outputs.addingReportingOverflow(other.outputs)
    guard !first, !second, let listed = listed.adding(other.listed),
      let expected = expected.adding(other.expected)
    else { return nil }
    return Amount(calls: calls, outputs: outputs, listed: listed, expected: expected)
  }
}
