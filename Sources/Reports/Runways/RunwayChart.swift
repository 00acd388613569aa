internal import Charts
internal import Quantities
internal import Runways

/// The chart of a runway: a fan of what is left, and planned runs.
enum RunwayChart {
  private static let steps = 120

  /// What it shows.
  static func chart(_ report: RunwayReport) -> Chart {
    let runway = report.runway
    let words = RunwayWords(report)
    let times = times(of: runway)
    let band = times.map { time in
      ChartBand.Edge(
        runway.start.advanced(days: time),
        max(.zero, runway.left(0.9, days: time)),
        max(.zero, runway.left(0.1, days: time))
      )
    }
    // Runs at once take their part in the same moment: what was there before them is shown as well.
    let before = ChartPoint(runway.start, max(.zero, runway.available))
    let middle = times.map { time in
      ChartPoint(runway.start.advanced(days: time), max(.zero, runway.left(0.5, days: time)))
    }
    let runs = runway.runs.map { run in
      ChartPoint(run.moment, run.needs, note: "needs \(NumberText.of(run.needs))")
    }
    return Chart(
      name: "runway",
      title: "Credits of \(SafeText.shortened(report.account, to: 64)) over the next"
        + " \(runway.horizon) days",
      summary:
        "\(words.word.capitalizedFirst): \(words.sentence). \(words.order.capitalizedFirst).",
      bands: runway.burn == nil ? [] : [ChartBand("P10 to P90", band)],
      lines: [ChartLine(runway.burn == nil ? "planned" : "P50", .steps, [before] + middle)],
      marks: [ChartMarks("planned run", .triangle, runs)]
    )
  }

  /// Even times, and those of the runs.
  private static func times(of runway: Runway) -> [Double] {
    let even = (0...steps).map { Double(runway.horizon) * Double($0) / Double(steps) }
    let runs = runway.runs.prefix(400).map { $0.moment.days - runway.start.days }
    return Set(even + runs).sorted()
  }
}

extension String {
  /// The text with a large first letter.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
