package import Quantities

/// How credits can be bought.
package struct RefillRules: Sendable, Hashable {
  /// The least purchase.
  package let minimum: Credits
  /// What a purchase is a multiple of.
  package let increment: Credits
  /// The largest single purchase.
  package let purchaseLimit: Credits

  /// Makes rules; all three must be above zero, and the limit not below the minimum.
  package init?(minimum: Credits, increment: Credits, purchaseLimit: Credits) {
    guard minimum > .zero, increment > .zero, purchaseLimit >= minimum else { return nil }
    self.minimum = minimum
    self.increment = increment
    self.purchaseLimit = purchaseLimit
  }

  private init(millionths minimum: Int128, _ increment: Int128, _ limit: Int128) {
    self.minimum = Credits(millionths: minimum)
    self.increment = Credits(millionths: increment)
    purchaseLimit = Credits(millionths: limit)
  }

  /// What Stability AI's platform sells: from $10 in whole dollars, at most $1,000 at a time.
  package static let standard = RefillRules(
    millionths: 1_000_000_000,
    100_000_000,
    100_000_000_000
  )

  /// The credits to buy for a shortfall: the least purchase, or the shortfall rounded up.
  package func credits(for shortfall: Credits) -> Credits? {
    let step = increment.millionths
    let (rounded, overflow) = shortfall.millionths.addingReportingOverflow(step - 1)
    guard !overflow else { return nil }
    return max(minimum, Credits(millionths: rounded / step * step))
  }

  /// How many purchases make up so many credits; nil where they cannot be counted.
  package func purchases(for credits: Credits) -> Int? {
    let limit = purchaseLimit.millionths
    return Int(exactly: credits.millionths / limit + (credits.millionths % limit == 0 ? 0 : 1))
  }
}
