import Balances
import Diagnostics
import Forecasting
import Quantities
import Reports

extension Samples {
  /// Enough credits, all of them read from the service.
  static func covered() throws -> Report {
    let reading = BalanceReading(
      credits: credits(1800, thousandths: 250),
      raw: "1800.2503",
      origin: .endpoint("https://api.stability.ai/v1/user/balance"),
      account: "main",
      readAt: Moment(startOf: day("2026-11-22"))
    )
    let funding = Funding(
      balance: .known(reading),
      account: "main",
      reserve: credits(50),
      holds: credits(60),
      needed: credits(1529, thousandths: 280),
      available: credits(1690, thousandths: 250),
      shortfall: .zero,
      cutLine: nil,
      refill: nil
    )
    let forecast = Forecast(
      plan: plan,
      cost: try cost(expected: credits(1529, thousandths: 280)),
      models: models.map { line in
        ModelLine(
          model: line.model,
          jobs: line.jobs,
          outputs: line.outputs,
          unit: line.unit,
          listed: line.listed,
          expected: Credits(millionths: line.listed.millionths / 100 * 108),
          unpricedJobs: 0
        )
      },
      jobs: jobs,
      clock: clock(expiring: nil),
      prices: prices,
      funding: funding,
      verdict: .covered
    )
    return report(forecast, .covered)
  }

  /// Too few credits, and something odd in the plan.
  static func shortfall(allJobs: Bool = false) throws -> Report {
    let cut = CutLine(
      job: hero.place,
      needs: credits(96),
      left: credits(41),
      jobsBefore: 17,
      outputsBefore: 188
    )
    let refill = Refill(
      credits: credits(1000),
      dollars: try dollars(credits(1000)),
      purchases: 1,
      leftAfterRun: credits(788),
      purchasePage: "https://platform.stability.ai/account/credits"
    )
    let funding = Funding(
      balance: .known(argument),
      account: "main",
      reserve: .zero,
      holds: .zero,
      needed: credits(1416),
      available: credits(1204),
      shortfall: credits(212),
      cutLine: cut,
      refill: refill
    )
    let forecast = Forecast(
      plan: plan,
      cost: try cost(),
      models: models,
      jobs: jobs,
      prices: prices,
      funding: funding,
      verdict: .shortfall
    )
    return report(forecast, .shortfall, findings: [unusedTag], allJobs: allJobs)
  }

  /// A model without a price on the plan's day, and prices of one's own.
  static func unpriced() throws -> Report {
    let cost = try cost(credits(1032), unpriced: 6)
    let stale = PriceEvidence(
      provider: "stability",
      checkedOn: day("2026-01-22"),
      age: 304,
      maximumAge: 180,
      overrides: ["prices/negotiated.yaml"]
    )
    let funding = Funding(
      balance: .known(argument),
      account: "main",
      reserve: credits(50),
      holds: .zero,
      needed: credits(1032),
      available: credits(1154),
      shortfall: .zero,
      cutLine: nil,
      refill: nil
    )
    let unpriced = ModelLine(
      model: "ultra",
      jobs: 6,
      outputs: 48,
      unit: nil,
      listed: .zero,
      expected: .zero,
      unpricedJobs: 6
    )
    let lines = jobs.map { job in
      job.models == ["ultra"]
        ? Samples.job(
          job.id,
          job.models,
          outputs: job.outputs,
          unit: nil,
          listed: nil,
          line: job.line
        )
        : job
    }
    let forecast = Forecast(
      plan: plan,
      cost: cost,
      models: [models[0], models[2], unpriced],
      jobs: lines,
      prices: stale,
      funding: funding,
      verdict: .unverified
    )
    return report(forecast, .unverified)
  }

  /// No balance.
  static func unread() throws -> Report {
    let funding = Funding(
      balance: .unknown(.noKey),
      account: "main",
      reserve: .zero,
      holds: .zero,
      needed: credits(1416),
      available: nil,
      shortfall: nil,
      cutLine: nil,
      refill: nil
    )
    let forecast = Forecast(
      plan: plan,
      cost: try cost(),
      models: models,
      jobs: jobs,
      prices: prices,
      funding: funding,
      verdict: .unverified
    )
    return report(forecast, .unverified)
  }

  /// A plan with errors, more of them than are shown.
  static func invalid() -> Report {
    report(
      nil,
      .badData,
      findings: [unknownKey, wideText, tabbed, duplicate, missingFile],
      totals: FindingTotals(errors: 61, warnings: 1, notes: 2)
    )
  }

  /// A cost without a balance.
  static func estimate() throws -> Report {
    let forecast = Forecast(
      plan: plan,
      cost: try cost(),
      models: models,
      jobs: jobs,
      prices: prices,
      funding: nil,
      verdict: .priced
    )
    return report(forecast, .covered, check: false)
  }
}
