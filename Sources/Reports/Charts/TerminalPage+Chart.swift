internal import Charts
internal import Quantities

extension TerminalPage {
  /// Draws a chart and what its signs stand for; nothing where there is no room, or nothing to draw.
  mutating func draw(_ chart: Chart) {
    let signs: ChartSigns = style.isUnicode ? .unicode : .ascii
    let columns = min(style.width, 120)
    let chart = chart.withoutDots(above: columns / 4)
    let rows = style.width >= 80 ? 12 : 8
    let drawn = TextChart(
      chart,
      columns: columns,
      rows: rows,
      signs: signs,
      spell: AxisText.of
    )
    guard !drawn.lines.isEmpty else { return }
    for cells in drawn.lines {
      line(StyledText(cells.map { InkedScalar(scalar: $0.sign, ink: Self.ink(of: $0.part)) }))
    }
    drawNames(of: chart, signs)
  }

  /// Tells what signs stand for, as many on a line as fit.
  private mutating func drawNames(of chart: Chart, _ signs: ChartSigns) {
    let lines = chart.lines.map { (signs.line, ChartCell.Part.line, $0.name) }
    let marks = chart.marks.map { (signs.sign(of: $0.sign), ChartCell.Part.mark($0.sign), $0.name) }
    let bands = chart.bands.map { (signs.band, ChartCell.Part.band, $0.name) }
    var names = StyledText()
    for (sign, part, name) in lines + marks + bands {
      var next = StyledText("  ")
      next.append(String(sign), Self.ink(of: part))
      next.append(" \(name)", .quiet)
      if names.width > 0, names.width + next.width > style.width {
        line(names)
        names = StyledText()
      }
      names.append(next)
    }
    line(names)
  }

  private static func ink(of part: ChartCell.Part) -> Ink {
    switch part {
    case .frame, .band: .quiet
    case .line, .mark(.dot): .place
    case .mark(.cross): .bad
    case .mark(.triangle): .good
    }
  }
}
