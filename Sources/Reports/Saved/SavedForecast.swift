import Balances
import Diagnostics
import Forecasting
import Policies
import Quantities

/// The forecast of a saved report.
struct SavedForecast {
  /// The forecast; nil where the plans had errors.
  let forecast: Forecast?

  /// Reads the members of a report that make up its forecast.
  init(_ root: SavedValue) throws(ReportProblem) {
    let word = try root.member("verdict")
    let verdict = try word.known(Verdict(rawValue: word.text()))
    guard verdict != .invalid else {
      forecast = nil
      return
    }
    let cost = try root.member("cost")
    let jobs = try root.optional(root.has("jobs") ? "jobs" : "top_jobs")
    forecast = Forecast(
      plan: try Self.plan(root.member("plan")),
      cost: try Self.cost(cost),
      models: try cost.member("by_model").list(Self.model),
      jobs: try jobs?.list(Self.job) ?? [],
      batch: try SavedBatch.batch(root),
      clock: try SavedClock.clock(root),
      prices: try Self.prices(root.member("prices")),
      funding: root.has("balance") ? try SavedFunding(root).funding : nil,
      policies: PolicyReview(
        outcomes: try root.optional("policies")?.list(SavedPolicy.outcome) ?? [],
        findings: Findings()
      ),
      asksForCost: try root.optional("command")?.text() != "lint",
      verdict: verdict
    )
  }

  private static func plan(_ plan: SavedValue) throws(ReportProblem) -> PlanSummary {
    PlanSummary(
      files: try plan.member("files").texts(),
      titles: try plan.member("titles").list { (title) throws(ReportProblem) in
        PlanTitle(
          name: try title.member("name").text(),
          owner: try title.optional("owner")?.text()
        )
      },
      plans: try plan.member("plans").count(),
      jobs: try plan.member("jobs").count(),
      calls: try plan.member("calls").integer(Int64.self),
      outputs: try plan.member("outputs").integer(Int64.self),
      runDays: try plan.member("run_days").list { (day) throws(ReportProblem) in try day.day() }
    )
  }

  private static func cost(_ cost: SavedValue) throws(ReportProblem) -> Cost {
    Cost(
      listed: try cost.member("credits").credits(),
      expected: try cost.member("expected_credits").credits(),
      unpricedJobs: try cost.member("unpriced_jobs").count(),
      listedDollars: try cost.member("usd").dollars(),
      expectedDollars: try cost.member("expected_usd").dollars()
    )
  }

  private static func model(_ model: SavedValue) throws(ReportProblem) -> ModelLine {
    ModelLine(
      model: try model.member("model").text(),
      jobs: try model.member("jobs").count(),
      outputs: try model.member("outputs").integer(Int64.self),
      unit: try model.optional("unit")?.credits(),
      listed: try model.optional("credits")?.credits() ?? .zero,
      expected: try model.optional("expected_credits")?.credits() ?? .zero,
      unpricedJobs: try model.member("unpriced_jobs").count()
    )
  }

  private static func job(_ job: SavedValue) throws(ReportProblem) -> JobLine {
    JobLine(
      id: try job.member("id").text(),
      file: try job.member("file").text(),
      line: try job.member("line").count(),
      column: try job.member("column").count(),
      owner: try job.optional("owner")?.text(),
      tags: try job.optional("tags")?.texts() ?? [],
      models: try job.member("models").texts(),
      calls: try job.member("calls").integer(Int64.self),
      outputs: try job.member("outputs").integer(Int64.self),
      unit: try job.optional("unit")?.credits(),
      listed: try job.optional("credits")?.credits(),
      expected: try job.optional("expected_credits")?.credits(),
      priceFrom: try job.optional("price_from")?.day(),
      source: try job.optional("source")?.text(),
      plan: try job.optional("plan")?.text() ?? "",
      redoing: Redoing(
        rate: try job.optional("redo_rate")?.share() ?? .none,
        attempts: try job.optional("attempts")?.count()
      ),
      content: try job.optional("content")?.digest()
    )
  }

  private static func prices(_ prices: SavedValue) throws(ReportProblem) -> PriceEvidence {
    PriceEvidence(
      provider: try prices.member("provider").text(),
      checkedOn: try prices.member("checked_on").day(),
      age: try prices.member("age_days").integer(),
      maximumAge: try prices.member("max_age_days").integer(),
      overrides: try prices.member("overrides").texts()
    )
  }
}
