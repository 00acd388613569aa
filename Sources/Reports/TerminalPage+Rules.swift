extension TerminalPage {
  /// Draws rules with what each needs beside what there is; nothing where there are none.
  mutating func draw(_ rules: [Rule]) {
    guard !rules.isEmpty else { return }
    line(StyledText("RULES", .strong))
    let titles = rules.reduce(0) { max($0, $1.title.utf8.count) }
    let needs = rules.reduce(0) { max($0, DisplayWidth.of($1.needs)) }
    let has = rules.reduce(0) { max($0, DisplayWidth.of($1.has)) }
    let fits = titles + needs + has + 24 <= style.width
    for rule in rules { draw(rule, columns: fits ? [titles, needs, has] : nil) }
    blank()
  }

  private mutating func draw(_ rule: Rule, columns: [Int]?) {
    let ink = TerminalReport.ink(of: rule.state)
    var lead = StyledText("  \(mark(of: rule.state)) ", ink)
    guard let columns else {
      lead.append(StyledText(""))
      paragraph(after: lead, StyledText(rule.title))
      let facts = [rule.needs, rule.has, rule.gap].filter { !$0.isEmpty }
      paragraph(
        after: StyledText(String(repeating: " ", count: lead.width)),
        StyledText(facts.joined(separator: ", "), .quiet)
      )
      return
    }
    for (text, width) in zip([rule.title, rule.needs, rule.has], columns) {
      let end = lead.width + width + 2
      lead.append(text)
      lead.pad(to: end)
    }
    lead.append(rule.gap, ink)
    line(lead)
  }

  private func mark(of state: Rule.State) -> String {
    switch state {
    case .ok: glyphs.ok
    case .failed: glyphs.failed
    case .warned: glyphs.warned
    case .unknown: glyphs.unknown
    }
  }
}
