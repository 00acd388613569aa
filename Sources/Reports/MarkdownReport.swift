import Balances
import Comments
import Diagnostics
import Forecasting
import Quantities

/// A report for comments and summaries on GitHub and GitLab, within their size limits.
package struct MarkdownReport {
  private let report: Report
  private let limit: Int
  private let advice: Advice
  private var parts: [String] = []

  /// The most characters that GitHub takes in a comment.
  package static let limit = 65_536

  /// The most bytes that GitHub takes as the summary of a step.
  package static let summaryLimit = 1 << 20

  private init(_ report: Report, limit: Int) {
    self.report = report
    self.limit = limit
    advice = Advice(
      isLowerBound: report.forecast?.cost.isLowerBound ?? false,
      literal: { MarkdownText.code($0) }
    )
  }

  /// Writes a comment, its hidden first line telling when it was valid; what does not fit is counted.
  package static func render(_ report: Report) -> [UInt8] {
    var markdown = MarkdownReport(report, limit: limit)
    if let moment = report.madeAt { markdown.parts = [CommentMarker(validAt: moment).line + "\n"] }
    return Array(markdown.text.utf8)
  }

  /// Writes a summary of at most so many bytes; nil where there is no room to say anything.
  package static func summary(_ report: Report, room: Int) -> [UInt8]? {
    guard room >= limit / 4 else { return nil }
    var markdown = MarkdownReport(report, limit: min(room, limit * 4))
    let bytes = Array(markdown.text.utf8)
    return bytes.count <= room ? bytes : nil
  }

  private var text: String {
    mutating get {
      writeHeadline()
      if let forecast = report.forecast, report.includesCost { writeCost(of: forecast) }
      writeAdvice()
      let tail = report.forecast.map(details) ?? ""
      let used = parts.reduce(tail.utf8.count) { $0 + $1.utf8.count + 1 }
      let list = MarkdownFindings(report).text(room: limit - used - 16)
      let room = limit - used - list.utf8.count - 32
      let jobs = report.forecast.map { MarkdownJobTable(report, $0).text(room: room) } ?? ""
      return (parts + [list, jobs, tail]).filter { !$0.isEmpty }.joined(separator: "\n")
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
    if let hold = report.hold {
      parts.append("**Hold:** \(advice.hold(hold)).\n")
    }
    if let refill = funding.refill {
      parts.append("**Refill:** \(advice.refill(refill)).\n")
    }
  }

  private mutating func writeCost(of forecast: Forecast) {
    let table = MarkdownCostTable(report, forecast)
    parts.append(table.text)
  }

  private func details(_ forecast: Forecast) -> String {
    let list = RuleList(
      forecast,
      includesBalance: report.includesBalance,
      approval: report.approval
    )
    var lines = list.rules.map(\.markdown)
    if let funding = report.funding, case .known(let reading) = funding.balance {
      let origin = advice.origin(reading, account: funding.account)
      let deductions = advice.deductions(funding, from: reading.credits).map { "\($0); " } ?? ""
      lines.append("- balance: \(deductions)\(origin)")
      lines += reading.warnings.prefix(5).map { "- warning: \(MarkdownText.prose($0))" }
    }
    if let words = BatchWords(forecast, literal: { MarkdownText.code($0) }) {
      lines += words.sentences.map { "- range: \($0)" }
    }
    if let words = ClockWords(forecast, literal: { MarkdownText.code($0) }) {
      lines += words.sentences.map { "- time: \($0)" }
    }
    if let titles = advice.titles(forecast.plan) { lines.append("- plans: \(titles)") }
    lines.append("- prices: \(advice.prices(forecast))")
    lines.append("- creditcast \(report.toolVersion), exit \(report.exitStatus.rawValue)")
    return MarkdownDetails.text("Rules, balance and prices", lines.joined(separator: "\n"))
  }
}
