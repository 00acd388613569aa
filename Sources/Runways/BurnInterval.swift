/// What was used between two readings beside own runs.
package struct BurnInterval: Sendable, Hashable {
  /// Its beginning, in days since 1970.
  package let start: Double
  /// Its end.
  package let end: Double
  /// The credits.
  package let burn: Double
  /// How much it counts: half where a purchase is only inferred.
  package let weight: Double

  /// How long it is, in days.
  package var days: Double { end - start }

  /// Makes an interval.
  package init(start: Double, end: Double, burn: Double, weight: Double = 1) {
    self.start = start
    self.end = end
    self.burn = burn
    self.weight = weight
  }
}
