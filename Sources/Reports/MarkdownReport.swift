import Balances
import Diagnostics
import Forecasting
import Quantities

/// A report for comments and summaries on GitHub and GitLab, within their size limit.
package struct MarkdownReport {
  private let report: Report
  private let advice: Advice
  private var parts: [String] = []

  /// The most characters that GitHub takes in a comment.
  package static let limit = 65_536

  private init(_ report: Report) {
    self.report = report
    advice = Advice(
      isLowerBound: report.forecast?.cost.isLowerBound ?? false,
      literal: { MarkdownText.code($0) }
    )
  }

  /// Writes a report; findings that do not fit are counted at the end of their list.
  package static func render(_ report: Report) -> [UInt8] {
    var markdown = MarkdownReport(report)
    return Array(markdown.text.utf8)
  }

  private var text: String {
    mutating get {
      writeHeadline()
      if let forecast = report.forecast, report.includesCost { writeCost(of: forecast) }
      writeAdvice()
      let tail = report.forecast.map(details) ?? ""
      let used = parts.reduce(tail.utf8.count) { $0 + $1.utf8.count + 1 }
      let list = MarkdownFindings(report).text(room: Self.limit - used - 16)
      return (parts + [list, tail]).filter { !$0.isEmpty }.joined(separator: "\n")
    }
  }

  private mutating func writeHeadline() {
    let headline = Headline(report, atLeast: "≥")
    let word = headline.word.prefix(1).uppercased() + headline.word.dropFirst()
    parts.append("### \(word): \(headline.sentence)\n")
    let unknowns = Unknown.all(in: report).map { unknown in
      let help = unknown.help.map { "; \(MarkdownText.prose($0))" } ?? ""
      return "- \(MarkdownText.prose(unknown.message))\(help)"
    }
    if !unknowns.isEmpty { parts.append(unknowns.joined(separator: "\n") + "\n") }
  }

  private mutating func writeAdvice() {
    guard let funding = report.funding else { return }
    if let cut = funding.cutLine {
      parts.append("**Cut line:** \(advice.cutLine(cut)).\n")
    }
    if let refill = funding.refill {
      parts.append("**Refill:** \(advice.refill(refill)).\n")
    }
  }

  private mutating func writeCost(of forecast: Forecast) {
    let table = MarkdownCostTable(forecast)
    parts.append(table.text)
  }

  private func details(_ forecast: Forecast) -> String {
    var lines = RuleList(forecast, includesBalance: report.includesBalance).rules.map(line)
    if let funding = report.funding, case .known(let reading) = funding.balance {
      let origin = advice.origin(reading, account: funding.account)
      let deductions = advice.deductions(funding, from: reading.credits).map { "\($0); " } ?? ""
      lines.append("- balance: \(deductions)\(origin)")
      lines += reading.warnings.prefix(5).map { "- warning: \(MarkdownText.prose($0))" }
    }
    if let titles = advice.titles(forecast.plan) { lines.append("- plans: \(titles)") }
    lines.append("- prices: \(advice.prices(forecast))")
    lines.append("- creditcast \(report.toolVersion), exit \(report.exitStatus.rawValue)")
    return "<details><summary>Rules, balance and prices</summary>\n\n"
      + lines.joined(separator: "\n") + "\n\n</details>\n"
  }

  private func line(_ rule: Rule) -> String {
    let mark =
      switch rule.state {
      case .ok: "✓"
      case .failed: "✗"
      case .warned: "!"
      case .unknown: "?"
      }
    let facts = [rule.needs, rule.has, rule.gap].filter { !$0.isEmpty }
    return "- \(mark) \(rule.title): \(MarkdownText.prose(facts.joined(separator: ", ")))"
  }
}
