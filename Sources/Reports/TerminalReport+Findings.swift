import Diagnostics

extension TerminalReport {
  /// Draws the findings with the lines that they are about.
  mutating func drawFindings() {
    for shown in report.shownFindings {
      draw(shown)
      page.blank()
    }
    let untold = report.untoldFindings
    guard untold.total > 0 else { return }
    page.paragraph(StyledText("not shown: \(untold.words)", .strong))
    page.blank()
  }

  private mutating func draw(_ shown: ShownFinding) {
    let finding = shown.finding
    let ink = Self.ink(of: finding.severity)
    var lead = StyledText("\(finding.severity.rawValue)[\(finding.code)]", ink)
    lead.append(": ")
    lead.append(StyledText(finding.message, .strong))
    page.paragraph(lead)
    let gutter = shown.excerpt.map { String($0.line).utf8.count } ?? 1
    if let place = finding.place { draw(place, gutter: gutter) }
    if let excerpt = shown.excerpt {
      ExcerptFrame(excerpt, style: page.style).draw(on: &page, ink: ink)
    }
    for note in finding.notes { drawAside("note", Self.text(of: note), gutter: gutter) }
    if let help = finding.help { drawAside("help", help, gutter: gutter) }
  }

  private mutating func draw(_ place: Place, gutter: Int) {
    var text = StyledText(String(repeating: " ", count: gutter + 1))
    text.append("\(page.glyphs.frameCorner) ", .quiet)
    let room = page.style.width - text.width
    let name = SafeText.of(place.text)
    text.append(
      DisplayWidth.truncatedAtStart(name, to: room, mark: page.glyphs.ellipsis),
      .place
    )
    page.line(text)
  }

  private mutating func drawAside(_ name: String, _ message: String, gutter: Int) {
    var lead = StyledText(String(repeating: " ", count: gutter + 1) + "= ", .quiet)
    lead.append("\(name):", .strong)
    lead.append(" ")
    page.paragraph(after: lead, StyledText(message))
  }

  private static func text(of note: Finding.Note) -> String {
    note.place.map { "\(note.message) (\($0.text))" } ?? note.message
  }

  private static func ink(of severity: Severity) -> Ink {
    switch severity {
    case .error: .bad
    case .warning: .doubtful
    case .note: .strong
    }
  }
}
