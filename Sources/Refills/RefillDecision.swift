package import Quantities

/// What to buy, beside what else could be bought, and what it was decided by.
package struct RefillDecision: Sendable, Hashable {
  /// What has to be available, to last with a chance.
  package struct Level: Sendable, Hashable {
    /// The chance.
    package let chance: Share
    /// The amount, rounded up.
    package let credits: Credits
    /// What to buy to reach it; zero where nothing has to be bought.
    package let refill: Credits
    /// What that costs.
    package let dollars: Dollars

    /// Makes a level.
    package init(chance: Share, credits: Credits, refill: Credits, dollars: Dollars) {
      self.chance = chance
      self.credits = credits
      self.refill = refill
      self.dollars = dollars
    }
  }

  /// What is available now: the balance less reserve and holds.
  package let available: Credits
  /// With which chance credits are to last until the next refill can be there.
  package let target: Share
  /// How many days the next refill is away after this one has arrived.
  package let coverDays: Int
  /// How many days the longest option lasts.
  package let horizonDays: Int
  /// The purchases, from the least to the largest need; equal ones are told each.
  package let options: [RefillOption]
  /// What has to be available until the next refill can be there, with 90, 95 and 99 percent.
  package let levels: [Level]
  /// How likely the plans run to their end with what is available now, an estimate.
  package let coversNow: Double
  /// How likely they do while everything else goes on until a refill can be there, an estimate.
  package let coversUntilRefill: Double
  /// What is used a day beside the plans, in credits; nil where that is not known.
  package let dailyUse: Double?

  /// Makes a decision from its parts.
  package init(
    available: Credits,
    target: Share,
    coverDays: Int,
    horizonDays: Int,
    options: [RefillOption],
    levels: [Level],
    coversNow: Double,
    coversUntilRefill: Double,
    dailyUse: Double?
  ) {
    self.available = available
    self.target = target
    self.coverDays = coverDays
    self.horizonDays = horizonDays
    self.options = options
    self.levels = levels
    self.coversNow = coversNow
    self.coversUntilRefill = coversUntilRefill
    self.dailyUse = dailyUse
  }

  /// The option of a kind.
  package func option(_ kind: RefillOption.Kind) -> RefillOption? {
    options.first { $0.kind == kind }
  }

  /// What to buy: the most that the budget allows where that is less than what is recommended.
  package var advised: RefillOption? { option(.affordable) ?? option(.recommended) }
}
