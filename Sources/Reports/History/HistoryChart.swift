internal import Charts
internal import Ledgers
internal import Quantities
internal import Reconciling

/// The chart of an account's history.
struct HistoryChart {
  let report: HistoryReport

  /// Looks at a history.
  init(_ report: HistoryReport) {
    self.report = report
  }

  /// The picture; one that says so where there is nothing to draw.
  var picture: String { SVGChart(chart)?.text ?? SVGChart.empty(chart) }

  /// What it shows.
  var chart: Chart {
    let records = report.history.records
    let trusted = points(records.filter(\.isTrusted))
    return Chart(
      name: "balance",
      title: HistoryWords.title(report),
      summary: HistoryWords.summary(report),
      bands: [ChartBand("held", edges)],
      lines: [ChartLine("balance", .steps, trusted)],
      marks: [
        ChartMarks("reading", .dot, trusted),
        ChartMarks(
          "not trusted",
          .cross,
          points(records.filter { $0.trust != nil && !$0.isTrusted })
        ),
        ChartMarks("purchase", .triangle, purchases(records)),
      ]
    )
  }

  private func points(_ records: [BalanceRecord]) -> [ChartPoint] {
    records.compactMap { record in
      record.balance.map { ChartPoint(record.moment, $0, note: "\(NumberText.of($0)) credits") }
    }
  }

  private func purchases(_ records: [BalanceRecord]) -> [ChartPoint] {
    records.filter { $0.kind == .purchase }.compactMap { record in
      record.change.map { ChartPoint(record.moment, $0, note: HistoryWords.change($0)) }
    }
  }

  /// The room between the balance and what it is less what was held, from each change of either on.
  private var edges: [ChartBand.Edge] {
    let readings = points(report.history.records.filter(\.isTrusted))
    let held = report.history.held
    guard let first = readings.first, let last = readings.last else { return [] }
    let moments = Set(readings.map(\.moment) + held.map(\.moment)).sorted()
    var (next, step) = (0, 0)
    var (balance, holds) = (Credits.zero, Credits.zero)
    return moments.compactMap { moment in
      while next < readings.count, readings[next].moment <= moment {
        balance = readings[next].amount
        next += 1
      }
      while step < held.count, held[step].moment <= moment {
        holds = held[step].credits
        step += 1
      }
      guard first.moment <= moment, moment <= last.moment else { return nil }
      return ChartBand.Edge(moment, balance, balance.subtracting(holds) ?? balance)
    }
  }
}
