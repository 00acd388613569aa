package import Balances

/// Why a text is not a report that can be read back.
package enum ReportProblem: Error, Sendable, Hashable {
  /// It is not JSON.
  case notJSON(ReplyFault)
  /// It is JSON, and no report: it does not say which version of the format it has.
  case noReport
  /// Its format is of another major version.
  case otherVersion(String)
  /// A member is missing.
  case missing(String)
  /// A member does not hold what belongs there.
  case wrong(String)

  /// What is wrong, to be said of the file.
  package var words: String {
    switch self {
    case .notJSON(let fault): fault.words
    case .noReport: "is not a report of creditcast: it has no `format_version`"
    case .otherVersion(let version):
      "has format \(SafeText.shortened(version, to: 20)), and this version reads format 1"
    case .missing(let path): "is not a whole report: `\(path)` is missing"
    case .wrong(let path): "is not a report: `\(path)` does not hold what belongs there"
    }
  }
}
