internal import Quantities

/// The field of a chart in a terminal, between its axes.
struct TextField {
  let time: TimeScale
  let amount: AmountScale
  let columns: Int
  let rows: Int
  let signs: ChartSigns

  /// Bands, lines and marks, each above the ones before.
  func plot(_ chart: Chart) -> [[ChartCell]] {
    var cells = Array(repeating: Array(repeating: ChartCell.blank, count: columns), count: rows)
    for band in chart.bands { fill(band, on: &cells) }
    var canvas = DotCanvas(columns: columns, rows: rows)
    for line in chart.lines { draw(line, on: &canvas) }
    for row in 0..<rows {
      for column in 0..<columns {
        if let sign = canvas.sign(column: column, row: row, isUnicode: signs.isUnicode) {
          cells[row][column] = ChartCell(sign: sign, part: .line)
        }
      }
    }
    for marks in chart.marks where marks.sign.hasAmount { set(marks, on: &cells) }
    return cells
  }

  /// The axis of time, with the marks that stand on it.
  func floor(_ chart: Chart) -> [ChartCell] {
    var cells = Array(repeating: ChartCell(sign: signs.floor, part: .frame), count: columns)
    for mark in time.marks {
      cells[column(of: mark.moment)] = ChartCell(sign: signs.floorMark, part: .frame)
    }
    for marks in chart.marks where !marks.sign.hasAmount {
      for point in marks.points {
        cells[column(of: point.moment)] = cell(of: marks.sign)
      }
    }
    return cells
  }

  /// The labels of the axis of time, as far as each has room.
  var labels: [ChartCell] {
    var cells: [ChartCell] = []
    for mark in time.marks {
      let label = mark.label.unicodeScalars.map { ChartCell(sign: $0, part: .frame) }
      let start = min(max(0, column(of: mark.moment) - label.count / 2), columns - label.count)
      guard start >= (cells.isEmpty ? 0 : cells.count + 2) else { continue }
      cells += Array(repeating: .blank, count: start - cells.count) + label
    }
    return cells
  }

  private func column(of moment: Moment) -> Int {
    time.place(of: moment, places: columns * 2) / 2
  }

  private func cell(of sign: ChartMarks.Sign) -> ChartCell {
    ChartCell(sign: signs.sign(of: sign), part: .mark(sign))
  }

  private func fill(_ band: ChartBand, on cells: inout [[ChartCell]]) {
    for (edge, end) in band.stretches {
      let top = amount.place(of: edge.high, places: rows * 4) / 4
      let bottom = amount.place(of: edge.low, places: rows * 4) / 4
      for row in top...bottom {
        for column in column(of: edge.moment)...column(of: end) {
          cells[row][column] = ChartCell(sign: signs.band, part: .band)
        }
      }
    }
  }

  private func draw(_ line: ChartLine, on canvas: inout DotCanvas) {
    let placed = PlacedLine(line, time, amount, width: canvas.width, height: canvas.height)
    if let only = placed.corners.first { canvas.set(x: only.x, y: only.y) }
    for (start, end) in zip(placed.corners, placed.corners.dropFirst()) {
      canvas.draw(from: start, to: end)
    }
  }

  private func set(_ marks: ChartMarks, on cells: inout [[ChartCell]]) {
    for point in marks.points {
      let row = amount.place(of: point.amount, places: rows * 4) / 4
      cells[row][column(of: point.moment)] = cell(of: marks.sign)
    }
  }
}
