import Forecasting
import Quantities

extension JSONReport {
  /// Writes the members of a forecast's cost.
  static func write(costOf forecast: Forecast, to writer: inout JSONWriter) {
    let cost = forecast.cost
    writer.member("credits", textOf: cost.listed)
    writer.member("usd", textOf: cost.listedDollars)
    writer.member("expected_credits", textOf: cost.expected)
    writer.member("expected_usd", textOf: cost.expectedDollars)
    writer.member("lower_bound", is: cost.isLowerBound)
    writer.member("unpriced_jobs", cost.unpricedJobs)
    writer.key("by_model")
    writer.array(of: forecast.models) { writer, model in
      writer.object { write(model, to: &$0) }
    }
  }

  private static func write(_ model: ModelLine, to writer: inout JSONWriter) {
    let hasPrice = model.unpricedJobs < model.jobs
    writer.member("model", model.model)
    writer.member("jobs", model.jobs)
    writer.member("outputs", model.outputs)
    writer.member("unit", textOf: model.unit)
    writer.member("credits", textOf: hasPrice ? model.listed : nil)
    writer.member("expected_credits", textOf: hasPrice ? model.expected : nil)
    writer.member("unpriced_jobs", model.unpricedJobs)
  }

  /// A number of 64 bits in 16 figures.
  static func hexadecimal(_ number: UInt64) -> String {
    let figures = String(number, radix: 16)
    return String(repeating: "0", count: 16 - figures.utf8.count) + figures
  }

  /// Writes the members of a job.
  static func write(_ job: JobLine, to writer: inout JSONWriter) {
    writer.member("id", job.id)
    writer.member("file", job.file)
    writer.member("line", job.line)
    writer.member("column", job.column)
    writer.member("owner", job.owner)
    writer.member("tags", texts: job.tags)
    writer.member("model", job.models.first)
    writer.member("models", texts: job.models)
    writer.member("calls", job.calls)
    writer.member("outputs", job.outputs)
    writer.member("unit", textOf: job.unit)
    writer.member("credits", textOf: job.listed)
    writer.member("expected_credits", textOf: job.expected)
    writer.member("price_from", textOf: job.priceFrom)
    writer.member("source", job.source)
    writer.member("plan", job.plan)
    writer.member("redo_rate", textOf: job.redoing.rate)
    if let attempts = job.redoing.attempts { writer.member("attempts", attempts) }
    writer.member("content", job.content.map(hexadecimal))
  }
}
