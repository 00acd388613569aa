import Diagnostics

/// The findings of a report as a list in Markdown.
struct MarkdownFindings {
  private let report: Report

  /// Looks at a report.
  init(_ report: Report) {
    self.report = report
  }

  /// How many findings stand open; the others are to be opened by their reader.
  private static let open = 10

  /// As many findings as there is room for, worst first, and how many more there are.
  func text(room: Int) -> String {
    guard report.findingTotals.total > 0 else { return "" }
    let title = "#### Findings\n\n"
    let reserved = 200
    var lines: [String] = []
    var used = title.utf8.count + reserved
    for shown in report.shownFindings {
      let line = Self.line(shown.finding)
      guard used + line.utf8.count <= room else { break }
      lines.append(line)
      used += line.utf8.count
    }
    let severities = report.shownFindings.prefix(lines.count).map(\.finding.severity)
    let rest = report.findingTotals.subtracting(
      FindingTotals { severity in severities.count { $0 == severity } }
    )
    let more = rest.total > 0 ? ["- and more that are not shown: \(rest.words)\n"] : []
    guard lines.count > Self.open else { return title + (lines + more).joined() }
    let closed = (lines[Self.open...] + more).joined()
    let count = NumberText.of(report.findingTotals.total - Self.open)
    return title + lines[..<Self.open].joined() + "\n"
      + MarkdownDetails.text("\(count) more", String(closed.dropLast()))
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
