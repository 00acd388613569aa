import Comments
import Comparing
import Diagnostics
import Forecasting
import Quantities

/// A comparison for comments on GitHub and GitLab, within their size limit.
package struct DiffMarkdown {
  private let report: DiffReport
  private let words: DiffWords

  /// The most bytes of the hidden line and of what parts the pieces.
  private static let markerRoom = 128

  /// The most rows of jobs; the others are counted.
  private static let jobLimit = 100

  private init(_ report: DiffReport) {
    self.report = report
    words = DiffWords(report, arrow: "→", literal: { MarkdownText.code($0, inTable: true) })
  }

  /// Writes a comment, its hidden first line telling when it was valid; jobs and findings that do not fit
  /// are counted.
  static func render(_ report: DiffReport) -> [UInt8] {
    let marker = report.madeAt.map { CommentMarker(id: "diff", validAt: $0).line + "\n\n" } ?? ""
    return Array((marker + DiffMarkdown(report).text).utf8)
  }

  /// Writes a summary of at most so many bytes; nil where there is no room for it.
  package static func summary(_ report: DiffReport, room: Int) -> [UInt8]? {
    let bytes = Array(DiffMarkdown(report).text.utf8)
    return bytes.count <= room ? bytes : nil
  }

  private var text: String {
    let headline = DiffHeadline(report)
    let word = headline.word.prefix(1).uppercased() + headline.word.dropFirst()
    var parts = ["### \(word): \(headline.sentence)\n"]
    if let comparison = report.comparison { parts += body(of: comparison) }
    let tail = "creditcast \(report.toolVersion), exit \(report.exitStatus.rawValue)\n"
    let used = parts.reduce(tail.utf8.count) { $0 + $1.utf8.count + 1 }
    let room = MarkdownReport.limit - used - Self.markerRoom
    let findings = MarkdownFindings(report.findings).text(room: room)
    return (parts + [findings, tail]).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func body(of comparison: Comparison) -> [String] {
    var parts: [String] = []
    if let funding = report.funding {
      parts.append("**Balance:** \(MarkdownText.prose(words.funding(funding, comparison)))\n")
    }
    let rules = report.rules()
    if !rules.isEmpty { parts.append(rules.map(\.markdown).joined(separator: "\n") + "\n") }
    guard comparison.isChanged else { return parts }
    let factors = words.factors(of: comparison).map { [$0.name, $0.credits, $0.words] }
    parts.append(Self.table(["Why", "Credits", "Jobs"], factors, numbers: [1]))
    if let lists = words.lists(of: comparison) {
      parts.append(lists.map { "- \($0)" }.joined(separator: "\n") + "\n")
    }
    parts.append(jobs(of: comparison))
    return parts
  }

  private func jobs(of comparison: Comparison) -> String {
    var rows: [[String]] = []
    var room = MarkdownReport.limit / 2
    for pair in report.jobs.prefix(Self.jobLimit) {
      let row = cells(of: comparison.change(of: pair))
      room -= row.reduce(4) { $0 + $1.utf8.count + 3 }
      guard room > 0 else { break }
      rows.append(row)
    }
    let headings = ["Job", "What", "Before", "Now", "Change", "Place"]
    let more = comparison.changes.count - rows.count
    let rest = more > 0 ? "\nand \(NumberText.counted(more, "more changed job"))\n" : ""
    let summary = NumberText.counted(comparison.changes.count, "changed job")
    return "<details><summary>\(summary)</summary>\n\n"
      + Self.table(headings, rows, numbers: [2, 3, 4]) + rest + "\n</details>\n"
  }

  private func cells(of change: JobChange) -> [String] {
    [
      MarkdownText.code(change.line?.id ?? "", inTable: true), words.what(change),
      words.cost(change.before), words.cost(change.after),
      change.isUnpriced ? "?" : DiffWords.signed(change.credits),
      MarkdownText.code(DiffWords.place(change), inTable: true),
    ]
  }

  private static func table(
    _ headings: [String],
    _ rows: [[String]],
    numbers: Set<Int>
  ) -> String {
    let ruler = headings.indices.map { numbers.contains($0) ? "---:" : "---" }
    return ([headings, ruler] + rows).map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }
}
