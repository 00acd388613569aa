/// What some calls make and cost.
package struct Amount: Sendable, Hashable {
  /// How many calls there are.
  package private(set) var calls: Int64
  /// How many outputs they make.
  package private(set) var outputs: Int64
  /// The cost at list price, without the calls whose price is not known.
  package private(set) var listed: Credits
  /// The same with outputs that are expected to be made again.
  package private(set) var expected: Credits

  /// Nothing.
  package static var zero: Amount { Amount(calls: 0, outputs: 0, listed: .zero, expected: .zero) }

  /// Makes an amount.
  package init(calls: Int64, outputs: Int64, listed: Credits, expected: Credits) {
    self.calls = calls
    self.outputs = outputs
    self.listed = listed
    self.expected = expected
  }

  /// Makes the amount of calls that are all alike and none of which is made again; nil where it does not
  /// fit.
  package init?(calls: Int64, outputsPerCall: Int64, unit: Credits) {
    let (outputs, overflow) = calls.multipliedReportingOverflow(by: outputsPerCall)
    guard !overflow, let listed = unit.multiplied(by: calls) else { return nil }
    self.init(calls: calls, outputs: outputs, listed: listed, expected: listed)
  }

  /// Adds; false, and nothing is added, where a sum does not fit.
  package mutating func add(_ other: Amount) -> Bool {
    let (calls, first) = calls.addingReportingOverflow(other.calls)
    let (outputs, second) = outputs.addingReportingOverflow(other.outputs)
    guard !first, !second, let listed = listed.adding(other.listed),
      let expected = expected.adding(other.expected)
    else { return false }
    self = Amount(calls: calls, outputs: outputs, listed: listed, expected: expected)
    return true
  }
}
