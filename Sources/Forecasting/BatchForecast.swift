package import Quantities

/// How many credits a run may take, where that is not certain.
package struct BatchForecast: Sendable, Hashable {
  /// An amount that is not exceeded with a chance.
  package struct Quantile: Sendable, Hashable {
    /// The chance.
    package let chance: Share
    /// The amount, rounded up.
    package let credits: Credits

    /// Makes a quantile.
    package init(chance: Share, credits: Credits) {
      self.chance = chance
      self.credits = credits
    }
  }

  /// What the amount may differ by, as one standard deviation for each reason, rounded up.
  package struct Spread: Sendable, Hashable {
    /// Luck, at known rates.
    package let luck: Credits
    /// That the rates are not known well.
    package let rates: Credits
    /// That rates move from run to run.
    package let drift: Credits

    /// Makes a spread.
    package init(luck: Credits, rates: Credits, drift: Credits) {
      self.luck = luck
      self.rates = rates
      self.drift = drift
    }
  }

  /// With which chance credits are to suffice.
  package let confidence: Share
  /// What is needed with that chance.
  package let needed: Credits
  /// What is expected on average, rounded up.
  package let expected: Credits
  /// What is not exceeded with 50, 90, 95 and 99 percent.
  package let quantiles: [Quantile]
  /// How far it may differ, and why.
  package let spread: Spread
  /// The rates that it rests on, by model.
  package let rates: [RateLine]

  /// Makes a forecast from its parts.
  package init(
    confidence: Share,
    needed: Credits,
    expected: Credits,
    quantiles: [Quantile],
    spread: Spread,
    rates: [RateLine]
  ) {
    self.confidence = confidence
    self.needed = needed
    self.expected = expected
    self.quantiles = quantiles
    self.spread = spread
    self.rates = rates
  }
}
