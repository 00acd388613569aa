package import Quantities

extension Share {
  /// The share as a number that chances are calculated with.
  package var estimate: Double { Double(fraction.numerator) / Double(fraction.denominator) }

  /// An estimated share, cut to a hundredth of a percent.
  package init(estimate: Double) {
    let steps = Int128((max(0, min(1, estimate)) * 10_000).rounded(.down))
    self = Fraction(steps, over: 10_000).flatMap(Share.init) ?? .none
  }

  /// An estimated chance, cut to a hundredth of a percent, and never all of it.
  package init(chance estimate: Double) {
    self.init(estimate: min(estimate, 0.9999))
  }
}
