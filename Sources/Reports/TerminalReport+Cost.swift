import Forecasting
import Quantities

extension TerminalReport {
  /// Draws the cost by model, or as the view asks for, most expensive first.
  mutating func drawCost(of forecast: Forecast) {
    let costs = CostLines(report, forecast)
    guard !costs.lines.isEmpty else { return }
    let view = report.view
    let cells = CostCells(forecast, costs, atLeast: page.glyphs.atLeast)
    let name = costs.grouping.rawValue.uppercased()
    let table = TerminalTable(
      [.words(name)] + view.shownFields.map(Self.column),
      rows: (cells.rows + [cells.total]).map(view.cells),
      hasTotal: true
    )
    let glyphs = page.glyphs
    let hasBars = view.shownFields.contains(.share)
    table.draw(on: &page) { columns in
      hasBars ? cells.bars(columns: columns, glyphs: glyphs) + [""] : nil
    }
    if costs.overlaps { page.paragraph(StyledText("a job counts for each of its tags", .quiet)) }
    drawDollars(of: forecast.cost)
    page.blank()
  }

  private static func column(_ field: CostField) -> TerminalTable.Column {
    let title = field.rawValue.uppercased()
    return switch field {
    case .jobs: .numbers(title, rank: 2)
    case .outputs: .numbers(title, rank: 3)
    case .unit: .numbers(title, rank: 1)
    case .credits: .numbers(title)
    case .expected: .numbers(title, rank: 4)
    case .share: .numbers(title, rank: 0)
    }
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

  /// Draws how sure the cost is, where it is not certain.
  mutating func drawRange(of forecast: Forecast) {
    guard let words = BatchWords(forecast) else { return }
    page.section("RANGE", words.sentences.map { StyledText($0) })
    page.blank()
  }

  /// Draws the most expensive jobs, or all in run order.
  mutating func drawJobs(of forecast: Forecast) {
    guard report.view.grouping == nil,
      report.includesAllJobs || forecast.models.count > 1 || forecast.jobs.count > 1
    else { return }
    let jobs = report.shownJobs(of: forecast)
    guard !jobs.isEmpty else { return }
    let decimals = CostCells.decimals(of: jobs.compactMap(\.listed))
    let units = CostCells.decimals(of: jobs.compactMap(\.unit))
    let expected = CostCells.decimals(of: jobs.compactMap(\.expected))
    let isRaised = forecast.cost.expected != forecast.cost.listed
    let table = TerminalTable(
      [
        .words(Self.title(jobs.count, of: forecast.plan.jobs)), .words("MODEL", rank: 2),
        .numbers("OUTPUTS", rank: 3),
        .numbers("UNIT", rank: 0), .numbers("CREDITS"), .numbers("EXPECTED", rank: 4),
        .words("PLACE", rank: 1),
      ],
      rows: jobs.map { job in
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

  private static func title(_ shown: Int, of all: Int) -> String {
    guard shown < all else { return "JOB" }
    return "TOP \(NumberText.of(shown)) OF \(NumberText.of(all)) JOBS"
  }
}
