import Charts
import Quantities
import TestSupport
import Testing

@Suite struct ChartTests {
  private static func point(_ second: Int, _ amount: Int64) -> ChartPoint {
    ChartPoint(Moment(secondsSinceEpoch: second), Credits(whole: amount))
  }

  private static func lines(_ chart: Chart, columns: Int = 30, unicode: Bool = true) -> [String] {
    TextChart(
      chart,
      columns: columns,
      rows: 5,
      signs: unicode ? .unicode : .ascii,
      spell: \.description
    ).lines.map { cells in
      cells.reduce(into: "") { $0.unicodeScalars.append($1.sign) }
    }
  }

  private static func chart(_ points: [ChartPoint], _ shape: ChartLine.Shape = .steps) -> Chart {
    Chart(name: "x", title: "x", summary: "x", lines: [ChartLine("x", shape, points)])
  }

  private static let fall = [point(0, 100), point(43_200, 20), point(86_400, 50)]

  @Test func `a line of steps keeps its amount until the next point`() {
    #expect(
      Self.lines(Self.chart(Self.fall), unicode: false) == [
        "100 +------------+            ",
        "    |            |            ",
        " 50 +            |           |",
        "    |            +-----------+",
        "  0 +                         ",
        "    +------------------------+",
        "                         Jan 2",
      ]
    )
  }

  @Test func `a straight line goes there directly`() {
    #expect(
      Self.lines(Self.chart(Self.fall, .straight)) == [
        "100 ┤⠑⠢⢄                      ",
        "    │   ⠉⠒⢄⡀                  ",
        " 50 ┤      ⠈⠑⠤⣀           ⣀⣀⡠⠤",
        "    │          ⠑⠢⢄⣀⠤⠤⠔⠒⠊⠉⠉    ",
        "  0 ┤                         ",
        "    └────────────────────────┬",
        "                         Jan 2",
      ]
    )
  }

  @Test func `a band lies behind the line, and marks before it`() {
    let chart = Chart(
      name: "x",
      title: "x",
      summary: "x",
      bands: [
        ChartBand(
          "b",
          [(0, 40), (60_000, 0)].map { second, amount in
            .init(
              Moment(secondsSinceEpoch: second),
              Credits(whole: amount),
              second == 0 ? Credits(whole: 100) : .zero
            )
          }
        )
      ],
      lines: [ChartLine("x", .steps, Self.fall)],
      marks: [
        ChartMarks("d", .dot, Self.fall), ChartMarks("c", .cross, [Self.point(70_000, 90)]),
        ChartMarks("t", .triangle, [Self.point(20_000, 5)]),
      ]
    )
    #expect(
      Self.lines(chart) == [
        "100 ┤●⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⢹░░░░░  ×    ",
        "    │░░░░░░░░░░░░⢸░░░░░       ",
        " 50 ┤░░░░░░░░░░░░⢸░░░░░      ●",
        "    │            ●⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣸",
        "  0 ┤                         ",
        "    └─────▲──────────────────┬",
        "                         Jan 2",
      ]
    )
  }

  @Test func `nothing is drawn of nothing, and where there is no room`() {
    #expect(Self.lines(Self.chart([])) == [])
    #expect(Self.lines(Self.chart(Self.fall), columns: 12) == [])
    #expect(Self.lines(Self.chart(Self.fall), columns: 13) != [])
  }

  @Test(arguments: UInt64(0)..<200)
  func `a line of many points keeps what can be seen`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let points = (0..<5000).map { _ in
      Self.point(random.int(in: 0...1_000_000), Int64(random.int(in: -1000...1000)))
    }
    let line = ChartLine("x", random.pick([.steps, .straight]), points)
    let chart = Chart(name: "x", title: "x", summary: "x", lines: [line])
    let time = TimeScale(covering: try #require(chart.times), marks: 5)
    let amount = AmountScale(covering: chart.amounts, steps: 5)
    let placed = PlacedLine(line, time, amount, width: 50, height: 40)
    #expect(placed.corners.count <= 50 * 5)
    #expect(placed.corners.map(\.x) == placed.corners.map(\.x).sorted())
    for x in 0..<50 {
      let all = points.filter { time.place(of: $0.moment, places: 50) == x }
        .map { amount.place(of: $0.amount, places: 40) }
      let highest = try #require(all.min())
      let lowest = try #require(all.max())
      let kept = placed.corners.filter { $0.x == x }.map(\.y)
      #expect(kept.contains(highest) && kept.contains(lowest))
    }
  }
}
