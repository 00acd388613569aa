import Diagnostics
import Forecasting
import Quantities

/// A report as a message for Slack, in Block Kit.
///
/// Nothing in it is Slack's markup: all texts are plain, so that none can be a link or a mention.
package struct SlackReport {
  private let report: Report
  private var blocks: [Block] = []

  /// The most characters of a header.
  package static let headerLimit = 150
  /// The most characters of a section.
  package static let sectionLimit = 3000
  /// The most characters of a field.
  package static let fieldLimit = 2000
  /// The most characters of the findings together, well below what Slack refuses.
  package static let findingsLimit = 6000

  /// The most characters of a line of context.
  package static let contextLimit = 1000

  private enum Block {
    case header(String)
    case section(String)
    case fields([String])
    case context(String)
  }

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
      let length = SlackText.of(text, limit: Self.sectionLimit).unicodeScalars.count
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
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      let headline = Headline(report, atLeast: "≥")
      let text = "creditcast: \(headline.word): \(headline.sentence)"
      writer.member("text", SlackText.of(text, limit: Self.sectionLimit))
      writer.key("blocks")
      writer.array(of: blocks) { writer, block in writer.object { Self.write(block, to: &$0) } }
    }
    writer.endLine()
    return writer.bytes
  }

  private static func write(_ block: Block, to writer: inout JSONWriter) {
    switch block {
    case .header(let text):
      writer.member("type", "header")
      writer.member("text", text) { write($1, limit: headerLimit, to: &$0) }
    case .section(let text):
      writer.member("type", "section")
      writer.member("text", text) { write($1, limit: sectionLimit, to: &$0) }
    case .fields(let texts):
      writer.member("type", "section")
      writer.key("fields")
      writer.array(of: texts) { writer, text in
        writer.object { write(lines: text, limit: fieldLimit, to: &$0) }
      }
    case .context(let text):
      writer.member("type", "context")
      writer.key("elements")
      writer.array(of: [text]) { writer, text in
        writer.object { write(text, limit: contextLimit, to: &$0) }
      }
    }
  }

  private static func write(_ text: String, limit: Int, to writer: inout JSONWriter) {
    writer.member("type", "plain_text")
    writer.member("text", SlackText.of(text, limit: limit))
    writer.member("emoji", is: false)
  }

  /// Writes our own words and figures, whose line break stays.
  private static func write(lines text: String, limit: Int, to writer: inout JSONWriter) {
    let lines = text.split(separator: "\n").map { SlackText.of(String($0), limit: limit / 2) }
    writer.member("type", "plain_text")
    writer.member("text", lines.joined(separator: "\n"))
    writer.member("emoji", is: false)
  }
}
