import Forecasting
import Quantities

extension JSONReport {
  /// Writes the members that tell how sure a cost is.
  static func write(_ batch: BatchForecast, coverage: Share?, to writer: inout JSONWriter) {
    writer.member("confidence", textOf: batch.confidence)
    writer.member("needed", textOf: batch.needed)
    writer.member("expected", textOf: batch.expected)
    writer.key("quantiles")
    writer.array(of: batch.quantiles) { writer, quantile in
      writer.object { writer in
        writer.member("chance", textOf: quantile.chance)
        writer.member("credits", textOf: quantile.credits)
      }
    }
    writer.member("coverage", textOf: coverage)
    writer.member("spread", batch.spread) { writer, spread in
      writer.member("luck", textOf: spread.luck)
      writer.member("rates", textOf: spread.rates)
      writer.member("drift", textOf: spread.drift)
    }
    writer.key("rates")
    writer.array(of: batch.rates) { writer, line in writer.object { write(line, to: &$0) } }
  }

  private static func write(_ line: RateLine, to writer: inout JSONWriter) {
    writer.member("model", line.model)
    writer.member("calls", line.calls)
    writer.member("basis", line.basis.rawValue)
    writer.member("redo_rate", textOf: line.rate)
    writer.member("attempts", line.assumed?.attempts)
    writer.member("recorded", line.recorded)
    writer.member("redone", line.redone)
  }
}
