import Forecasting
import Quantities

extension JSONReport {
  /// Writes the members that tell how long a run takes.
  static func write(_ clock: ClockForecast, to writer: inout JSONWriter) {
    writer.member("least_seconds", clock.least.seconds)
    writer.member("likely_seconds", clock.likely.seconds)
    writer.member("concurrency", clock.concurrency)
    writer.member("limited_by", clock.limit.rawValue)
    writer.member("calls", clock.calls)
    writer.member("requests", clock.requests)
    writer.member("request_limit", clock.requestLimit) { writer, limit in
      writer.member("requests", limit.requests)
      writer.member("within_seconds", limit.window.seconds)
      writer.member("timeout_seconds", limit.timeout?.seconds)
      writer.member("source", limit.source)
    }
    writer.key("models")
    writer.array(of: clock.models) { writer, line in writer.object { write(line, to: &$0) } }
    writer.member("expiring", clock.expiring) { writer, expiring in
      writer.member("job", expiring.job.id)
      writer.member("file", expiring.job.file)
      writer.member("line", expiring.job.line)
      writer.member("column", expiring.job.column)
      writer.member("model", expiring.model)
      writer.member("kept_seconds", expiring.kept.seconds)
      writer.member("rest_seconds", expiring.rest.seconds)
    }
  }

  private static func write(_ line: ClockLine, to writer: inout JSONWriter) {
    writer.member("model", line.model)
    writer.member("calls", line.calls)
    writer.member("likely_calls", line.expected)
    writer.member("milliseconds", line.milliseconds)
    writer.member("basis", line.basis.rawValue)
    writer.member("failure_rate", textOf: line.failureRate)
    writer.member("failure_basis", line.failureBasis.rawValue)
    writer.member("asynchronous", is: line.isAsynchronous)
  }
}
