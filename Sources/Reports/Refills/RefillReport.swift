package import Balances
package import Forecasting
package import Quantities
package import Refills

/// All that an approver needs to decide about a purchase of credits, before it is put into a format.
package struct RefillReport: Sendable {
  /// What one plan costs, and whose it is.
  package struct PlanShare: Sendable, Hashable {
    /// The plan's name, and its owner where it has one.
    package let title: PlanTitle
    /// How many jobs it has.
    package let jobs: Int
    /// How many outputs they make.
    package let outputs: Int64
    /// What they are expected to cost; a lower bound where a price is not known.
    package let expected: Credits

    /// Makes a share.
    package init(title: PlanTitle, jobs: Int, outputs: Int64, expected: Credits) {
      self.title = title
      self.jobs = jobs
      self.outputs = outputs
      self.expected = expected
    }
  }

  /// What is left of the available credits after some jobs of the run.
  package struct RunPoint: Sendable, Hashable {
    /// How many jobs have run.
    package let jobs: Int
    /// What is left then, where they take what is expected; below zero where it does not suffice.
    package let left: Credits

    /// Makes a point.
    package init(jobs: Int, left: Credits) {
      self.jobs = jobs
      self.left = left
    }
  }

  /// Since when the prices of a model have been in force, and where they were read.
  package struct PriceSource: Sendable, Hashable {
    /// The model's id.
    package let model: String
    /// The first day of the price.
    package let from: Day
    /// The page or the text that it was read from.
    package let source: String

    /// Makes a source.
    package init(model: String, from: Day, source: String) {
      self.model = model
      self.from = from
      self.source = source
    }
  }

  /// What a check says of the same plans: findings, digests, and when it was made.
  package let check: Report
  /// What the plans cost, by model, and the prices that it was made by.
  package let forecast: Forecast
  /// What the account has against it, and the cut line.
  package let funding: Funding
  /// The balance that was read.
  package let reading: BalanceReading
  /// What to buy, and what else could be bought.
  package let decision: RefillDecision
  /// The last day on which the purchase can be ordered, which may be past; nil where nothing is to be bought.
  package let orderBy: Day?
  /// What the plans cost, the most expensive first.
  package let shares: [PlanShare]
  /// Where the prices of its models come from, in the order of the models.
  package let priceSources: [PriceSource]
  /// What is left along the run order, from no job to all of them; some hundred points at most.
  package let runPoints: [RunPoint]
  /// The first job that is not covered after the purchase either; nil where all are.
  package let cutAfter: CutLine?
  /// How long credits last without a purchase.
  package let runway: RunwayReport
  /// What the purchase does for manual invoicing, in a sentence; nil where nothing is known of that.
  package let invoicing: String?

  /// The cost by model, with what is expected to be made again, most expensive first.
  var models: [ModelLine] {
    forecast.models.sorted { ($1.expected, $0.model) < ($0.expected, $1.model) }
  }

  /// Makes a report from its parts; nil where the check knows no cost or no balance.
  package init?(
    check: Report,
    decision: RefillDecision,
    orderBy: Day?,
    shares: [PlanShare],
    priceSources: [PriceSource],
    runPoints: [RunPoint],
    cutAfter: CutLine?,
    runway: RunwayReport,
    invoicing: String?
  ) {
    guard let forecast = check.forecast, let funding = check.funding,
      case .known(let reading) = funding.balance
    else { return nil }
    self.check = check
    self.forecast = forecast
    self.funding = funding
    self.reading = reading
    self.decision = decision
    self.orderBy = orderBy
    self.shares = shares.sorted { $1.expected < $0.expected }
    self.priceSources = priceSources
    self.runPoints = runPoints
    self.cutAfter = cutAfter
    self.runway = runway
    self.invoicing = invoicing
  }
}
