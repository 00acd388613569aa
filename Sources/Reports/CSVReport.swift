import Forecasting
import Quantities

/// A report for spreadsheets: a row for each job where all are included, else for each model.
package enum CSVReport {
  /// Writes the rows below their headings; the headings alone for plans that cannot run.
  package static func render(_ report: Report) -> [UInt8] {
    var bytes: [UInt8] = []
    if report.includesAllJobs {
      append(jobHeadings, to: &bytes)
      for job in report.forecast?.jobs ?? [] { append(cells(of: job), to: &bytes) }
    } else {
      append(modelHeadings, to: &bytes)
      for model in report.forecast?.models ?? [] { append(cells(of: model), to: &bytes) }
    }
    return bytes
  }

  private static let jobHeadings = [
    "job", "file", "line", "column", "models", "calls", "outputs", "unit_credits", "credits",
    "expected_credits", "price_from", "source",
  ]

  private static let modelHeadings = [
    "model", "jobs", "outputs", "unit_credits", "credits", "expected_credits", "unpriced_jobs",
  ]

  private static func cells(of job: JobLine) -> [String] {
    [
      CSVCell.text(job.id), CSVCell.text(job.file), String(job.line), String(job.column),
      CSVCell.text(job.models.joined(separator: ", ")), String(job.calls), String(job.outputs),
      amount(job.unit), amount(job.listed), amount(job.expected),
      job.priceFrom?.description ?? "", job.source.map(CSVCell.text) ?? "",
    ]
  }

  private static func cells(of model: ModelLine) -> [String] {
    let hasPrice = model.unpricedJobs < model.jobs
    return [
      CSVCell.text(model.model), String(model.jobs), String(model.outputs), amount(model.unit),
      amount(hasPrice ? model.listed : nil), amount(hasPrice ? model.expected : nil),
      String(model.unpricedJobs),
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
