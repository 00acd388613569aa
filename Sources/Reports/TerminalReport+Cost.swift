import Forecasting
import Quantities

extension TerminalReport {
  /// Draws the cost by model, most expensive first.
  mutating func drawCost(of forecast: Forecast) {
    guard !forecast.models.isEmpty else { return }
    let cells = CostCells(forecast, atLeast: page.glyphs.atLeast)
    let rows = zip(forecast.models, cells.percents).map { cells.row(of: $0, percent: $1) }
    let table = TerminalTable(
      [
        .words("MODEL"), .numbers("JOBS", rank: 2), .numbers("OUTPUTS", rank: 3),
        .numbers("UNIT", rank: 1), .numbers("CREDITS"), .numbers("EXPECTED", rank: 4),
        .numbers("SHARE", rank: 0),
      ],
      rows: rows + [cells.total],
      hasTotal: true
    )
    let glyphs = page.glyphs
    table.draw(on: &page) { columns in
      cells.bars(columns: columns, glyphs: glyphs) + [""]
    }
    drawDollars(of: forecast.cost)
    page.blank()
  }

  private mutating func drawDollars(of cost: Cost) {
    let sign = cost.isLowerBound ? page.glyphs.atLeast : ""
    var text = "\(sign)\(NumberText.of(cost.listedDollars)) at list price"
    if cost.expected != cost.listed {
      text += ", \(sign)\(NumberText.of(cost.expectedDollars)) with the outputs that are expected "
      text += "to be made again"
    }
    page.paragraph(StyledText(text))
  }

  /// Draws the most expensive jobs, or all in run order.
  mutating func drawJobs(of forecast: Forecast) {
    guard report.includesAllJobs || forecast.models.count > 1 || forecast.jobs.count > 1 else {
      return
    }
    guard !forecast.jobs.isEmpty else { return }
    let decimals = CostCells.decimals(of: forecast.jobs.compactMap(\.listed))
    let units = CostCells.decimals(of: forecast.jobs.compactMap(\.unit))
    let expected = CostCells.decimals(of: forecast.jobs.compactMap(\.expected))
    let isRaised = forecast.cost.expected != forecast.cost.listed
    let table = TerminalTable(
      [
        .words(jobsTitle(of: forecast)), .words("MODEL", rank: 2), .numbers("OUTPUTS", rank: 3),
        .numbers("UNIT", rank: 0), .numbers("CREDITS"), .numbers("EXPECTED", rank: 4),
        .words("PLACE", rank: 1),
      ],
      rows: forecast.jobs.map { job in
        [
          job.id, Self.models(of: job), NumberText.of(job.outputs),
          job.unit.map { NumberText.of($0, decimals: units) } ?? "",
          job.listed.map { NumberText.of($0, decimals: decimals) } ?? "no price",
          isRaised ? job.expected.map { NumberText.of($0, decimals: expected) } ?? "" : "",
          "\(job.file):\(job.line):\(job.column)",
        ]
      }
    )
    table.draw(on: &page)
    page.blank()
  }

  private static func models(of job: JobLine) -> String {
    job.models.count > 2
      ? "\(NumberText.of(job.models.count)) models" : job.models.joined(separator: ", ")
  }

  private func jobsTitle(of forecast: Forecast) -> String {
    let all = forecast.plan.jobs
    guard forecast.jobs.count < all else { return "JOB" }
    return "TOP \(NumberText.of(forecast.jobs.count)) OF \(NumberText.of(all)) JOBS"
  }
}
