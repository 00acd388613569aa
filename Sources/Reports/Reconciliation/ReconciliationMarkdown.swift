internal import Diagnostics
internal import Quantities
internal import Reconciling

/// A reconciliation for comments and summaries.
struct ReconciliationMarkdown {
  private let report: ReconciliationReport
  private let words: ReconciliationWords

  private static let causesListed = 20

  private init(_ report: ReconciliationReport) {
    self.report = report
    words = ReconciliationWords(report: report) { MarkdownText.code($0) }
  }

  /// Writes it.
  static func render(_ report: ReconciliationReport) -> [UInt8] {
    Array(ReconciliationMarkdown(report).text.utf8)
  }

  private var text: String {
    let word = words.word.prefix(1).uppercased() + words.word.dropFirst()
    var parts = ["### \(word): \(words.sentence)\n"]
    let rows = ReconciliationRows(report)
    if !rows.rows.isEmpty { parts.append(table(rows)) }
    if let causes { parts.append(causes) }
    for (name, text) in [("Forecasts", words.score), ("Refill", words.refill)] {
      if let text { parts.append("**\(name):** \(text)\n") }
    }
    let account = MarkdownText.code(report.account)
    parts.append(
      "account \(account), creditcast \(report.toolVersion), exit \(report.exitStatus.rawValue)\n"
    )
    return parts.joined(separator: "\n")
  }

  private func table(_ rows: ReconciliationRows) -> String {
    let shown = rows.columns.indices.filter { index in rows.rows.contains { !$0[index].isEmpty } }
    let titles = shown.map { rows.columns[$0].title.lowercased() }
    var lines = [
      "| \(titles.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " | ")) |",
      "| \(shown.map { rows.columns[$0].isNumber ? "---:" : "---" }.joined(separator: " | ")) |",
    ]
    for row in rows.rows {
      let cells = shown.map { index in
        rows.columns[index].isNumber || row[index].isEmpty
          ? row[index] : MarkdownText.code(row[index], inTable: true)
      }
      lines.append("| \(cells.joined(separator: " | ")) |")
    }
    if rows.leftOut > 0 { lines.append("\nand \(NumberText.of(rows.leftOut)) earlier ones") }
    return lines.joined(separator: "\n") + "\n"
  }

  private var causes: String? {
    let periods = report.reconciliation.periods.filter { !$0.causes.isEmpty }
    guard !periods.isEmpty else { return nil }
    var lines = periods.suffix(Self.causesListed).flatMap { explained in
      ["- \(words.heading(of: explained.period))"]
        + explained.causes.map { "  - \(words.text(of: $0))" }
    }
    let more = periods.count - Self.causesListed
    if more > 0 { lines.append("- and \(NumberText.counted(more, "earlier period"))") }
    if let untold = words.untold { lines.append("- \(untold)") }
    return lines.joined(separator: "\n") + "\n"
  }
}
