import Diagnostics

/// A report for GitLab's merge requests, in the format of its Code Quality.
package enum CodeQualityReport {
  /// Writes an array with one object for each remark; GitLab shows those that are new.
  package static func render(_ report: Report) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.array(of: RemarkList(report).fingerprinted) { writer, entry in
      writer.object { write(entry.remark, entry.fingerprint, report, to: &$0) }
    }
    writer.endLine()
    return writer.bytes
  }

  private static func write(
    _ remark: Remark,
    _ fingerprint: String,
    _ report: Report,
    to writer: inout JSONWriter
  ) {
    let file = report.repository.name(of: remark.place?.file ?? "<stdin>")
    writer.member("description", SafeText.shortened(remark.advice, to: 1000))
    writer.member("check_name", remark.code)
    writer.member("fingerprint", fingerprint)
    writer.member("severity", severity(of: remark))
    writer.member("location", remark) { writer, remark in
      writer.member("path", SafeText.of(file))
      writer.member("lines", remark) { writer, remark in
        writer.member("begin", remark.place?.range?.start.line ?? 1)
      }
    }
  }

  private static func severity(of remark: Remark) -> String {
    switch remark.severity {
    case .error: remark.isVerdict ? "blocker" : "critical"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
