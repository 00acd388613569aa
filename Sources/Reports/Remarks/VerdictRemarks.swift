import Diagnostics
import Forecasting

/// What a verdict says, as remarks; none where everything is well, or findings say it all.
struct VerdictRemarks: Sendable {
  let remarks: [Remark]

  /// Looks at a report; `place` is where the run gets stuck.
  init(_ report: Report, at place: Place?) {
    let sentence = Headline(report, atLeast: "≥").sentence
    let unknowns = Unknown.all(in: report)
    func remark(
      _ severity: Severity,
      _ verdict: Verdict,
      _ message: String,
      _ help: String?
    )
      -> Remark
    {
      Remark(
        code: "verdict.\(verdict.rawValue)",
        severity: severity,
        message: message,
        help: help,
        place: place
      )
    }
    switch report.verdict {
    case .covered, .priced, .sound, .invalid:
      remarks = []
    case .shortfall:
      let advice = Advice(isLowerBound: report.forecast?.cost.isLowerBound ?? false)
      let cut = report.funding?.cutLine.map { "; \(advice.cutLine($0))" } ?? ""
      let refill = report.funding?.refill.map { advice.refill($0) }
      remarks =
        [remark(.error, .shortfall, sentence + cut, refill)]
        + unknowns.map { remark(.warning, .unverified, $0.message, $0.help) }
    case .unverified:
      remarks =
        unknowns.isEmpty
        ? [remark(.error, .unverified, sentence, nil)]
        : unknowns.map { remark(.error, .unverified, $0.message, $0.help) }
    case .denied, .approval:
      remarks = [remark(.error, report.verdict, sentence, nil)]
    }
  }
}
