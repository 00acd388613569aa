internal import Diagnostics
internal import Reports

/// Explanations for people at a terminal.
struct ExplanationPage {
  let style: ReportStyle

  /// The text without signs that the terminal cannot show.
  private func shown(_ text: String) -> String {
    style.isUnicode ? text : text.replacing("…", with: "...")
  }

  /// Explains one code.
  func of(_ code: any FindingCode) -> [UInt8] {
    page(code.name, code.explanation)
  }

  /// Explains one exit status.
  func of(_ status: ExitStatus) -> [UInt8] {
    page("exit status \(status.rawValue): \(status.title)", status.explanation)
  }

  /// Lists all codes and statuses, each with the first sentence about it.
  var list: [UInt8] {
    var page = TerminalPage(style: style)
    page.line(StyledText("FINDINGS", .strong))
    let codes = FindingCodes.all.map { ($0.name, $0.explanation) }
    draw(codes, on: &page)
    page.blank()
    page.line(StyledText("EXIT STATUSES", .strong))
    draw(ExitStatus.allCases.map { ("\($0.rawValue) \($0.title)", $0.explanation) }, on: &page)
    page.blank()
    page.paragraph(StyledText("`creditcast explain CODE` tells all about one"))
    return page.bytes
  }

  private func draw(_ entries: [(name: String, text: String)], on page: inout TerminalPage) {
    let width = entries.reduce(0) { max($0, $1.name.utf8.count) }
    for (name, text) in entries {
      var line = StyledText("  \(name)")
      line.pad(to: width + 4)
      line.append(shown(Self.firstSentence(of: text)), .quiet)
      page.line(line)
    }
  }

  private func page(_ title: String, _ text: String) -> [UInt8] {
    var page = TerminalPage(style: style)
    page.line(StyledText(title, .strong))
    page.paragraph(after: StyledText("  "), StyledText(shown(text)))
    return page.bytes
  }

  private static func firstSentence(of text: String) -> String {
    text.firstRange(of: ". ").map { String(text[..<$0.lowerBound]) }
      ?? (text.hasSuffix(".") ? String(text.dropLast()) : text)
  }
}
