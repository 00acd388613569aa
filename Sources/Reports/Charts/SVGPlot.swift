internal import Charts
internal import Quantities

/// Where the parts of a picture stand, in whole units of its view box.
struct SVGPlot {
  let chart: Chart
  let time: TimeScale
  let amount: AmountScale
  /// How far the field of the chart is from the left end, as its longest label needs.
  let left: Int

  /// How wide a picture is.
  static let width = 640
  /// The units that a character takes at most where texts are largest.
  static let character = 10
  private static let right = 24
  private static let top = 64
  private static let height = 220
  /// How far the lines of names are apart.
  static let legendLine = 26

  /// Lays a chart out; nil where there is nothing to draw.
  init?(_ chart: Chart) {
    guard let time = chart.scale(marks: 6) else { return nil }
    self.chart = chart
    self.time = time
    amount = AmountScale(covering: chart.amounts, steps: 5)
    let longest = amount.marks.reduce(0) { max($0, AxisText.of($1).utf8.count) }
    left = 22 + longest * Self.character
  }

  private var fieldWidth: Int { Self.width - left - Self.right }
  private var floor: Int { Self.top + Self.height }

  /// How high the whole picture is.
  var fullHeight: Int { legendTop + legendLines * Self.legendLine - 8 }

  /// Where the first line of names stands.
  var legendTop: Int { floor + 54 }

  private func x(_ moment: Moment) -> Int {
    left + time.place(of: moment, places: fieldWidth + 1)
  }

  private func y(_ credits: Credits) -> Int {
    Self.top + amount.place(of: credits, places: Self.height + 1)
  }

  /// The lines of the axes and what is written at them.
  var axes: [String] {
    let end = left + fieldWidth
    var lines = amount.marks.flatMap { mark in
      let name = mark == .zero ? "cc-axis" : "cc-grid"
      return [
        "<path class=\"\(name)\" d=\"M\(left) \(y(mark))H\(end)\"/>",
        "<text x=\"\(left - 8)\" y=\"\(y(mark))\" dy=\".35em\" text-anchor=\"end\">"
          + "\(XMLText.of(AxisText.of(mark)))</text>",
      ]
    }
    for mark in time.marks {
      lines.append("<path class=\"cc-axis\" d=\"M\(x(mark.moment)) \(floor)v5\"/>")
      lines.append(
        "<text x=\"\(x(mark.moment))\" y=\"\(floor + 10)\" dy=\".75em\" text-anchor=\"middle\">"
          + "\(XMLText.of(mark.label))</text>"
      )
    }
    return lines
  }

  /// A band, and the dashed line of its lower edge.
  func band(_ band: ChartBand) -> [String] {
    var (area, edge) = ("", "")
    var drawn = Set<[Int]>()
    for (from, end) in band.stretches {
      let (x1, x2, y1, y2) = (
        x(from.moment), max(x(end), x(from.moment) + 1), y(from.high), y(from.low)
      )
      guard drawn.insert([x1, x2, y1, y2]).inserted else { continue }
      area += "M\(x1) \(y1)H\(x2)V\(y2)H\(x1)Z"
      edge += "M\(x1) \(y2)H\(x2)"
    }
    guard !area.isEmpty else { return [] }
    return [
      "<path class=\"cc-band\" d=\"\(area)\"/>", "<path class=\"cc-edge\" d=\"\(edge)\"/>",
    ]
  }

  /// A line.
  func line(_ line: ChartLine) -> String {
    let placed = PlacedLine(line, time, amount, width: fieldWidth + 1, height: Self.height + 1)
    let path = placed.corners.enumerated().map { index, corner in
      "\(index == 0 ? "M" : "L")\(left + corner.x) \(Self.top + corner.y)"
    }
    return "<path class=\"cc-line\" d=\"\(path.joined())\"/>"
  }

  /// Marks, each with what is told of it.
  func marks(_ marks: ChartMarks) -> [String] {
    var drawn = Set<[Int]>()
    let points = marks.points.filter { point in
      drawn.insert([x(point.moment), marks.sign == .triangle ? floor : y(point.amount)]).inserted
    }
    return (marks.sign == .triangle ? rules(to: points) : [])
      + points.map { point in
        let told = [chart.axis.words(of: point.moment), point.note].filter { !$0.isEmpty }
        return SVGMark.element(
          marks.sign,
          x: x(point.moment),
          y: marks.sign == .triangle ? floor : y(point.amount),
          told: XMLText.of(told.joined(separator: " "))
        )
      }
  }

  /// Lines down to marks on the axis, with what is told of each above them as far as there is room.
  private func rules(to points: [ChartPoint]) -> [String] {
    var freeFrom = left
    return points.flatMap { point in
      let x = x(point.moment)
      let rule = "<path class=\"cc-rule\" d=\"M\(x) \(Self.top)V\(floor)\"/>"
      let half = DisplayWidth.of(point.note) * Self.character / 2
      guard half > 0, x - half >= freeFrom, x + half <= Self.width else { return [rule] }
      freeFrom = x + half + Self.character
      let note = XMLText.of(point.note)
      return [
        rule,
        "<text class=\"cc-note\" x=\"\(x)\" y=\"\(Self.top - 9)\" text-anchor=\"middle\">\(note)</text>",
      ]
    }
  }
}
