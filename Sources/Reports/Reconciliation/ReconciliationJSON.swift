internal import Diagnostics
internal import Quantities
internal import Reconciling

/// A reconciliation for programs.
package enum ReconciliationJSON {
  /// The version of the format; minor versions only add keys.
  package static let formatVersion = "1.0"

  /// Writes a reconciliation as one object.
  static func render(_ report: ReconciliationReport) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.object { write(report, to: &$0) }
    writer.endLine()
    return writer.bytes
  }

  private static func write(_ report: ReconciliationReport, to writer: inout JSONWriter) {
    let reconciliation = report.reconciliation
    writer.member("format_version", formatVersion)
    writer.member("tool", report.toolVersion) { writer, version in
      writer.member("name", "creditcast")
      writer.member("version", version)
    }
    writer.member("verdict", report.verdict.rawValue)
    writer.member("exit_code", report.exitStatus.rawValue)
    writer.member("account", report.account)
    writer.member("tolerance", textOf: Credits?.some(report.tolerance))
    writer.member("expected_refill", textOf: report.expectedRefill)
    writer.member("totals", reconciliation) { writer, totals in
      writer.member("came_in", textOf: Credits?.some(totals.gained))
      writer.member("used", textOf: Credits?.some(totals.used))
      writer.member("missing", textOf: Credits?.some(totals.missing))
      writer.member("risen", textOf: Credits?.some(totals.risen))
      writer.member("refilled", textOf: Credits?.some(totals.refilled))
    }
    let words = ReconciliationWords(report: report) { "`\($0)`" }
    writer.key("periods")
    writer.array(of: reconciliation.periods) { writer, period in
      writer.object { write(period, words, to: &$0) }
    }
    writer.key("runs")
    writer.array(of: reconciliation.runs) { writer, run in
      writer.object { write(run, reconciliation, to: &$0) }
    }
    writer.key("prices")
    writer.array(of: reconciliation.prices.fits.flatMap(\.prices)) { writer, price in
      writer.object { write(price, to: &$0) }
    }
    writer.member("prices_untold", reconciliation.prices.untold)
    writer.member("forecasts", reconciliation.score) { write($1, to: &$0) }
    for (key, group) in [
      ("by_owner", UsageGroup.Key.owner), ("by_tag", .tag), ("by_model", .model),
    ] {
      writer.key(key)
      writer.array(of: UsageGroup.groups(of: reconciliation.runs, by: group)) { writer, group in
        writer.object { write(group, to: &$0) }
      }
    }
  }

  private static func write(
    _ explained: ExplainedPeriod,
    _ words: ReconciliationWords,
    to writer: inout JSONWriter
  ) {
    let period = explained.period
    for (key, reading) in [("from", period.start), ("to", period.end)] {
      writer.member(key, reading) { writer, reading in
        writer.member("at", textOf: Moment?.some(reading.at))
        writer.member("credits", textOf: Credits?.some(reading.credits))
        writer.member("sequence", reading.sequence)
        writer.member("believed", is: reading.isBelieved)
      }
    }
    writer.member("came_in", textOf: Credits?.some(period.gained))
    writer.member("used", textOf: Credits?.some(period.used))
    writer.member("unexplained", textOf: Credits?.some(period.unexplained))
    writer.member("provisional", is: period.isProvisional)
    writer.member("passed_over", period.passedOver)
    writer.key("came_in_by")
    writer.array(of: period.gains) { writer, gain in
      writer.object { writer in
        writer.member("kind", gain.isPurchase ? "purchase" : "adjustment")
        writer.member("credits", textOf: Credits?.some(gain.credits))
        writer.member("day", textOf: Day?.some(gain.day))
        writer.member("reference", gain.reference)
      }
    }
    writer.member("runs", texts: period.runs.map(\.id))
    writer.key("causes")
    writer.array(of: explained.causes) { writer, cause in
      writer.object { writer in
        writer.member("kind", cause.name)
        writer.member("text", words.text(of: cause))
      }
    }
  }

  private static func write(
    _ run: HistoryRun,
    _ reconciliation: Reconciliation,
    to writer: inout JSONWriter
  ) {
    writer.member("id", run.id)
    writer.member("run", run.run)
    writer.member("plans", texts: run.plans)
    writer.member("outcome", run.outcome.rawValue)
    writer.member("ended_at", textOf: Moment?.some(run.endedAt))
    writer.member("held", textOf: run.claimed)
    writer.member("expected", textOf: run.expected)
    writer.member("used", textOf: Credits?.some(run.used))
    let difference = run.isKnown ? run.expected.flatMap { run.used.subtracting($0) } : nil
    writer.member("difference", textOf: difference)
    let taken = reconciliation.takenAlone(by: run)
    writer.member("taken_from_balance", textOf: taken)
    writer.key("made")
    writer.array(of: run.parts) { writer, part in
      writer.object { writer in
        writer.member("model", part.model)
        writer.member("owner", part.owner)
        writer.member("tags", texts: part.tags)
        writer.member("outputs", part.outputs)
        writer.member("credits", textOf: Credits?.some(part.credits))
      }
    }
  }

  private static func write(_ price: ImpliedPrice, to writer: inout JSONWriter) {
    writer.member("model", price.model)
    writer.member("listed", ratioOf: price.listed)
    writer.member("implied", ratioOf: price.implied)
    writer.member("outputs", price.outputs)
    writer.member("periods", price.periods)
  }

  private static func write(_ score: ForecastScore, to writer: inout JSONWriter) {
    writer.member("runs", score.runs)
    writer.member("expected", textOf: Credits?.some(score.expected))
    writer.member("used", textOf: Credits?.some(score.used))
    writer.member("within", score.within)
    writer.member("bias", ratioOf: score.bias)
    writer.member("mean_absolute_error", ratioOf: score.meanError)
    writer.member("exact", is: score.isExact)
  }

  private static func write(_ group: UsageGroup, to writer: inout JSONWriter) {
    writer.member("name", group.name)
    writer.member("runs", group.runs)
    writer.member("outputs", group.outputs)
    writer.member("expected", textOf: group.expected)
    writer.member("used", textOf: Credits?.some(group.used))
  }
}

extension JSONWriter {
  /// Writes a member with an exact fraction, `25/207` or `3`, or null.
  fileprivate mutating func member(_ name: String, ratioOf value: Fraction?) {
    member(
      name,
      value.map { $0.denominator == 1 ? "\($0.numerator)" : "\($0.numerator)/\($0.denominator)" }
    )
  }
}

extension Cause {
  /// Its name for programs.
  fileprivate var name: String {
    switch self {
    case .unfinished: "unfinished"
    case .listPrices: "list_prices"
    case .listPrice: "list_price"
    case .expired: "expired"
    case .purchaseNotSeen: "purchase_not_seen"
    case .otherSpending: "other_spending"
    case .unrecordedPurchase: "unrecorded_purchase"
    case .doubtfulReading: "doubtful_reading"
    case .overstatedUse: "overstated_use"
    }
  }
}
