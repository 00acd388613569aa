internal import Charts
internal import Forecasting
internal import Quantities
internal import Refills

/// The charts of a page about a purchase.
struct RefillCharts {
  let report: RefillReport

  /// What is left along the run order, with and without the purchase, and where credits run out.
  var run: Chart {
    let bought = report.decision.advised?.credits ?? .zero
    let line = bought > .zero ? "left with the purchase" : "left"
    let cut = report.funding.cutLine.map { cut in
      ChartPoint(Moment(jobs: cut.jobsBefore), .zero, note: "cut line")
    }
    return Chart(
      name: "run",
      title: "Credits left along the run order",
      summary: summary,
      axis: .jobs,
      bands: bought > .zero ? [ChartBand("added by the purchase", bands(of: bought))] : [],
      lines: [ChartLine(line, .steps, points(with: bought))],
      marks: cut.map { [ChartMarks("first job that is not covered", .triangle, [$0])] } ?? []
    )
  }

  private var summary: String {
    let last = report.runPoints.last?.left ?? .zero
    let jobs = NumberText.counted(report.forecast.plan.jobs, "job")
    let cut = report.funding.cutLine.map { cut in
      "; credits run out after \(NumberText.counted(cut.jobsBefore, "job"))"
    }
    return
      "Without a purchase \(RunwayRows.whole(last)) are left after \(jobs) on average\(cut ?? "")."
  }

  private func points(with bought: Credits) -> [ChartPoint] {
    report.runPoints.map { point in
      ChartPoint(Moment(jobs: point.jobs), point.left.adding(bought) ?? point.left)
    }
  }

  private func bands(of bought: Credits) -> [ChartBand.Edge] {
    report.runPoints.map { point in
      ChartBand.Edge(Moment(jobs: point.jobs), point.left, point.left.adding(bought) ?? point.left)
    }
  }

  /// How long credits last without a purchase.
  var runway: Chart { RunwayChart.chart(report.runway) }

  /// What each model is expected to cost, the rest of many in one.
  var models: BarChart {
    let models = report.models
    let bars = models.prefix(Self.mostBars).map {
      BarChart.Bar($0.model, BatchWords.rounded($0.expected))
    }
    let rest = models.dropFirst(Self.mostBars)
    let sum = rest.reduce(Credits.zero) { $0.adding($1.expected) ?? $0 }
    let first = models.first.map {
      "\($0.model) costs the most, \(NumberText.of(BatchWords.rounded($0.expected))) credits"
    }
    return BarChart(
      name: "models",
      title: "Credits by model",
      summary: SafeText.of(first ?? "nothing is used") + ".",
      bars: bars
        + (rest.isEmpty
          ? []
          : [BarChart.Bar(NumberText.counted(rest.count, "further model"), BatchWords.rounded(sum))])
    )
  }

  private static let mostBars = 6

  /// A chart as a picture.
  static func picture(of chart: Chart) -> String {
    SVGChart(chart)?.text ?? SVGChart.empty(chart)
  }
}
