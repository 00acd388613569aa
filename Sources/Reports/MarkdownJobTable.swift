import Forecasting
import Quantities

/// The jobs of a report as a table in Markdown, to be opened by its reader.
struct MarkdownJobTable {
  private let report: Report
  private let forecast: Forecast

  /// How many jobs are told.
  private static let limit = 50

  /// Looks at a report and its forecast.
  init(_ report: Report, _ forecast: Forecast) {
    self.report = report
    self.forecast = forecast
  }

  /// As many jobs as there is room for; empty where they would say nothing new.
  func text(room: Int) -> String {
    let jobs = report.shownJobs(of: forecast)
    guard jobs.count > 1, report.view.grouping == nil else { return "" }
    let isRaised = forecast.cost.expected != forecast.cost.listed
    let head =
      isRaised
      ? "| Job | Model | Outputs | Credits | Expected | Place |\n| --- | --- | ---: | ---: | ---: | --- |"
      : "| Job | Model | Outputs | Credits | Place |\n| --- | --- | ---: | ---: | --- |"
    var rows = ""
    var told = 0
    for job in jobs.prefix(Self.limit) {
      let row = "\n" + Self.row(of: job, isRaised: isRaised)
      guard head.utf8.count + rows.utf8.count + row.utf8.count + 200 <= room else { break }
      rows += row
      told += 1
    }
    guard told > 0 else { return "" }
    return MarkdownDetails.text(title(told), head + rows)
  }

  private func title(_ told: Int) -> String {
    let all = NumberText.counted(forecast.plan.jobs, "job")
    return told == forecast.plan.jobs ? all : "\(NumberText.of(told)) of \(all)"
  }

  private static func row(of job: JobLine, isRaised: Bool) -> String {
    let models =
      job.models.count > 2
      ? "\(NumberText.of(job.models.count)) models"
      : job.models.map { MarkdownText.code($0, inTable: true) }.joined(separator: ", ")
    let cells = [
      MarkdownText.code(job.id, inTable: true), models, NumberText.of(job.outputs),
      job.listed.map { NumberText.of($0) } ?? "no price",
      isRaised ? job.expected.map { NumberText.of($0) } ?? "" : nil,
      MarkdownText.code("\(job.file):\(job.line):\(job.column)", inTable: true),
    ]
    return "| \(cells.compactMap(\.self).joined(separator: " | ")) |"
  }
}
