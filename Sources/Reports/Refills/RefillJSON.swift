internal import Forecasting
internal import Quantities
internal import Refills
internal import Runways

/// The page about a purchase for programs: a check's report with more members.
enum RefillJSON {
  /// Writes it as one object.
  static func render(_ report: RefillReport) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      JSONReport.write(report.check, by: "refill", to: &writer)
      write(report, to: &writer)
    }
    writer.endLine()
    return writer.bytes
  }

  private static func write(_ report: RefillReport, to writer: inout JSONWriter) {
    let decision = report.decision
    writer.member("ask", RefillWords(report).ask)
    writer.member("order_by", textOf: report.orderBy)
    writer.member("target", textOf: decision.target)
    writer.member("lead_time_days", report.runway.runway.leadTime)
    writer.member("cover_days", decision.coverDays)
    writer.member("horizon_days", decision.horizonDays)
    writer.member("covers_now", chance(decision.coversNow))
    writer.member("covers_until_refill", chance(decision.coversUntilRefill))
    writer.member("daily_use", decision.dailyUse.map(RunwayWords.decimal))
    writer.key("options")
    writer.array(of: decision.options) { writer, option in
      writer.object { write(option, decision, to: &$0) }
    }
    writer.key("levels")
    writer.array(of: decision.levels) { writer, level in
      writer.object { writer in
        writer.member("chance", textOf: level.chance)
        writer.member("available", textOf: level.credits)
        writer.member("credits", textOf: level.refill)
        writer.member("usd", textOf: level.dollars)
      }
    }
    writer.member("cut_line_after", report.cutAfter) { JSONReport.write($1, to: &$0) }
    writer.key("plans")
    writer.array(of: report.shares) { writer, share in
      writer.object { write(share, to: &$0) }
    }
    writer.key("price_sources")
    writer.array(of: report.priceSources) { writer, source in
      writer.object { writer in
        writer.member("model", source.model)
        writer.member("from", textOf: source.from)
        writer.member("source", source.source)
      }
    }
    writer.key("run")
    writer.array(of: report.runPoints) { writer, point in
      writer.object { writer in
        writer.member("jobs", point.jobs)
        writer.member("left", textOf: point.left)
      }
    }
    writer.member("runway", report.runway) { RunwayJSON.write($1, to: &$0) }
    writer.member("invoicing", report.invoicing)
  }

  private static func write(
    _ option: RefillOption,
    _ decision: RefillDecision,
    to writer: inout JSONWriter
  ) {
    writer.member("kind", option.kind.rawValue)
    writer.member("advised", is: option.kind == decision.advised?.kind)
    writer.member("credits", textOf: option.credits)
    writer.member("usd", textOf: option.dollars)
    writer.member("purchases", option.purchases)
    writer.member("leaves", textOf: option.leaves)
    writer.member("covers", chance(option.covers))
    writer.member("risk", chance(option.risk))
    writer.member(
      "expected_cost_usd",
      option.expectedCost.map { RunwayWords.decimal($0, places: 2) }
    )
  }

  private static func write(_ share: RefillReport.PlanShare, to writer: inout JSONWriter) {
    writer.member("name", share.title.name)
    writer.member("owner", share.title.owner)
    writer.member("jobs", share.jobs)
    writer.member("outputs", share.outputs)
    writer.member("expected", textOf: share.expected)
  }

  /// A chance as a decimal of four places.
  static func chance(_ value: Double) -> String { RunwayWords.decimal(value, places: 4) }
}
