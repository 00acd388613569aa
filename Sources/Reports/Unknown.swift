import Balances
import Forecasting
import Quantities

/// Something that keeps a verdict from being given, and what to do about it.
struct Unknown: Sendable, Hashable {
  let message: String
  let help: String?

  /// Everything that is not known in a report, most important first.
  static func all(in report: Report) -> [Unknown] {
    guard let forecast = report.forecast, forecast.verdict != .sound else { return [] }
    return [
      report.funding.flatMap(balance),
      prices(forecast),
      age(forecast),
    ].compactMap(\.self)
  }

  private static func balance(_ funding: Funding) -> Unknown? {
    guard case .unknown(let problem) = funding.balance else { return nil }
    return Unknown(message: "the balance is not known: \(problem.message)", help: problem.help)
  }

  private static func prices(_ forecast: Forecast) -> Unknown? {
    let count = forecast.cost.unpricedJobs
    guard count > 0 else { return nil }
    let jobs = NumberText.counted(forecast.plan.jobs, "job")
    let have = count == 1 ? "has" : "have"
    let named = names(forecast.jobs.filter { $0.listed == nil }, of: count)
    return Unknown(
      message: "\(NumberText.of(count)) of \(jobs) \(have) no known price\(named), "
        + "so the sums are lower bounds",
      help: nil
    )
  }

  private static func names(_ jobs: [JobLine], of count: Int) -> String {
    let named = jobs.prefix(3).map { "`\($0.id)` at \($0.file):\($0.line):\($0.column)" }
    guard !named.isEmpty else { return "" }
    let rest = count - named.count
    let more = rest > 0 ? ["\(NumberText.of(rest)) more"] : []
    return " (\((named + more).joined(separator: ", ")))"
  }

  private static func age(_ forecast: Forecast) -> Unknown? {
    let prices = forecast.prices
    guard forecast.verdict == .unverified, prices.isStale else { return nil }
    let limit = NumberText.of(prices.maximumAge)
    return Unknown(
      message: "the price list was checked \(NumberText.counted(prices.age, "day")) ago, "
        + "the limit is \(limit)",
      help: nil
    )
  }
}
