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

  /// Draws bars, each behind its name and its amount.
  mutating func draw(_ chart: BarChart) {
    let names = chart.bars.map { SafeText.shortened($0.name, to: 24) }
    let amounts = chart.bars.map { AxisText.of($0.amount) }
    let widths = [names, amounts].map { $0.reduce(0) { max($0, DisplayWidth.of($1)) } }
    let room = min(style.width, 100) - widths[0] - widths[1] - 4
    guard room >= 8 else { return }
    for (place, bar) in chart.bars.enumerated() {
      var text = StyledText(names[place])
      text.pad(to: widths[0] + 2 + widths[1] - DisplayWidth.of(amounts[place]))
      text.append(amounts[place] + "  ")
      let longest = chart.bars.map(\.amount.millionths).max() ?? 0
      text.append(glyphs.bar(bar.amount.millionths, of: longest, columns: room), .place)
      line(text)
    }
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
