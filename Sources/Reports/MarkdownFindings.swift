import Diagnostics

/// The findings of a report as a list in Markdown.
struct MarkdownFindings {
  private let report: Report

  /// Looks at a report.
  init(_ report: Report) {
    self.report = report
  }

  /// As many findings as there is room for, worst first, and how many more there are.
  func text(room: Int) -> String {
    guard report.findingTotals.total > 0 else { return "" }
    var list = "#### Findings\n\n"
    let reserved = 100
    var told = 0
    for shown in report.shownFindings {
      let line = Self.line(shown.finding)
      guard list.utf8.count + line.utf8.count + reserved <= room else { break }
      list += line
      told += 1
    }
    let severities = report.shownFindings.prefix(told).map(\.finding.severity)
    let rest = report.findingTotals.subtracting(
      FindingTotals { severity in severities.count { $0 == severity } }
    )
    if rest.total > 0 { list += "- and more that are not shown: \(rest.words)\n" }
    return list
  }

  private static func line(_ finding: Finding) -> String {
    var line = "- **\(finding.severity.rawValue)** \(MarkdownText.code(finding.code))"
    if let place = finding.place { line += " \(MarkdownText.code(place.text))" }
    line += ": \(MarkdownText.prose(finding.message))"
    for note in finding.notes.prefix(3) {
      let place = note.place.map { " \(MarkdownText.code($0.text))" } ?? ""
      line += "\n  note: \(MarkdownText.prose(note.message))\(place)"
    }
    if let help = finding.help { line += "\n  help: \(MarkdownText.prose(help))" }
    return line + "\n"
  }
}
