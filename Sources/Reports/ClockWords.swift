import Forecasting
import Quantities

/// Sentences about how long a run takes, for people.
struct ClockWords {
  private let clock: ClockForecast
  private let literal: @Sendable (String) -> String

  /// Makes sentences, of which `literal` sets off names; nil where nothing is known of the time.
  init?(_ forecast: Forecast, literal: @escaping @Sendable (String) -> String = { $0 }) {
    guard let clock = forecast.clock else { return nil }
    self.clock = clock
    self.literal = literal
  }

  /// The time with what limits it, and the calls whose time the catalogue does not tell.
  var sentences: [String] {
    let recorded = times { $0.basis == .recorded }
    let assumed = times { $0.basis == .assumed }
    return [
      "\(span) with \(NumberText.counted(clock.concurrency, "call")) at once, \(limit)",
      recorded.isEmpty ? nil : "as recorded: \(recorded)",
      assumed.isEmpty ? nil : "assumed: \(assumed)",
    ].compactMap(\.self)
  }

  private var span: String { "at least \(clock.least), about \(clock.likely)" }

  private var limit: String {
    switch clock.limit {
    case .concurrency: return clock.concurrency == 1 ? "which limits it" : "which limit it"
    case .latency: return "limited by the longest calls"
    case .requests:
      guard let limit = clock.requestLimit else { return "limited by requests" }
      let rest = limit.timeout.map { " (\($0) of refusals beyond)" } ?? ""
      return "limited by \(NumberText.counted(limit.requests, "request")) in \(limit.window)\(rest)"
    }
  }

  private func times(_ isMeant: (ClockLine) -> Bool) -> String {
    let lines = clock.models.filter(isMeant)
    let shown = lines.prefix(Self.mostModels).map { line in
      "\(literal(line.model)) \(Self.seconds(line.milliseconds))"
    }
    let rest = lines.count - shown.count
    return (shown + (rest > 0 ? ["\(NumberText.of(rest)) more"] : [])).joined(separator: ", ")
  }

  private static let mostModels = 4

  /// `8.2 s`, to a tenth.
  private static func seconds(_ milliseconds: Int64) -> String {
    let tenths = (milliseconds + 50) / 100
    return tenths % 10 == 0
      ? "\(NumberText.of(tenths / 10)) s" : "\(NumberText.grouped(Int128(tenths), places: 1)) s"
  }
}
