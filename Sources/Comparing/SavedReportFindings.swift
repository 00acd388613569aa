internal import Diagnostics
internal import Quantities

/// All wording about saved reports.
extension Finding {
  static func unknownReportVersion(_ version: String, at place: Place) -> Finding {
    Finding(
      SavedReportCode.unknownVersion,
      .error,
      "reports of format `\(version.shortened)` cannot be read",
      at: place,
      help: "save the report again with this creditcast, or use a newer one"
    )
  }

  static func noReportedJobs(at place: Place) -> Finding {
    Finding(
      SavedReportCode.noJobs,
      .error,
      "this report does not list its jobs",
      at: place,
      help: "save it with `--output json=FILE --jobs`, of plans without errors"
    )
  }

  static func badReportValue(_ key: String, expected: String, at place: Place) -> Finding {
    Finding(
      SavedReportCode.badValue,
      .error,
      "`\(key)` must be \(expected)",
      at: place,
      help: "save the report again with this creditcast"
    )
  }

  static func reportSumsDiffer(jobs: Credits, total: Credits, at place: Place) -> Finding {
    Finding(
      SavedReportCode.sumsDiffer,
      .error,
      "the jobs of this report cost \(jobs), and its total says \(total)",
      at: place,
      help: "save the report again with this creditcast"
    )
  }
}
