/// How far a quantile missed, weighed so that the right one has the least loss on average.
package enum Pinball {
  /// The loss of a quantile for a chance against what came.
  package static func loss(_ quantile: Double, _ chance: Double, _ came: Double) -> Double {
    came > quantile ? chance * (came - quantile) : (1 - chance) * (quantile - came)
  }
}
