package import Quantities

/// A chart in the cells of a terminal.
package struct TextChart: Sendable {
  /// Its lines from the top; none is wider than was asked for.
  package let lines: [[ChartCell]]

  /// Draws a chart so many columns wide, with so many lines for the amounts; nothing where there is no room.
  package init(
    _ chart: Chart,
    columns: Int,
    rows: Int,
    signs: ChartSigns,
    spell: (Credits) -> String
  ) {
    let scale = AmountScale(covering: chart.amounts, steps: max(1, rows * 5 / 12))
    let labels = scale.marks.map { (scale.place(of: $0, places: rows * 4) / 4, spell($0)) }
    let margin = labels.reduce(0) { max($0, $1.1.unicodeScalars.count) } + 2
    guard let time = chart.scale(marks: max(1, (columns - margin) / 14)), columns - margin >= 8,
      rows >= 2
    else {
      lines = []
      return
    }
    let field = TextField(
      time: time,
      amount: scale,
      columns: columns - margin,
      rows: rows,
      signs: signs
    )
    var lines = field.plot(chart).enumerated().map { row, cells in
      let label = labels.first { $0.0 == row }?.1
      return Self.label(label ?? "", columns: margin - 2)
        + [ChartCell(sign: label == nil ? signs.side : signs.sideMark, part: .frame)] + cells
    }
    let indent = Self.label("", columns: margin - 2)
    lines.append(indent + [ChartCell(sign: signs.corner, part: .frame)] + field.floor(chart))
    lines.append(indent + [.blank] + field.labels)
    self.lines = lines
  }

  private static func label(_ text: String, columns: Int) -> [ChartCell] {
    let cells = text.unicodeScalars.map { ChartCell(sign: $0, part: .frame) }
    return Array(repeating: .blank, count: max(0, columns - cells.count)) + cells + [.blank]
  }
}
