internal import Approvals
internal import Diagnostics
internal import Quantities

/// How far a purchase is, for programs.
package enum RefillStatusJSON {
  /// The version of the format; minor versions only add keys.
  package static let formatVersion = "1.0"

  /// Writes a report as one object.
  static func render(_ report: RefillStatusReport, _ status: ExitStatus) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.object { write(report, status, to: &$0) }
    writer.endLine()
    return writer.bytes
  }

  private static func write(
    _ report: RefillStatusReport,
    _ status: ExitStatus,
    to writer: inout JSONWriter
  ) {
    let progress = report.progress
    writer.member("format_version", formatVersion)
    writer.member("tool", report.toolVersion) { writer, version in
      writer.member("name", "creditcast")
      writer.member("version", version)
    }
    writer.member("stage", progress.stage.rawValue)
    writer.member("exit_code", status.rawValue)
    writer.member("report", report.file)
    writer.member("since", textOf: Moment?.some(progress.since))
    writer.member("asked", progress.ask) { writer, ask in
      writer.member("account", ask.account)
      writer.member("credits", textOf: Credits?.some(ask.refill))
      writer.member("usd", textOf: Dollars?.some(ask.refillDollars))
      writer.member("needed", textOf: Credits?.some(ask.needed))
      writer.member("balance", textOf: Credits?.some(ask.balance))
    }
    writer.member("approval", progress.approval) { write($1, to: &$0) }
    writer.key("purchases")
    writer.array(of: progress.purchases) { writer, purchase in
      writer.object { writer in
        writer.member("event", purchase.event)
        writer.member("day", textOf: Day?.some(purchase.day))
        writer.member("credits", textOf: Credits?.some(purchase.credits))
        writer.member("reference", purchase.reference)
      }
    }
    writer.member("bought", textOf: Credits?.some(progress.bought))
    writer.member("missing", textOf: Credits?.some(progress.missing))
    writer.member("balances", progress.sight) { writer, sight in
      writer.member("read_at", textOf: Moment?.some(sight.readAt))
      writer.member("came_in", textOf: Credits?.some(sight.cameIn))
      writer.member("shown", is: progress.isShown == true)
    }
  }

  private static func write(_ approval: RefillProgress.Approval, to writer: inout JSONWriter) {
    var statement: ApprovalStatement?
    var problems: [ApprovalProblem] = []
    let state =
      switch approval {
      case .none: "none"
      case .given: "given"
      case .refused: "refused"
      }
    if case .given(let given) = approval { statement = given }
    if case .refused(let refused) = approval { problems = refused }
    writer.member("state", state)
    writer.member("approver", statement?.approver.text)
    writer.member("approved_at", textOf: statement?.approvedAt)
    writer.member("expires_at", textOf: statement?.expiresAt)
    writer.member("problems", texts: problems.map { Finding.approval($0, in: nil).message })
  }
}
