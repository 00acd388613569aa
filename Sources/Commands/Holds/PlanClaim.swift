internal import Diagnostics
internal import Ledgers
internal import Plans
internal import Pricing
internal import Quantities

/// Asks for a hold for some plans.
struct PlanClaim {
  let options: ClaimOptions
  let files: [PlanFile]
  let world: World

  /// The claim on what plans need; nil where they need nothing.
  func claim(
    _ needed: Credits,
    for estimate: Estimate,
    _ settings: Settings
  ) throws(Failure) -> HoldClaim? {
    guard needed > .zero else { return nil }
    guard let digest = PlanDigest.of(files) else {
      throw Failure(.badData, "the plans cannot be read again, so nothing can be held for them")
    }
    guard let forecast = ForecastLines(estimate) else { throw Failure(.tooLarge) }
    let run = RunIdentity(in: world)
    let owners = Set(estimate.plans.map(\.owner))
    return HoldClaim(
      amount: needed,
      lease: options.leaseMilliseconds ?? settings.lease.value.milliseconds,
      reserve: settings.reserve.value,
      owner: options.owner ?? (owners.count == 1 ? owners.first ?? nil : nil),
      run: run.name,
      plans: Array(estimate.plans.map(\.name).prefix(Self.mostNames)),
      digest: digest,
      forecast: forecast.lines,
      key: options.key ?? run.claimKey(for: digest)
    )
  }

  private static let mostNames = 20
}
