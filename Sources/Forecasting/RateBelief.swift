internal import Statistics

/// What is believed of a rate that moves from run to run, after some runs of it were seen.
struct RateBelief {
  /// How many trials there were.
  let trials: Int64
  /// In how many of them it happened.
  let cases: Int64
  /// What is believed of the rate's level.
  let level: BetaDistribution

  /// Counts the cases of each run among its trials.
  ///
  /// As the rate moves from run to run, more calls of one run tell ever less of the level: k of them count as much as
  /// k (K + 1) / (k + K) of different runs, where a run's rate is worth K trials around the level. The moments are those
  /// of the beta-binomial distribution.
  init(_ runs: [(cases: Int64, trials: Int64)]) {
    trials = runs.reduce(0) { $0 + $1.trials }
    cases = runs.reduce(0) { $0 + $1.cases }
    level = runs.reduce(trials < Self.enough ? Self.documented : Self.weak) { belief, run in
      guard run.trials > 0 else { return belief }
      let weight = (Self.drift + 1) / (Double(run.trials) + Self.drift)
      return belief.updated(
        successes: Double(run.cases) * weight,
        of: Double(run.trials) * weight
      )
    }
  }

  /// Whether too little was seen to do without the documented prior.
  var isPrior: Bool { trials < Self.enough }

  /// What is believed of the rate of the next run.
  var next: BetaDistribution { level.moving(Self.drift) }

  /// What counts as long as there are fewer trials: hourly batches of about 26,000 public image requests, of which 1.5 %
  /// failed, fit it.
  static let documented = BetaDistribution(successes: 0.64, failures: 45)
  /// Weighs no more than five trials, so that what was seen decides.
  static let weak = BetaDistribution(successes: 0.35, failures: 4.65)
  /// From so many trials on what was seen decides.
  static let enough: Int64 = 20
  /// How many trials a run's rate is worth around its level: rates of real batches move that much.
  static let drift = 20.0
}
