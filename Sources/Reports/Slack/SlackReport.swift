import Diagnostics
import Forecasting
import Quantities

/// A report as a message for Slack.
package struct SlackReport {
  private let report: Report
  private var blocks: [SlackMessage.Block] = []

  /// The most characters of the findings together, well below what Slack refuses.
  package static let findingsLimit = 6000

  private init(_ report: Report) {
    self.report = report
  }

  /// Writes the message; what does not fit is counted.
  package static func render(_ report: Report) -> [UInt8] {
    var message = SlackReport(report)
    message.lay()
    return message.bytes
  }

  private mutating func lay() {
    let headline = Headline(report, atLeast: "≥")
    let word = headline.word.prefix(1).uppercased() + headline.word.dropFirst()
    blocks.append(.header("\(mark(of: headline.state)) \(word)"))
    blocks.append(.section(headline.sentence))
    let fields = fields
    if !fields.isEmpty { blocks.append(.fields(fields)) }
    layRemarks()
    let titles = report.forecast.flatMap { Advice(isLowerBound: false).titles($0.plan) }
    let parts = [titles, "creditcast \(report.toolVersion)", "exit \(report.exitStatus.rawValue)"]
    blocks.append(.context(parts.compactMap(\.self).joined(separator: " · ")))
  }

  private var fields: [String] {
    guard let forecast = report.forecast else { return [] }
    let sign = forecast.cost.isLowerBound ? "≥" : ""
    let funding = report.funding
    let needed = funding?.needed ?? forecast.cost.expected
    let facts: [(String, String?)] = [
      ("Needed", "\(sign)\(NumberText.of(needed)) credits"),
      ("Available", funding?.available.map { "\(NumberText.of($0)) credits" }),
      ("Missing", funding?.shortfall.map { "\(sign)\(NumberText.of($0)) credits" }),
      ("Refill", funding?.refill.map { Self.words(for: $0, sign) }),
      ("Jobs", "\(NumberText.of(forecast.plan.jobs))"),
      ("Outputs", "\(NumberText.of(forecast.plan.outputs))"),
    ]
    return facts.compactMap { name, value in value.map { "\(name)\n\($0)" } }
  }

  private static func words(for refill: Refill, _ sign: String) -> String {
    "\(sign)\(NumberText.of(refill.credits)) credits (\(NumberText.of(refill.dollars)))"
  }

  /// Lays a section for each remark while there is room, and says how many more there are.
  private mutating func layRemarks() {
    let list = RemarkList(report)
    var (told, used) = (0, 0)
    for remark in list.remarks.prefix(10) {
      let place = remark.place.map { " at \($0.text)" } ?? ""
      let text = "\(remark.severity.rawValue)[\(remark.code)]\(place): \(remark.advice)"
      let length = SlackText.of(text, limit: SlackMessage.sectionLimit).unicodeScalars.count
      guard used + length <= Self.findingsLimit else { break }
      used += length
      told += 1
      blocks.append(.section(text))
    }
    let rest = list.remarks.count - told + list.untold.total
    if rest > 0 { blocks.append(.context("and \(NumberText.of(rest)) more")) }
  }

  private func mark(of state: Rule.State) -> String {
    switch state {
    case .ok: "✓"
    case .failed: "✗"
    case .warned: "!"
    case .unknown: "?"
    }
  }

  private var bytes: [UInt8] {
    let headline = Headline(report, atLeast: "≥")
    return SlackMessage(
      text: "creditcast: \(headline.word): \(headline.sentence)",
      blocks: blocks
    ).bytes
  }
}
