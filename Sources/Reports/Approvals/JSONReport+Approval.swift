import Approvals
import Quantities

extension JSONReport {
  /// Writes the members of digests.
  static func write(_ digests: ReportDigests, to writer: inout JSONWriter) {
    writer.member("plans", digests.plans)
    writer.member("prices", digests.prices)
    writer.member("configuration", digests.configuration)
    writer.member("reading", digests.reading)
  }

  /// Writes the members of an approval's standing.
  static func write(_ standing: ApprovalStanding, to writer: inout JSONWriter) {
    writer.member("state", standing.state.rawValue)
    writer.member("required_above", textOf: standing.requiredAbove)
    writer.member("approver", standing.approver)
    writer.member("approved_at", textOf: standing.approvedAt)
    writer.member("expires_at", textOf: standing.expiresAt)
    writer.member("needed", textOf: standing.needed)
    writer.member("refill", textOf: standing.refill)
  }
}
