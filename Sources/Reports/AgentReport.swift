import Diagnostics
import Forecasting

/// A report for programs that read texts: the verdict, then one terse line for each remark.
package enum AgentReport {
  /// Writes the lines; all of them are safe to be read in a log.
  package static func render(_ report: Report) -> [UInt8] {
    let list = RemarkList(report)
    var lines = [facts(of: report)] + list.remarks.map(line)
    if list.untold.total > 0 { lines.append("and more that are not told: \(list.untold.words)") }
    return lines.flatMap { Array((SafeText.of($0) + "\n").utf8) }
  }

  private static func facts(of report: Report) -> String {
    let facts = RunFacts(report).facts.dropFirst().filter { !$0.value.isEmpty }
    let cost = report.forecast?.cost
    let bound = cost?.isLowerBound == true ? ["lower_bound=true"] : []
    let words = facts.map { "\($0.name)=\($0.value)" } + bound
    let start = "\(report.verdict.rawValue) exit=\(report.exitStatus.rawValue)"
    return ([start] + words).joined(separator: " ")
  }

  private static func line(_ remark: Remark) -> String {
    let place = remark.place.map { "\($0.text): " } ?? ""
    let help = remark.help.map { "; \(SafeText.shortened($0, to: 1000))" } ?? ""
    let message = SafeText.shortened(remark.message, to: 1000)
    return "\(place)\(remark.severity.rawValue)[\(remark.code)]: \(message)\(help)"
  }
}
