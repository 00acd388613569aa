import Balances
import Comparing
import Diagnostics
import Forecasting
import Policies
import Quantities

/// A comparison for programs.
package enum DiffJSON {
  /// The version of the format; minor versions only add keys.
  package static let formatVersion = "1.0"

  /// Writes a comparison as one object.
  static func render(_ report: DiffReport) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.object { write(report, to: &$0) }
    writer.endLine()
    return writer.bytes
  }

  private static func write(_ report: DiffReport, to writer: inout JSONWriter) {
    writer.member("format_version", formatVersion)
    writer.member("tool", report.toolVersion) { writer, version in
      writer.member("name", "creditcast")
      writer.member("version", version)
    }
    writer.member("verdict", report.verdict.rawValue)
    writer.member("exit_code", report.exitStatus.rawValue)
    let comparison = report.comparison
    for (key, side, totals) in [
      ("base", report.base, comparison?.before), ("head", report.head, comparison?.after),
    ] {
      writer.member(key, side) { write($1, totals, to: &$0) }
    }
    writer.member("change", comparison) { write($1, to: &$0) }
    if let funding = report.funding {
      writer.member("balance", funding) { write($1, to: &$0) }
    }
    if !report.policies.outcomes.isEmpty {
      writer.key("policies")
      writer.array(of: report.policies.outcomes) { writer, outcome in
        writer.object { JSONReport.write(outcome, to: &$0) }
      }
    }
    writer.key("jobs")
    if let comparison {
      writer.array(of: report.jobs) { writer, pair in
        writer.object { write(comparison.change(of: pair), to: &$0) }
      }
    } else {
      writer.null()
    }
    writer.member("changed_jobs", comparison?.changes.count ?? 0)
    writer.key("findings")
    writer.array(of: report.shownFindings) { writer, shown in
      writer.object { JSONReport.write(shown.finding, to: &$0) }
    }
    writer.member("findings_total", report.findingTotals) { writer, totals in
      writer.member("errors", totals.errors)
      writer.member("warnings", totals.warnings)
      writer.member("notes", totals.notes)
    }
  }

  private static func write(
    _ side: DiffSide,
    _ totals: SideTotals?,
    to writer: inout JSONWriter
  ) {
    writer.member("name", side.name)
    writer.member("files", texts: side.files)
    writer.member("prices", side.prices) { writer, prices in
      writer.member("provider", prices.provider)
      writer.member("checked_on", textOf: prices.checkedOn)
      writer.member("overrides", texts: prices.overrides)
    }
    writer.member("totals", totals) { writer, totals in
      writer.member("plans", totals.plans)
      writer.member("jobs", totals.jobs)
      writer.member("outputs", totals.outputs)
      writer.member("credits", textOf: totals.listed)
      writer.member("expected_credits", textOf: totals.expected)
      writer.member("lower_bound", is: totals.unpricedJobs > 0)
      writer.member("unpriced_jobs", totals.unpricedJobs)
    }
  }

  private static func write(_ comparison: Comparison, to writer: inout JSONWriter) {
    writer.member("expected_credits", textOf: comparison.change)
    writer.member("certainty", comparison.certainty.rawValue)
    writer.member("percent", percent(of: comparison))
    write(comparison.attribution, to: &writer)
    writer.member("factor_jobs", comparison.factorJobs) { writer, jobs in
      for factor in Factor.allCases { writer.member(factor.rawValue, jobs[factor] ?? 0) }
    }
    for kind in ChangeKind.allCases {
      writer.member(kind.rawValue, comparison.kinds[kind] ?? 0)
    }
    writer.member("base_on_head_prices", textOf: comparison.relisted.before)
    writer.member("head_on_base_prices", textOf: comparison.relisted.after)
  }

  /// The change in percent with two decimals; nil where there was nothing, or the change is not known.
  private static func percent(of comparison: Comparison) -> String? {
    let (change, whole) = (comparison.change.millionths, comparison.before.expected.millionths)
    guard whole > 0, comparison.certainty == .exact else { return nil }
    let size = (Int128(change.magnitude) * 20_000 + whole) / (whole * 2)
    return ExactDecimal(digits: change < 0 ? -size : size, exponent: -2).description
  }

  private static func write(_ attribution: Attribution, to writer: inout JSONWriter) {
    writer.member("factors", attribution) { writer, attribution in
      for factor in Factor.allCases {
        writer.member(factor.rawValue, textOf: attribution[factor])
      }
    }
  }

  private static func write(_ funding: FundingChange, to writer: inout JSONWriter) {
    writer.member("account", funding.account)
    writer.member("reserve", textOf: funding.reserve)
    writer.member("available", textOf: funding.available)
    writer.member("left_before", textOf: funding.left.before)
    writer.member("left_after", textOf: funding.left.after)
    let problem: BalanceProblem? =
      if case .unknown(let problem) = funding.balance { problem } else { nil }
    writer.member("problem", problem?.message)
  }

  private static func write(_ change: JobChange, to writer: inout JSONWriter) {
    writer.member("kind", change.kind.rawValue)
    writer.member("id", change.line?.id)
    writer.member("plan", change.line?.plan)
    writer.member("file", change.line?.file)
    writer.member("line", change.line?.line)
    writer.member("column", change.line?.column)
    writer.member("unpriced", is: change.isUnpriced)
    writer.member("expected_credits", textOf: change.credits)
    write(change.attribution, to: &writer)
    writer.member("base", change.before) { JSONReport.write($1, to: &$0) }
    writer.member("head", change.after) { JSONReport.write($1, to: &$0) }
  }
}
