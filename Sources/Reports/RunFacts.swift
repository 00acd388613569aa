import Forecasting
import Quantities

/// The few facts that later steps of a pipeline go by.
struct RunFacts: Sendable {
  /// Each fact under its name, in plain figures; empty where it is not known or there is none.
  let facts: [(name: String, value: String)]

  /// Looks at a report; every value is one harmless line.
  init(_ report: Report) {
    let funding = report.funding
    let needed = funding?.needed ?? report.forecast?.cost.expected
    let place = funding?.cutLine.map { "\($0.job.file):\($0.job.line):\($0.job.column)" }
    facts = [
      ("verdict", report.verdict.rawValue),
      ("credits", needed?.description ?? ""),
      ("available", funding?.available?.description ?? ""),
      ("shortfall", funding?.shortfall?.description ?? ""),
      ("refill_credits", funding?.refill?.credits.description ?? ""),
      ("refill_usd", funding?.refill?.dollars.description ?? ""),
      ("cut_line", place.map { SafeText.shortened($0, to: 1000) } ?? ""),
      ("hold", report.hold?.id ?? ""),
    ]
  }
}
