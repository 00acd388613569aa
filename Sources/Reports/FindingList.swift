internal import Diagnostics

/// Findings for people at a terminal, without a report around them.
package enum FindingList {
  /// Draws findings with the lines that they are about.
  package static func render(_ findings: [ShownFinding], _ style: ReportStyle) -> [UInt8] {
    TerminalReport.render(findings, style)
  }
}
