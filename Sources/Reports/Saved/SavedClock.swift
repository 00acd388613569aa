import Forecasting
import Quantities

/// How long the run of a saved report takes.
enum SavedClock {
  /// Reads the member that tells it; nil where it is not there.
  static func clock(_ root: SavedValue) throws(ReportProblem) -> ClockForecast? {
    guard let clock = try root.optional("clock") else { return nil }
    let limit = try clock.member("limited_by")
    return ClockForecast(
      least: try age(clock.member("least_seconds")),
      likely: try age(clock.member("likely_seconds")),
      concurrency: try clock.member("concurrency").count(),
      limit: try limit.known(ClockForecast.Limit(rawValue: limit.text())),
      calls: try clock.member("calls").integer(Int64.self),
      requests: try clock.member("requests").integer(Int64.self),
      requestLimit: try clock.optional("request_limit").map(requestLimit),
      models: try clock.member("models").list(line),
      expiring: try clock.optional("expiring").map(expiring)
    )
  }

  private static func age(_ value: SavedValue) throws(ReportProblem) -> Age {
    Age(seconds: try value.count())
  }

  private static func requestLimit(_ limit: SavedValue) throws(ReportProblem) -> RequestLimit {
    RequestLimit(
      requests: try limit.member("requests").count(),
      window: try age(limit.member("within_seconds")),
      timeout: try limit.optional("timeout_seconds").map(age),
      source: try limit.member("source").text()
    )
  }

  private static func line(_ line: SavedValue) throws(ReportProblem) -> ClockLine {
    ClockLine(
      model: try line.member("model").text(),
      calls: try line.member("calls").integer(Int64.self),
      expected: try line.member("likely_calls").integer(Int64.self),
      milliseconds: try line.member("milliseconds").integer(Int64.self),
      basis: try basis(line.member("basis")),
      failureRate: try line.optional("failure_rate")?.share(),
      failureBasis: try basis(line.member("failure_basis")),
      isAsynchronous: try line.member("asynchronous").boolean()
    )
  }

  private static func basis(_ value: SavedValue) throws(ReportProblem) -> ClockLine.Basis {
    try value.known(ClockLine.Basis(rawValue: value.text()))
  }

  private static func expiring(_ value: SavedValue) throws(ReportProblem) -> ExpiringResult {
    ExpiringResult(
      job: JobPlace(
        id: try value.member("job").text(),
        file: try value.member("file").text(),
        line: try value.member("line").count(),
        column: try value.member("column").count()
      ),
      model: try value.member("model").text(),
      kept: try age(value.member("kept_seconds")),
      rest: try age(value.member("rest_seconds"))
    )
  }
}
