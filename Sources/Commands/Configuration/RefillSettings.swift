internal import Quantities
internal import Refills
internal import Statistics

/// What a purchase is decided by, each value with where it came from.
struct RefillSettings: Sendable {
  /// How many days lie between a purchase's arrival and that of the next one.
  let cover: Sourced<Int>
  /// How many days the longest option lasts; never less than `cover`.
  let horizon: Sourced<Int>
  /// The most that may be spent; nil for no limit.
  let budget: Sourced<Dollars?>
  /// What it costs when credits run out; nil where nobody said.
  let stopCost: Sourced<Dollars?>
  /// What a dollar that lies idle costs in a year.
  let capitalCost: Sourced<Share>
  /// The chance that credits are lost altogether.
  let lossRisk: Sourced<Share>

  /// Finds each value in the strongest place that has it.
  init(_ resolver: SettingsResolver, _ options: RefillOptions?) throws(Failure) {
    cover = try resolver.span(options?.cover, "--cover", "CREDITCAST_COVER", else: 14) { $0.cover }
    let horizon = try resolver.span(
      options?.horizon,
      "--horizon",
      "CREDITCAST_HORIZON",
      else: 30
    ) { $0.horizon }
    self.horizon = horizon.value < cover.value ? cover : horizon
    budget = try resolver.dollars(options?.budget, "--budget", "CREDITCAST_BUDGET") { $0.budget }
    stopCost = try resolver.dollars(options?.stopCost, "--stop-cost", "CREDITCAST_STOP_COST") {
      $0.stopCost
    }
    capitalCost = resolver.file(else: Self.usualCapitalCost) { $0.refilling.capitalCost }
    lossRisk = resolver.file(else: .none) { $0.refilling.lossRisk }
  }

  /// Twenty percent.
  private static let usualCapitalCost = Fraction(1, over: 5).flatMap(Share.init) ?? .none

  /// The costs of too few credits and of too many; nil where nobody said what a stop costs.
  var costs: StopCost? {
    stopCost.value.map { stop in
      StopCost(
        stop: stop,
        capital: capitalCost.value.estimate,
        days: Double(horizon.value),
        loss: lossRisk.value.estimate
      )
    }
  }

  /// The settings for the doctor; what nobody set is empty.
  var lines: [Diagnosis.Setting] {
    [
      Diagnosis.Setting("refill.cover", cover.map { "\($0)d" }),
      Diagnosis.Setting("refill.horizon", horizon.map { "\($0)d" }),
      Diagnosis.Setting("refill.budget", budget.map { $0?.description ?? "" }),
      Diagnosis.Setting("refill.stop_cost", stopCost.map { $0?.description ?? "" }),
      Diagnosis.Setting("refill.capital_cost", capitalCost.map(\.description)),
      Diagnosis.Setting("refill.loss_risk", lossRisk.map(\.description)),
    ]
  }
}

extension SettingsResolver {
  fileprivate func span(
    _ flag: String?,
    _ name: String,
    _ variable: String,
    else standard: Int,
    _ setting: (Configuration.Refilling) -> Int?
  ) throws(Failure) -> Sourced<Int> {
    guard let text = text(flag, name, variable) else {
      return file(else: standard) { setting($0.refilling) }
    }
    guard let days = RefillSpan.reading(text.value) else {
      throw wrong(text, RefillSpan.expectation)
    }
    return text.map { _ in days }
  }

  fileprivate func dollars(
    _ flag: String?,
    _ name: String,
    _ variable: String,
    _ setting: (Configuration.Refilling) -> Dollars?
  ) throws(Failure) -> Sourced<Dollars?> {
    guard let text = text(flag, name, variable) else {
      return file(else: nil) { file in setting(file.refilling).map(Optional.some) }
    }
    guard let dollars = Dollars(amount: text.value), dollars > .zero else {
      throw wrong(text, "an amount of dollars above 0, such as 250")
    }
    return text.map { _ in dollars }
  }
}
