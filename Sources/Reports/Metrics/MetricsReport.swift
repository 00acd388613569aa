import Diagnostics
import Forecasting
import Quantities

/// A report as metrics, in the text format of OpenMetrics 1.0.
package enum MetricsReport {
  /// Writes a family for each figure that is known; what is not known is left out, never zero.
  package static func render(_ report: Report) -> [UInt8] {
    var page = MetricsPage()
    page.states(
      "creditcast_verdict",
      "What the run comes to.",
      Verdict.allCases.map { ($0.rawValue, $0 == report.verdict) }
    )
    write(report.findingTotals, to: &page)
    if let forecast = report.forecast { write(forecast, to: &page) }
    if let funding = report.funding { write(funding, to: &page) }
    return page.ended
  }

  private static func write(_ totals: FindingTotals, to page: inout MetricsPage) {
    let counts = [("error", totals.errors), ("warning", totals.warnings), ("note", totals.notes)]
    page.gauges(
      "creditcast_findings",
      "How much is wrong with the plans.",
      label: "severity",
      counts.map { ($0.0, "\($0.1)") }
    )
  }

  private static func write(_ forecast: Forecast, to page: inout MetricsPage) {
    let (plan, cost) = (forecast.plan, forecast.cost)
    page.gauge("creditcast_jobs", "How many jobs the plans hold.", "\(plan.jobs)")
    page.gauge("creditcast_calls", "How many requests the jobs make.", "\(plan.calls)")
    page.gauge("creditcast_outputs", "How many outputs the jobs make.", "\(plan.outputs)")
    page.gauge(
      "creditcast_unpriced_jobs",
      "How many jobs have no known price; above zero the sums are lower bounds.",
      "\(cost.unpricedJobs)"
    )
    page.gauge(
      "creditcast_list_credits",
      "The cost at list price, each output made once.",
      unit: "credits",
      "\(cost.listed)"
    )
    page.gauge(
      "creditcast_expected_credits",
      "The cost with outputs that are expected to be made again.",
      unit: "credits",
      "\(cost.expected)"
    )
    page.gauge(
      "creditcast_expected_usd",
      "The expected cost in United States dollars.",
      unit: "usd",
      "\(cost.expectedDollars)"
    )
    if let clock = forecast.clock { write(clock, to: &page) }
    let priced = forecast.models.filter { $0.unpricedJobs < $0.jobs }
    page.gauges(
      "creditcast_model_credits",
      "The expected cost of each model's calls.",
      unit: "credits",
      label: "model",
      priced.map { ($0.model, "\($0.expected)") }
    )
    page.gauge(
      "creditcast_price_list_age_days",
      "The age of the price list.",
      unit: "days",
      "\(forecast.prices.age)"
    )
  }

  private static func write(_ clock: ClockForecast, to page: inout MetricsPage) {
    page.gauge(
      "creditcast_least_seconds",
      "How long the run takes at least.",
      unit: "seconds",
      "\(clock.least.seconds)"
    )
    page.gauge(
      "creditcast_likely_seconds",
      "How long the run likely takes.",
      unit: "seconds",
      "\(clock.likely.seconds)"
    )
  }

  private static func write(_ funding: Funding, to page: inout MetricsPage) {
    let amounts: [(name: String, help: String, amount: Credits?)] = [
      ("needed", "What the run needs.", funding.needed),
      ("available", "The balance less reserve and holds.", funding.available),
      ("shortfall", "What is missing; zero where nothing is.", funding.shortfall),
      ("refill", "What to buy.", funding.refill?.credits),
    ]
    for (name, help, amount) in amounts {
      guard let amount else { continue }
      page.gauge("creditcast_\(name)_credits", help, unit: "credits", "\(amount)")
    }
    guard let refill = funding.refill else { return }
    page.gauge(
      "creditcast_refill_usd",
      "What the purchase costs.",
      unit: "usd",
      "\(refill.dollars)"
    )
  }
}
