import Forecasting
import Quantities

extension Samples {
  /// How long a run takes, with a time of each basis.
  static func clock(_ text: String = "sd3.5-large", expiring: ExpiringResult?) -> ClockForecast {
    ClockForecast(
      least: Age(seconds: 250),
      likely: Age(seconds: 660),
      concurrency: 4,
      limit: expiring == nil ? .concurrency : .requests,
      calls: 258,
      requests: 300,
      requestLimit: RequestLimit(
        requests: 150,
        window: Age(seconds: 10),
        timeout: expiring == nil ? nil : Age(seconds: 60),
        source: text
      ),
      models: [
        line(text, 8200, .catalogue, rate: nil),
        line(text, 10_250, .recorded, rate: Share.none),
        line(text, 10_000, .assumed, rate: Share.whole),
      ],
      expiring: expiring
    )
  }

  private static func line(
    _ model: String,
    _ milliseconds: Int64,
    _ basis: ClockLine.Basis,
    rate: Share?
  ) -> ClockLine {
    ClockLine(
      model: model,
      calls: 80,
      expected: 86,
      milliseconds: milliseconds,
      basis: basis,
      failureRate: rate,
      failureBasis: basis == .catalogue ? .plan : basis,
      isAsynchronous: basis == .recorded
    )
  }
}
