internal import Diagnostics
internal import Invoicing
internal import Quantities

/// Manual invoicing for programs.
package enum InvoicingJSON {
  /// The version of the format; minor versions only add keys.
  package static let formatVersion = "1.0"

  /// Writes a report as one object.
  static func render(_ report: InvoicingReport) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.object { write(report, to: &$0) }
    writer.endLine()
    return writer.bytes
  }

  private static func write(_ report: InvoicingReport, to writer: inout JSONWriter) {
    let standing = report.standing
    writer.member("format_version", formatVersion)
    writer.member("tool", report.toolVersion) { writer, version in
      writer.member("name", "creditcast")
      writer.member("version", version)
    }
    writer.member("verdict", report.verdict.rawValue)
    writer.member("exit_code", report.exitStatus.rawValue)
    writer.member("account", report.account)
    writer.member("today", textOf: Day?.some(standing.today))
    writer.member("time_zone", standing.rules.offset.description)
    writer.member("days_left", standing.daysLeft)
    writer.member("streak", standing.streak) { writer, streak in
      writer.member("months", streak.length)
      writer.member("needed", streak.needed)
    }
    writer.member("rules", report) { writeRules($1, to: &$0) }
    writer.key("months")
    writer.array(of: standing.months) { writer, month in
      writer.object { write(month, to: &$0) }
    }
    writer.key("later")
    writer.array(of: standing.later) { writer, purchase in
      writer.object { write(purchase, to: &$0) }
    }
    writer.member("refill", report.effect) { write($1, report.refill, to: &$0) }
    writer.member("aim", report.aim) { write($1, to: &$0) }
    writer.member("notes", texts: InvoicingWords(report: report).notes)
    writer.member("ask", report) { writer, report in
      writer.member("url", InvoicingReport.supportPage)
      writer.member("letter", InvoicingLetter.text(report))
    }
  }

  private static func writeRules(_ report: InvoicingReport, to writer: inout JSONWriter) {
    let rules = report.standing.rules
    writer.member("deciding", rules.deciding.rawValue)
    writer.member("configured_in", report.configuredIn)
    writer.member("purchases", rules) { writer, rules in
      writer.member("threshold", textOf: Dollars?.some(rules.threshold))
      writer.member("months", rules.months)
      writer.member("met", is: report.standing.streak.isComplete)
      writer.member("source", InvoicingRule.purchases.source)
      writer.member("date", InvoicingRule.purchases.date)
    }
    writer.member("anticipated_spend", rules) { writer, rules in
      writer.member("above", textOf: Dollars?.some(rules.anticipatedSpend))
      writer.member("anticipated", textOf: report.anticipated)
      writer.member("bought_in_12_months", textOf: Dollars?.some(report.standing.yearly))
      writer.member("source", InvoicingRule.anticipatedSpend.source)
      writer.member("date", InvoicingRule.anticipatedSpend.date)
    }
  }

  private static func write(_ month: MonthStanding, to writer: inout JSONWriter) {
    writer.member("month", month.month.description)
    writer.member("dollars", textOf: Dollars?.some(month.dollars))
    writer.member("missing", textOf: Dollars?.some(month.missing))
    writer.member("state", month.outcome.rawValue)
    writer.member("streak", month.streak.length)
    writer.key("purchases")
    writer.array(of: month.purchases) { writer, purchase in
      writer.object { write(purchase, to: &$0) }
    }
  }

  private static func write(_ purchase: CountedPurchase, to writer: inout JSONWriter) {
    writer.member("event", purchase.event)
    writer.member("day", textOf: Day?.some(purchase.day))
    writer.member("credits", textOf: Credits?.some(purchase.credits))
    writer.member("dollars", textOf: Dollars?.some(purchase.dollars))
    writer.member("dollars_from", purchase.basis.rawValue)
    writer.member("reference", purchase.reference)
  }

  private static func write(
    _ effect: RefillEffect,
    _ credits: Credits,
    to writer: inout JSONWriter
  ) {
    writer.member("credits", textOf: Credits?.some(credits))
    writer.member("dollars", textOf: Dollars?.some(effect.refill))
    writer.member("day", textOf: Day?.some(effect.day))
    writer.member("month", effect.month.description)
    writer.member("month_total", textOf: Dollars?.some(effect.total))
    writer.member("missing", textOf: Dollars?.some(effect.missing))
    writer.member("reached_without", is: effect.isReachedBefore)
    writer.member("streak_without", effect.streakBefore.length)
    writer.member("streak", effect.streak.length)
  }

  private static func write(_ aim: AimPlan, to writer: inout JSONWriter) {
    writer.key("purchases")
    writer.array(of: aim.steps) { writer, step in
      writer.object { writer in
        writer.member("month", step.month.description)
        writer.member("day", textOf: Day?.some(step.day))
        writer.member("credits", textOf: Credits?.some(step.credits))
        writer.member("dollars", textOf: Dollars?.some(step.dollars))
        writer.member("needed_anyway", textOf: Dollars?.some(step.neededAnyway))
        writer.member("month_total", textOf: Dollars?.some(step.total))
      }
    }
    writer.member("prepaid", textOf: Dollars?.some(aim.prepaid))
    writer.member("idle_cost", textOf: Dollars?.some(aim.idleCost))
    writer.member("idle_cost_split", textOf: Dollars?.some(aim.splitIdleCost))
  }
}
