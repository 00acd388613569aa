internal import Diagnostics

/// The findings about saved reports that are to be compared.
package enum SavedReportCode: String, CaseIterable, FindingCode {
  /// It is another format, or a later version of it.
  case unknownVersion = "report.unknown-version"
  /// It does not list its jobs.
  case noJobs = "report.no-jobs"
  /// A member is missing, or is not what it must be.
  case badValue = "report.bad-value"
  /// The jobs do not add up to the total.
  case sumsDiffer = "report.sums-differ"

  /// What the code means and what to do.
  package var explanation: String {
    switch self {
    case .unknownVersion:
      "A saved report says in `format_version` how it is to be read. Versions that begin with 1 are known."
        + " Save the report again with this creditcast, or use a newer one."
    case .noJobs:
      "Two versions of plans are compared job by job, so a saved report must list its jobs: save it with"
        + " `--output json=FILE --jobs`. A report of plans with errors lists none; mend the plans first."
    case .badValue:
      "A saved report is read as creditcast writes it. A member that comparing needs is missing, or holds"
        + " something else. Save the report again with this creditcast rather than editing it."
    case .sumsDiffer:
      "The jobs of a saved report cost what its total says. Where they do not, the report has been edited or"
        + " cut, and a comparison with it would be wrong. Save it again."
    }
  }
}
