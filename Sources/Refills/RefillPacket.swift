package import Forecasting
package import Quantities

/// All that an approver needs to decide about a purchase of credits, before it is put into a format.
package struct RefillPacket: Sendable {
  /// What somebody's plans cost.
  package struct OwnerLine: Sendable, Hashable {
    /// The owner; nil for plans that name none.
    package let owner: String?
    /// The plan's name.
    package let plan: String
    /// How many jobs there are.
    package let jobs: Int
    /// How many outputs they make.
    package let outputs: Int64
    /// What they cost at list price.
    package let listed: Credits

    /// Makes a line.
    package init(owner: String?, plan: String, jobs: Int, outputs: Int64, listed: Credits) {
      self.owner = owner
      self.plan = plan
      self.jobs = jobs
      self.outputs = outputs
      self.listed = listed
    }
  }

  /// What is left of the available credits after some jobs of the run.
  package struct RunPoint: Sendable, Hashable {
    /// How many jobs have run.
    package let jobs: Int
    /// What is left then on average; below zero where it does not suffice.
    package let left: Credits

    /// Makes a point.
    package init(jobs: Int, left: Credits) {
      self.jobs = jobs
      self.left = left
    }
  }

  /// What the balance may be on a day.
  package struct RunwayPoint: Sendable, Hashable {
    /// The moment.
    package let moment: Moment
    /// What is undercut in one case of ten.
    package let low: Credits
    /// The middle.
    package let middle: Credits
    /// What is exceeded in one case of ten.
    package let high: Credits

    /// Makes a point.
    package init(moment: Moment, low: Credits, middle: Credits, high: Credits) {
      self.moment = moment
      self.low = low
      self.middle = middle
      self.high = high
    }
  }

  /// The digest of something that was decided by.
  package struct Digest: Sendable, Hashable {
    /// What it is of: `plans`, `prices`, `configuration` or `reading`.
    package let name: String
    /// Its SHA-256 in 64 hexadecimal figures.
    package let figures: String

    /// Makes a digest.
    package init(name: String, figures: String) {
      self.name = name
      self.figures = figures
    }
  }

  /// The plans, their cost, the balance and the cut line.
  package let forecast: Forecast
  /// What to buy.
  package let decision: RefillDecision
  /// By when credits must have been bought; nil where nothing has to be, or no day is known.
  package let orderBy: Day?
  /// What the plans cost by owner and plan, the most expensive first.
  package let owners: [OwnerLine]
  /// What is left along the run order, from no job to all of them, at most some hundred points.
  package let runPoints: [RunPoint]
  /// The balance of the next days without a purchase; empty where too little is known.
  package let runway: [RunwayPoint]
  /// What it was decided by.
  package let digests: [Digest]
  /// What the purchase does for manual invoicing, in a sentence; nil where nothing is known of that.
  package let invoicing: String?
  /// When it was made.
  package let madeAt: Moment

  /// Makes a packet from its parts.
  package init(
    forecast: Forecast,
    decision: RefillDecision,
    orderBy: Day?,
    owners: [OwnerLine],
    runPoints: [RunPoint],
    runway: [RunwayPoint],
    digests: [Digest],
    invoicing: String?,
    madeAt: Moment
  ) {
    self.forecast = forecast
    self.decision = decision
    self.orderBy = orderBy
    self.owners = owners
    self.runPoints = runPoints
    self.runway = runway
    self.digests = digests
    self.invoicing = invoicing
    self.madeAt = madeAt
  }
}
