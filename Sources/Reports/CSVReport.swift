import Forecasting
import Quantities

/// A report for spreadsheets: a row for each job where all are included, else for each model or group.
package enum CSVReport {
  /// Writes the rows below their headings; the headings alone for plans that cannot run.
  package static func render(_ report: Report) -> [UInt8] {
    var bytes: [UInt8] = []
    if report.includesAllJobs, report.view.grouping == nil {
      let shown = jobColumns(of: report.view)
      append(shown.map { jobHeadings[$0] }, to: &bytes)
      let jobs = report.forecast.map(report.shownJobs) ?? []
      for job in jobs {
        let cells = cells(of: job)
        append(shown.map { cells[$0] }, to: &bytes)
      }
    } else {
      let shown = columns(of: report.view)
      let name = (report.view.grouping ?? .model).rawValue
      append(shown.map { ([name] + headings)[$0] }, to: &bytes)
      for line in report.forecast.map({ CostLines(report, $0).lines }) ?? [] {
        let cells = cells(of: line)
        append(shown.map { cells[$0] }, to: &bytes)
      }
    }
    return bytes
  }

  private static let jobHeadings = [
    "job", "file", "line", "column", "models", "calls", "outputs", "unit_credits", "credits",
    "expected_credits", "price_from", "source",
  ]

  private static let headings = [
    "jobs", "outputs", "unit_credits", "credits", "expected_credits", "unpriced_jobs",
  ]

  /// The columns of a job that a view shows; its name and its place always stand first.
  private static func jobColumns(of view: ReportView) -> [Int] {
    guard let fields = view.fields else { return Array(jobHeadings.indices) }
    return Array(0..<5)
      + fields.compactMap { field in
        switch field {
        case .outputs: 6
        case .unit: 7
        case .credits: 8
        case .expected: 9
        case .jobs, .share: nil
        }
      }
  }

  /// The columns of a group that a view shows; its name always stands first.
  private static func columns(of view: ReportView) -> [Int] {
    guard let fields = view.fields else { return Array(0...headings.count) }
    return [0]
      + fields.compactMap { field in
        switch field {
        case .jobs: 1
        case .outputs: 2
        case .unit: 3
        case .credits: 4
        case .expected: 5
        case .share: nil
        }
      }
  }

  private static func cells(of job: JobLine) -> [String] {
    [
      CSVCell.text(job.id), CSVCell.text(job.file), String(job.line), String(job.column),
      CSVCell.text(job.models.joined(separator: ", ")), String(job.calls), String(job.outputs),
      amount(job.unit), amount(job.listed), amount(job.expected),
      job.priceFrom?.description ?? "", job.source.map(CSVCell.text) ?? "",
    ]
  }

  private static func cells(of line: CostLine) -> [String] {
    let hasPrice = line.unpricedJobs < line.jobs
    return [
      CSVCell.text(line.name), String(line.jobs), String(line.outputs), amount(line.unit),
      amount(hasPrice ? line.listed : nil), amount(hasPrice ? line.expected : nil),
      String(line.unpricedJobs),
    ]
  }

  private static func amount(_ credits: Credits?) -> String {
    credits?.description ?? ""
  }

  private static func append(_ cells: [String], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += cell.utf8
    }
    bytes += "\r\n".utf8
  }
}
