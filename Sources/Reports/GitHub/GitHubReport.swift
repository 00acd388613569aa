import Diagnostics

/// A report as annotations: GitHub shows them at the lines of a pull request.
package enum GitHubReport {
  /// The most errors, and the most warnings, that GitHub shows of a step.
  package static let limit = 10

  /// Writes the annotations, worst first, and how many more there are.
  package static func render(_ report: Report) -> [UInt8] {
    let list = RemarkList(report)
    var bytes: [UInt8] = []
    var rest: [Severity: Int] = [
      .error: list.untold.errors, .warning: list.untold.warnings, .note: list.untold.notes,
    ]
    for severity in Severity.allCases {
      let remarks = list.remarks.filter { $0.severity == severity }
      // The last notice says how many more there are.
      let room = severity == .note ? limit - 1 : limit
      for remark in remarks.prefix(room) {
        bytes += annotation(remark, report.repository).bytes
      }
      rest[severity, default: 0] += max(0, remarks.count - room)
    }
    let more = FindingTotals { rest[$0, default: 0] }
    if more.total > 0 {
      let text = "and \(more.words) more; the job summary and the table list them"
      bytes += WorkflowCommand("notice", [("title", "creditcast")], text).bytes
    }
    return bytes
  }

  /// Writes one annotation for a run that came to no report.
  package static func failure(_ message: String, help: String?) -> [UInt8] {
    let advice = help.map { "\n\(text($0))" } ?? ""
    return WorkflowCommand("error", [("title", "creditcast")], text(message) + advice).bytes
  }

  private static func annotation(
    _ remark: Remark,
    _ repository: RepositoryFolder
  ) -> WorkflowCommand {
    let file = remark.place.flatMap { repository.path(of: $0.file) }
    let range = file == nil ? nil : remark.place?.range
    let isOneLine = range.map { $0.start.line == $0.end.line } ?? false
    let isEmpty = range.map { $0.start == $0.end } ?? true
    let help = remark.help.map { "\n\(text($0))" } ?? ""
    return WorkflowCommand(
      name(of: remark.severity),
      [
        ("title", text(remark.code)),
        ("file", file.map(SafeText.of)),
        ("line", range.map { "\($0.start.line)" }),
        ("endLine", range.map { "\($0.end.line)" }),
        ("col", isOneLine ? range.map { "\($0.start.column)" } : nil),
        ("endColumn", isOneLine && !isEmpty ? range.map { "\($0.end.column)" } : nil),
      ],
      text(remark.message) + help
    )
  }

  private static func text(_ text: String) -> String { SafeText.shortened(text, to: 1000) }

  private static func name(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }
}
