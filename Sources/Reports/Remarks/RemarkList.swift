import Diagnostics
import Forecasting
import Quantities

/// Everything to point out in a report, worst first, each with the best place to show it at.
struct RemarkList: Sendable {
  /// What the verdict says, then the findings.
  let remarks: [Remark]
  /// The findings that are counted and not told.
  let untold: FindingTotals

  /// Looks at a report; what has no place of its own is shown where the run gets stuck.
  init(_ report: Report) {
    let fallback = Self.fallback(in: report)
    let verdicts = VerdictRemarks(report, at: fallback).remarks
    let findings = report.shownFindings.map { shown in
      Remark(
        code: shown.finding.code,
        severity: shown.finding.severity,
        message: shown.finding.message,
        help: shown.finding.help,
        place: shown.finding.place ?? fallback
      )
    }
    remarks = Severity.allCases.flatMap { severity in
      (verdicts + findings).filter { $0.severity == severity }
    }
    untold = report.untoldFindings
  }

  /// The remarks with what to know each of them by in the next run.
  var fingerprinted: [(remark: Remark, fingerprint: String)] {
    var met: [String: Int] = [:]
    return remarks.map { remark in
      let file = remark.place?.file ?? ""
      // A verdict moves along the plan as prices and balances do, and stays the same one.
      let words = remark.isVerdict ? [] : remark.literals.map(String.init)
      let content = ([remark.code, file] + words).joined(separator: "\u{0}")
      let number = met[content, default: 0]
      met[content] = number + 1
      return (remark, ContentDigest.of("\(content)\u{0}\(number)".utf8, figures: 40))
    }
  }

  /// The cut line, else a job without a price, else the start of the first file.
  private static func fallback(in report: Report) -> Place? {
    if let job = report.funding?.cutLine?.job { return job.place }
    if let job = report.forecast?.jobs.first(where: { $0.listed == nil }) { return job.place.place }
    return report.files.first.map { Place(file: $0) }
  }
}

extension JobPlace {
  /// The place as findings have it.
  fileprivate var place: Place {
    Place(file: file, range: SourceRange(at: Position(line: line, column: column)))
  }
}
