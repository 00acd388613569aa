internal import Diagnostics
internal import Forecasting
internal import Quantities

/// The page about a purchase as Markdown.
struct RefillMarkdown {
  private let report: RefillReport
  private let words: RefillWords
  private let rows: RefillRows

  private init(_ report: RefillReport) {
    self.report = report
    words = RefillWords(
      report,
      literal: { MarkdownText.code($0) },
      prose: MarkdownText.prose
    )
    rows = RefillRows(report: report)
  }

  /// Writes what is asked, why, the options, and what all of it rests on.
  static func render(_ report: RefillReport) -> [UInt8] {
    Array(RefillMarkdown(report).parts.joined(separator: "\n").utf8)
  }

  private var parts: [String] {
    [
      "# \(words.ask)\n", list(words.reasons), options, plans, models,
      "## What it rests on\n", list(facts), digests, verification, signature,
      "\(words.origin), \(report.check.verdict.rawValue), exit \(report.check.exitStatus.rawValue)\n",
    ]
    .filter { !$0.isEmpty }
  }

  private var options: String {
    let cells = rows.options.map { row in
      let cells = row.cells.map(Self.cell)
      return row.isAdvised ? cells.map { "**\($0)**" } : cells
    }
    return "## Options\n\n" + table(titles: RefillRows.optionTitles, cells, words: [0])
      + "\n\(RefillRows.optionNote)\n" + (words.levels.map { "\n\($0)\n" } ?? "")
  }

  private var plans: String {
    let cells = rows.plans.map { row in
      row.enumerated().map { $0 < 2 && $1 != "-" ? MarkdownText.code($1, inTable: true) : $1 }
    }
    return "## What it pays for\n\n" + table(titles: RefillRows.planTitles, cells, words: [0, 1])
      + rest(RefillRows.rest(of: report.shares.count, "plan"))
  }

  private var models: String {
    let cells = rows.models.map { row in
      row.enumerated().map { [0, 4].contains($0) ? MarkdownText.code($1, inTable: true) : $1 }
    }
    return table(titles: RefillRows.modelTitles, cells, words: [0, 3, 4])
      + rest(RefillRows.rest(of: report.forecast.models.count, "model"))
  }

  private var facts: [String] {
    var facts = words.range.map { "range: \($0)" }
    if let purchase = words.purchase { facts.append("purchase: \(purchase)") }
    facts += ["balance: \(words.balance)", "prices: \(words.prices)"]
    if let invoicing = words.invoicing { facts.append("manual invoicing: \(invoicing)") }
    return facts
  }

  private var digests: String {
    guard !words.digests.isEmpty else { return "" }
    return table(
      ["Digest", "SHA-256"],
      words.digests.map { [$0.name, "`\($0.figures)`"] },
      words: [0, 1]
    )
  }

  private var verification: String {
    guard !words.verification.isEmpty else { return "" }
    return "## How to check it was bought\n\n"
      + list(words.verification.map { "\($0.text): `\($0.command)`" })
  }

  private var signature: String {
    "## Approval\n\n"
      + table(["Approved by", "Date", "Signature"], [["&nbsp;", "", ""]], words: [0, 1, 2])
      + "\nor `\(RefillWords.approval)`\n"
  }

  private func list(_ lines: [String]) -> String {
    lines.map { "- \($0)\n" }.joined()
  }

  private func rest(_ text: String?) -> String { text.map { "\n\($0)\n" } ?? "" }

  /// A cell in which dollars are code, as two signs of the dollar would be a formula.
  private static func cell(_ text: String) -> String {
    text.hasPrefix("$") || text.hasPrefix("-$") || text.contains("<") || text.contains(">")
      ? MarkdownText.code(text, inTable: true) : text
  }

  private func table(titles: [String], _ rows: [[String]], words: Set<Int>) -> String {
    table(titles.map { $0.prefix(1) + $0.dropFirst().lowercased() }, rows, words: words)
  }

  private func table(_ titles: [String], _ rows: [[String]], words: Set<Int>) -> String {
    let ruler = titles.indices.map { words.contains($0) ? "---" : "---:" }
    return ([titles, ruler] + rows).map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }
}
