internal import Diagnostics
internal import Quantities
internal import Runways

/// A runway for programs.
package enum RunwayJSON {
  /// The version of the format; minor versions only add keys.
  package static let formatVersion = "1.0"

  /// Writes a runway as one object.
  static func render(_ report: RunwayReport) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.object { write(report, to: &$0) }
    writer.endLine()
    return writer.bytes
  }

  /// Writes the members of a runway.
  static func write(_ report: RunwayReport, to writer: inout JSONWriter) {
    let (runway, words) = (report.runway, RunwayWords(report))
    writer.member("format_version", formatVersion)
    writer.member("verdict", words.word)
    writer.member("exit_code", Int?.some(Int(report.exitStatus.rawValue)))
    writer.member("account", report.account)
    writer.member("from", textOf: Moment?.some(runway.start))
    writer.member("horizon_days", Int?.some(runway.horizon))
    writer.member("target", RunwayWords.chance(runway.target))
    writer.member("lead_time_days", Int?.some(runway.leadTime))
    writer.member("balance", textOf: Credits?.some(report.balance))
    writer.member("available", textOf: Credits?.some(runway.available))
    writer.key("runs_out")
    writer.object { writer in
      for chance in RunwayWords.chances {
        writer.member("p\(chance)", textOf: runway.burn == nil ? nil : words.end(chance))
      }
    }
    writer.member("order_by", textOf: runway.orderBy)
    writer.member("first_not_covered", runway.firstUncovered) { write($1, runway, to: &$0) }
    writer.key("runs")
    writer.array(of: runway.runs) { writer, run in
      writer.object { write(run, runway, to: &$0) }
    }
    writer.member("burn", runway.burn) { write($1, to: &$0) }
    writer.member("burn_unknown", report.refusal)
    writer.member("scored", Int?.some(report.scored.count))
    writer.member("held_at_90", Int?.some(report.scored.heldAt90))
    writer.member("remarks", texts: report.remarks)
  }

  private static func write(_ run: PlannedRun, _ runway: Runway, to writer: inout JSONWriter) {
    let left = runway.left(runway.target, days: run.moment.days - runway.start.days)
    writer.member("plan", run.name)
    writer.member("at", textOf: Moment?.some(run.moment))
    writer.member("needs", textOf: Credits?.some(run.needs))
    writer.member("left", textOf: Credits?.some(left))
    writer.member("covered", is: left >= .zero)
  }

  private static func write(_ burn: BurnForecast, to writer: inout JSONWriter) {
    writer.member("method", burn.fit.method.rawValue)
    writer.member("readings", Int?.some(burn.readings))
    writer.member("span_days", Int?.some(Int(burn.span.rounded())))
    writer.member("mean_a_day", RunwayWords.decimal(burn.fit.rate))
    writer.member("deviation_a_day", RunwayWords.decimal(burn.fit.deviation))
    writer.member("level_spread", RunwayWords.decimal(burn.fit.levelSpread))
    writer.member("corrected", is: burn.isCorrected)
  }
}

extension RunwayWords {
  /// An estimate as a decimal of six places.
  static func decimal(_ value: Double) -> String {
    Credits(millionths: Int128((min(value, 1e20) * 1_000_000).rounded())).description
  }

  /// An estimate, rounded to some places.
  static func decimal(_ value: Double, places: Int) -> String {
    let scale = Int128((0..<(6 - places)).reduce(1) { product, _ in product * 10 })
    let rounded = Int128((min(value, 1e20) * 1_000_000 / Double(scale)).rounded())
    return Credits(millionths: rounded * scale).description
  }

  /// A chance as a decimal.
  static func chance(_ value: Double) -> String { decimal(value) }
}
