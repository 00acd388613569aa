internal import Quantities
internal import Reconciling

/// A reconciliation for spreadsheets: a row for each period, run or group.
enum ReconciliationCSV {
  /// Writes the rows below their headings.
  static func render(_ report: ReconciliationReport) -> [UInt8] {
    let (headings, rows) = table(report)
    let lines = [headings] + rows
    return Array(lines.map { $0.joined(separator: ",") + "\r\n" }.joined().utf8)
  }

  private static func table(_ report: ReconciliationReport) -> ([String], [[String]]) {
    let reconciliation = report.reconciliation
    switch report.grouping {
    case .period:
      let headings = [
        "from", "to", "before", "came_in", "used", "after", "unexplained", "runs", "passed_over",
        "state", "causes",
      ]
      let words = ReconciliationWords(report: report) { "`\($0)`" }
      return (headings, reconciliation.periods.map { row(of: $0, words) })
    case .run:
      let headings = [
        "id", "run", "plans", "outcome", "ended", "held", "expected", "used", "difference",
        "taken_from_balance",
      ]
      return (headings, reconciliation.runs.map { row(of: $0, reconciliation) })
    case .owner, .tag, .model:
      let name = report.grouping.rawValue
      return ([name, "runs", "outputs", "expected", "used"], report.groups.map(row))
    }
  }

  private static func row(of explained: ExplainedPeriod, _ words: ReconciliationWords) -> [String] {
    let period = explained.period
    return [
      number(period.start.at), number(period.end.at), number(period.start.credits),
      number(period.gained), number(period.used), number(period.end.credits),
      number(period.unexplained), number(period.runs.count), number(period.passedOver),
      CSVCell.text(ReconciliationRows.state(of: period)),
      CSVCell.text(explained.causes.map(words.text).joined(separator: "; ")),
    ]
  }

  private static func row(of run: HistoryRun, _ reconciliation: Reconciliation) -> [String] {
    let difference = run.isKnown ? run.expected.flatMap { run.used.subtracting($0) } : nil
    let taken = reconciliation.takenAlone(by: run)
    return [
      CSVCell.text(run.id), CSVCell.text(run.run ?? ""),
      CSVCell.text(run.plans.joined(separator: ", ")), run.outcome.rawValue,
      number(run.endedAt), number(run.claimed), number(run.expected), number(run.used),
      number(difference), number(taken),
    ]
  }

  private static func row(of group: UsageGroup) -> [String] {
    [
      CSVCell.text(group.name ?? ""), number(group.runs), number(group.outputs),
      number(group.expected), number(group.used),
    ]
  }

  private static func number(_ value: (some CustomStringConvertible)?) -> String {
    value?.description ?? ""
  }
}
