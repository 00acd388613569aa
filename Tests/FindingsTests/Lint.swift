import Catalogues
import Diagnostics
import Forecasting
import PlanSupport
import Plans
import Pricing
import Quantities
import Reports
import YAMLReading

/// What a user sees of the findings of a plan, and what the plan comes to.
struct Lint {
  let estimated: Estimated
  private let sources: [SourceFile]

  init(_ sources: [SourceFile]) {
    self.sources = sources
    estimated = Estimated(files: sources.map { PlanFile($0) })
  }

  /// The findings as a terminal shows them, and a last line with the outcome.
  var text: String { Self.text(of: estimated.findings, in: sources) + outcome + "\n" }

  /// Draws findings with the lines that they are about.
  static func text(of findings: Findings, in sources: [SourceFile]) -> String {
    let shown = findings.shown.map { finding in
      guard let place = finding.place, let range = place.range,
        let source = sources.first(where: { $0.name == place.file })
      else { return ShownFinding(finding) }
      return ShownFinding(finding, excerpt: source.excerpts(for: [range])[0])
    }
    let report = Report(
      toolVersion: "0",
      exitStatus: .badData,
      files: sources.map(\.name),
      forecast: nil,
      shownFindings: shown,
      findingTotals: FindingTotals(findings),
      includesBalance: false,
      includesAllJobs: false
    )
    let style = ReportStyle(width: 100, isColoured: false, isUnicode: true)
    let page = String(decoding: TerminalReport.render(report, style), as: UTF8.self)
    return findingPart(of: page)
  }

  /// A page without its headline and its last line.
  private static func findingPart(of page: String) -> String {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.firstIndex(of: "").map { $0 + 1 } ?? 0
    let end = lines.lastIndex { $0.hasPrefix("estimate: ") } ?? lines.count
    var part = Array(lines[start..<max(start, end)])
    while part.last == "" { part.removeLast() }
    return part.isEmpty ? "" : part.joined(separator: "\n") + "\n\n"
  }

  private var outcome: String {
    let findings = estimated.findings
    guard !findings.hasErrors else { return "refused: errors \(findings.count(of: .error))" }
    let (total, estimate) = (estimated.estimate.total, estimated.estimate)
    let bound = estimate.unpricedJobs > 0 ? "≥ " : ""
    return "accepted: plans \(estimate.plans.count), jobs \(estimate.jobs.count), "
      + "outputs \(total.outputs), credits \(bound)\(total.listed)"
  }
}
