package import Quantities

/// What the decisions of a ledger go by.
package struct LedgerRules: Sendable, Hashable {
  /// How many milliseconds of the ledger's time a balance may lag behind what was used.
  package let lagWindow: Int64
  /// How many milliseconds old a reading may be for a claim.
  package let maximumAge: Int64
  /// By how much a balance may exceed what the ledger allows before it is not believed.
  package let tolerance: Credits

  /// Makes rules.
  package init(
    lagWindow: Int64 = 120_000,
    maximumAge: Int64 = 300_000,
    tolerance: Credits = Credits(millionths: 10_000)
  ) {
    self.lagWindow = lagWindow
    self.maximumAge = maximumAge
    self.tolerance = tolerance
  }

  /// A lag of two minutes, readings of five minutes, a hundredth of a credit.
  package static let standard = LedgerRules()
}
