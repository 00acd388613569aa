import Diagnostics
import Reports

extension Samples {
  /// The names of the samples that look different in every format.
  static let names = ["covered", "shortfall", "unpriced", "unread", "invalid", "estimate", "jobs"]

  /// The sample of a name.
  static func named(_ name: String) throws -> Report {
    switch name {
    case "covered": try covered()
    case "shortfall": try shortfall()
    case "unpriced": try unpriced()
    case "unread": try unread()
    case "estimate": try estimate()
    case "jobs": try shortfall(allJobs: true)
    default: invalid()
    }
  }

  /// A report with so many errors and warnings, each with a long text.
  static func crowded(errors: Int, warnings: Int, text: String = "unknown key `x`") throws -> Report
  {
    let findings = (0..<(errors + warnings)).map { number in
      finding(
        .unknownKey,
        number < errors ? .error : .warning,
        "\(text) \(number)",
        line: number + 1,
        text: "x: 1",
        marked: 0..<1,
        help: text
      )
    }
    return report(try shortfall().forecast, .shortfall, findings: findings)
  }
}
