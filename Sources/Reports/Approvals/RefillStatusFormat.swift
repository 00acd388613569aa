internal import Approvals
package import Diagnostics
internal import Quantities

/// The formats that can tell how far a purchase is.
package enum RefillStatusFormat: String, Sendable, Hashable, CaseIterable {
  /// For people at a terminal.
  case table
  /// For programs, as one object.
  case json

  /// Puts a report into this format; the style is for terminals only.
  package func render(
    _ report: RefillStatusReport,
    exiting status: ExitStatus,
    _ style: ReportStyle
  ) -> [UInt8] {
    switch self {
    case .table: Self.table(report, status, style)
    case .json: RefillStatusJSON.render(report, status)
    }
  }

  private static func table(
    _ report: RefillStatusReport,
    _ status: ExitStatus,
    _ style: ReportStyle
  ) -> [UInt8] {
    let words = RefillStatusWords(report)
    var page = TerminalPage(style: style)
    var lead = StyledText(words.word.uppercased(), ink(of: report.progress.stage))
    lead.append("  ")
    page.paragraph(after: lead, StyledText(words.sentence, .strong))
    page.blank()
    page.section("ASKED", [StyledText(words.asked)])
    page.section("APPROVED", words.approved.map { StyledText($0) })
    page.section("BOUGHT", words.bought.map { StyledText($0) })
    page.section("SEEN", [StyledText(words.seen)])
    page.blank()
    page.paragraph(StyledText("refill: \(words.word) (exit \(status.rawValue))", .quiet))
    return page.bytes
  }

  private static func ink(of stage: RefillProgress.Stage) -> Ink {
    switch stage {
    case .nothingAsked, .shown: .good
    case .asked, .approved, .boughtInPart, .bought, .unrecorded: .doubtful
    }
  }
}
