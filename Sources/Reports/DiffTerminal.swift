import Diagnostics
import Comparing
import Forecasting
import Quantities

/// A comparison for people at a terminal.
struct DiffTerminal {
  private let report: DiffReport
  private let words: DiffWords
  private var page: TerminalPage

  private init(_ report: DiffReport, _ style: ReportStyle) {
    self.report = report
    words = DiffWords(report, arrow: style.isUnicode ? "→" : "->")
    page = TerminalPage(style: style)
  }

  /// Draws a comparison; without colours it is the same text.
  static func render(_ report: DiffReport, _ style: ReportStyle) -> [UInt8] {
    var head = DiffTerminal(report, style)
    head.drawHeadline()
    let findings = FindingList.render(report.shownFindings, style)
    var rest = DiffTerminal(report, style)
    if let comparison = report.comparison { rest.draw(comparison) }
    rest.drawClosing()
    return head.page.bytes + findings + rest.page.bytes
  }

  private mutating func drawHeadline() {
    let headline = DiffHeadline(report)
    var lead = StyledText(headline.word.uppercased(), Self.ink(of: report.verdict))
    lead.append("  ")
    page.paragraph(after: lead, StyledText(headline.sentence, .strong))
    page.blank()
  }

  private static func ink(of verdict: ComparisonVerdict) -> Ink {
    switch verdict {
    case .unchanged: .good
    case .changed: .strong
    case .shortfall, .denied, .invalid: .bad
    case .unverified: .doubtful
    }
  }

  private mutating func draw(_ comparison: Comparison) {
    if let funding = report.funding {
      let ink: Ink = funding.isShort ? .bad : .plain
      page.section("BALANCE", [StyledText(words.funding(funding, comparison), ink)])
      page.blank()
    }
    if comparison.isChanged {
      TerminalTable(
        [.words("WHY"), .numbers("CREDITS"), .words("JOBS", rank: 0)],
        rows: words.factors(of: comparison).map { [$0.name, $0.credits, $0.words] }
      ).draw(on: &page)
      page.blank()
      drawJobs(of: comparison)
    }
    page.draw(report.rules(atLeast: page.glyphs.atLeast))
    if let lists = words.lists(of: comparison) {
      page.section("PRICES", lists.map { StyledText($0) })
    }
    page.section("BASE", [StyledText(size(of: report.base, comparison.before))])
    page.section("HEAD", [StyledText(size(of: report.head, comparison.after))])
  }

  private mutating func drawJobs(of comparison: Comparison) {
    let changes = report.jobs.map(comparison.change)
    let isWide = page.style.width >= Self.wide
    let all = comparison.changes.count
    let title =
      changes.count < all
      ? "TOP \(NumberText.of(changes.count)) OF \(NumberText.of(all)) JOBS" : "JOB"
    TerminalTable(
      [
        .words(title), .words("WHAT", rank: 3), .numbers("BEFORE", rank: 1),
        .numbers("NOW", rank: 2), .numbers("CHANGE"), .words("WHY", rank: 0),
        .words("PLACE", rank: 4),
      ],
      rows: changes.map { change in
        [
          change.line?.id ?? "", words.what(change, parts: isWide ? .max : 1),
          words.cost(change.before),
          words.cost(change.after), change.isUnpriced ? "?" : DiffWords.signed(change.credits),
          words.reasons(change), place(of: change, isWide: isWide),
        ]
      }
    ).draw(on: &page)
    page.blank()
  }

  /// Terminals of so many columns have room for all that is to tell of a job.
  private static let wide = 140

  private func place(of change: JobChange, isWide: Bool) -> String {
    let place = SafeText.of(DiffWords.place(change))
    return isWide
      ? place : DisplayWidth.truncatedAtStart(place, to: 32, mark: page.glyphs.ellipsis)
  }

  private func size(of side: DiffSide, _ totals: SideTotals) -> String {
    let parts = [
      NumberText.counted(totals.plans, "plan"), NumberText.counted(totals.jobs, "job"),
      NumberText.counted(totals.outputs, "output"),
    ]
    let prices = side.prices.map { prices in
      "; prices of \(prices.provider), checked on \(prices.checkedOn)"
        + (prices.overrides.isEmpty
          ? "" : ", overridden by \(NumberText.counted(prices.overrides.count, "file"))")
    }
    return "\(side.name): \(parts.joined(separator: ", "))\(prices ?? "")"
  }

  private mutating func drawClosing() {
    page.blank()
    let parts = [
      "diff: \(report.verdict.rawValue) (exit \(report.exitStatus.rawValue))",
      report.findingTotals.total == 0 ? "no findings" : report.findingTotals.words,
    ]
    page.paragraph(StyledText(parts.joined(separator: " \(page.glyphs.separator) "), .quiet))
  }
}
