package import Forecasting
package import Quantities
package import Statistics

/// What a purchase is decided by.
package struct RefillQuestion: Sendable {
  /// What planned runs take within some time.
  package struct Runs: Sendable {
    /// Those that are to run now.
    package let now: CreditDistribution
    /// Those until the next refill can be there.
    package let cover: CreditDistribution
    /// Those within the whole horizon.
    package let horizon: CreditDistribution

    /// Makes runs.
    package init(
      now: CreditDistribution,
      cover: CreditDistribution,
      horizon: CreditDistribution
    ) {
      self.now = now
      self.cover = cover
      self.horizon = horizon
    }
  }

  /// The balance less reserve and holds.
  package let available: Credits
  /// What planned runs take.
  package let runs: Runs
  /// What is used day by day beside them; nil where that is not known.
  package let demand: DailyDemand?
  /// How long a purchase takes.
  package let leadTime: LeadTime
  /// How many days lie between a purchase's arrival and that of the next one.
  package let coverDays: Int
  /// How many days the longest option lasts.
  package let horizonDays: Int
  /// With which chance credits are to last.
  package let target: Share
  /// How credits can be bought.
  package let rules: RefillRules
  /// What one credit costs in dollars.
  package let creditPrice: Fraction
  /// The most that may be spent; nil for no limit.
  package let budget: Dollars?
  /// What it costs to have too few credits or too many; nil where nobody said.
  package let stopCost: StopCost?

  /// Makes a question.
  package init(
    available: Credits,
    runs: Runs,
    demand: DailyDemand?,
    leadTime: LeadTime,
    coverDays: Int,
    horizonDays: Int,
    target: Share,
    rules: RefillRules,
    creditPrice: Fraction,
    budget: Dollars? = nil,
    stopCost: StopCost? = nil
  ) {
    self.available = available
    self.runs = runs
    self.demand = demand
    self.leadTime = leadTime
    self.coverDays = coverDays
    self.horizonDays = horizonDays
    self.target = target
    self.rules = rules
    self.creditPrice = creditPrice
    self.budget = budget
    self.stopCost = stopCost
  }
}
