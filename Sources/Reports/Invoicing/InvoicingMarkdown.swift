internal import Diagnostics
internal import Invoicing
internal import Quantities

/// Manual invoicing for comments and summaries.
enum InvoicingMarkdown {
  /// Writes it.
  static func render(_ report: InvoicingReport) -> [UInt8] {
    let words = InvoicingWords(report: report)
    let word = words.word.prefix(1).uppercased() + words.word.dropFirst()
    var parts = ["### Manual invoicing: \(word)\n\n\(prose(words.sentence))\n"]
    parts.append(table(report))
    let facts: [(String, String?)] = [
      ("Month", words.thisMonth), ("Rule", words.purchasesRule), ("Newer rule", words.spendRule),
      ("Refill", words.refill),
    ]
    parts.append(
      (facts.compactMap { name, text in text.map { "- **\(name):** \(prose($0))" } }
        + words.notes.map { "- \(prose($0))" }).joined(separator: "\n") + "\n"
    )
    if !words.aim.isEmpty {
      let lines = words.aim.map { "- \(prose($0))" }
      parts.append("**To complete the streak**\n\n\(lines.joined(separator: "\n"))\n")
    }
    parts.append("Ask at <\(InvoicingReport.supportPage)> with this text:\n\n\(letter(report))")
    parts.append(
      "account \(MarkdownText.code(report.account)), creditcast \(report.toolVersion),"
        + " exit \(report.exitStatus.rawValue)\n"
    )
    return Array(parts.joined(separator: "\n").utf8)
  }

  private static func table(_ report: InvoicingReport) -> String {
    let titles = InvoicingRows.titles.map { $0.prefix(1) + $0.dropFirst().lowercased() }
    let rows = InvoicingRows(report).rows.map { row in
      row.map { $0.hasPrefix("$") ? MarkdownText.code($0, inTable: true) : $0 }
    }
    let lines =
      [
        "| \(titles.joined(separator: " | ")) |", "| --- | ---: | ---: | ---: | --- | --- |",
      ] + rows.map { "| \($0.joined(separator: " | ")) |" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A sentence in which dollars are code, as two signs of the dollar would be a formula.
  private static func prose(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    let spelt = parts.enumerated().map { index, part in
      guard index.isMultiple(of: 2) else { return String(part) }
      return String(part).replacing(/-?\$[0-9,]*[0-9](\.[0-9]+)?/) { "`\($0.output.0)`" }
    }
    return MarkdownText.prose(spelt.joined(separator: "`"))
  }

  /// The letter as a block of code, which nothing in it can end.
  private static func letter(_ report: InvoicingReport) -> String {
    let text = InvoicingLetter.text(report)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return lines.map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n") + "\n"
  }
}
