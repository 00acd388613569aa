/// A period, and what may be behind what it misses.
package struct ExplainedPeriod: Sendable, Hashable {
  /// The period.
  package let period: Period
  /// What may be behind it, the likeliest first; empty where nothing is missing.
  package let causes: [Cause]
}
