import Forecasting

/// The jobs of a report for programs, one JSON object on each line.
package enum NDJSONReport {
  /// Writes the jobs; nothing for plans that cannot run.
  package static func render(_ report: Report) -> [UInt8] {
    var writer = JSONWriter(pretty: false)
    for job in report.forecast?.jobs ?? [] {
      writer.object { JSONReport.write(job, to: &$0) }
      writer.endLine()
    }
    return writer.bytes
  }
}
