import Approvals
import Diagnostics
import Forecasting
import Policies
import Quantities

/// A report for programs, in format 1.4.
package enum JSONReport {
  /// The version of the format; minor versions only add keys.
  package static let formatVersion = "1.4"

  /// Writes a report as one object.
  package static func render(_ report: Report) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.object { write(report, by: report.command, to: &$0) }
    writer.endLine()
    return writer.bytes
  }

  /// Writes the members of a report that a command made.
  static func write(_ report: Report, by command: String, to writer: inout JSONWriter) {
    writer.member("format_version", formatVersion)
    writer.member("tool", report.toolVersion) { writer, version in
      writer.member("name", "creditcast")
      writer.member("version", version)
    }
    writer.member("command", command)
    writer.member("made_at", textOf: report.madeAt)
    writer.member("files", texts: report.files)
    writer.member("verdict", report.verdict.rawValue)
    writer.member("exit_code", report.exitStatus.rawValue)
    writer.member("plan", report.forecast?.plan) { write($1, to: &$0) }
    writer.member("cost", report.forecast) { write(costOf: $1, to: &$0) }
    if let batch = report.forecast?.batch {
      writer.member("forecast", batch) { write($1, coverage: report.funding?.coverage, to: &$0) }
    }
    if let clock = report.forecast?.clock {
      writer.member("clock", clock) { write($1, to: &$0) }
    }
    if report.includesBalance { write(report.funding, to: &writer) }
    if let hold = report.hold {
      writer.member("hold", hold) { write($1, to: &$0) }
    }
    if let approval = report.approval {
      writer.member("approval", approval) { write($1, to: &$0) }
    }
    if let outcomes = report.forecast?.policies.outcomes, !outcomes.isEmpty {
      writer.key("policies")
      writer.array(of: outcomes) { writer, outcome in writer.object { write(outcome, to: &$0) } }
    }
    writer.member("prices", report.forecast?.prices) { write($1, to: &$0) }
    if let digests = report.digests {
      writer.member("digests", digests) { write($1, to: &$0) }
    }
    writer.key(report.includesAllJobs ? "jobs" : "top_jobs")
    if let jobs = report.forecast?.jobs {
      writer.array(of: jobs) { writer, job in writer.object { write(job, to: &$0) } }
    } else {
      writer.null()
    }
    writer.key("findings")
    writer.array(of: report.shownFindings) { writer, shown in
      writer.object { write(shown, to: &$0) }
    }
    writer.member("findings_total", report.findingTotals) { writer, totals in
      writer.member("errors", totals.errors)
      writer.member("warnings", totals.warnings)
      writer.member("notes", totals.notes)
    }
  }

  private static func write(_ plan: PlanSummary, to writer: inout JSONWriter) {
    writer.member("files", texts: plan.files)
    writer.key("titles")
    writer.array(of: plan.titles) { writer, title in
      writer.object { writer in
        writer.member("name", title.name)
        writer.member("owner", title.owner)
      }
    }
    writer.member("plans", plan.plans)
    writer.member("jobs", plan.jobs)
    writer.member("calls", plan.calls)
    writer.member("outputs", plan.outputs)
    writer.member("run_at", textOf: plan.runDays.first)
    writer.member("run_days", texts: plan.runDays.map(\.description))
  }

  private static func write(_ hold: GrantedHold, to writer: inout JSONWriter) {
    writer.member("id", hold.id)
    writer.member("credits", textOf: hold.credits)
    writer.member("expires_at", textOf: hold.expiresAt)
  }

  private static func write(_ prices: PriceEvidence, to writer: inout JSONWriter) {
    writer.member("provider", prices.provider)
    writer.member("checked_on", textOf: prices.checkedOn)
    writer.member("age_days", prices.age)
    writer.member("max_age_days", prices.maximumAge)
    writer.member("overrides", texts: prices.overrides)
  }

  private static func write(_ shown: ShownFinding, to writer: inout JSONWriter) {
    write(shown.finding, to: &writer)
    writer.member("excerpt", shown.excerpt) { writer, excerpt in
      writer.member("line", excerpt.line)
      writer.member("text", excerpt.text)
      writer.member("marked_from", excerpt.marked.lowerBound)
      writer.member("marked_to", excerpt.marked.upperBound)
    }
  }

  /// Writes the members of a finding.
  static func write(_ finding: Finding, to writer: inout JSONWriter) {
    writer.member("code", finding.code)
    writer.member("severity", finding.severity.rawValue)
    writer.member("message", finding.message)
    write(finding.place, to: &writer)
    writer.member("help", finding.help)
    writer.key("notes")
    writer.array(of: finding.notes) { writer, note in
      writer.object { writer in
        writer.member("message", note.message)
        write(note.place, to: &writer)
      }
    }
  }

  private static func write(_ place: Place?, to writer: inout JSONWriter) {
    let range = place?.range
    writer.member("file", place?.file)
    writer.member("line", range?.start.line)
    writer.member("column", range?.start.column)
    writer.member("end_line", range?.end.line)
    writer.member("end_column", range?.end.column)
  }
}
