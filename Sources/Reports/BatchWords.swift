import Forecasting
import Quantities

/// Sentences about how sure a cost is, for people.
struct BatchWords {
  private let forecast: Forecast
  private let batch: BatchForecast
  private let literal: @Sendable (String) -> String

  /// Makes sentences, of which `literal` sets off what comes from plans; nil where the cost is certain.
  init?(_ forecast: Forecast, literal: @escaping @Sendable (String) -> String = { $0 }) {
    guard let batch = forecast.batch else { return nil }
    self.forecast = forecast
    self.batch = batch
    self.literal = literal
  }

  /// All of them: amounts, what they may differ by, and the rates.
  var sentences: [String] { [amounts, reasons] + rates }

  /// What the run takes, on average and with some chances.
  private var amounts: String {
    let bound = forecast.cost.isLowerBound ? "at least " : ""
    let quantiles = batch.quantiles.map { quantile in
      "\(Self.name(of: quantile.chance)) \(NumberText.of(quantile.credits))"
    }
    let coverage = forecast.funding.flatMap { funding in
      funding.coverage.flatMap { coverage in
        funding.available.map {
          "; \(NumberText.of(max(.zero, $0))) suffice with about \(coverage)"
        }
      }
    }
    return "\(bound)\(NumberText.of(Self.rounded(batch.expected))) expected, "
      + quantiles.joined(separator: ", ") + (coverage ?? "")
  }

  /// Why it may differ, the reasons that make no difference left out.
  private var reasons: String {
    let parts = [
      (batch.spread.luck, "by luck"), (batch.spread.rates, "as the rates are not known well"),
      (batch.spread.drift, "as rates move from run to run"),
    ]
    let told = parts.filter { $0.0 > .zero }.map {
      "about \(NumberText.of(Self.whole($0.0))) \($0.1)"
    }
    return "give or take \(told.joined(separator: ", "))"
  }

  /// The rates, those of the first models; models of which the same is to be said are named together.
  private var rates: [String] {
    var said: [(models: [String], words: String)] = []
    for line in batch.rates {
      let words = words(for: line)
      if let place = said.firstIndex(where: { $0.words == words }) {
        said[place].models.append(literal(line.model))
      } else {
        said.append(([literal(line.model)], words))
      }
    }
    let shown = said.prefix(Self.mostRates).map {
      "\($0.models.joined(separator: ", ")): \($0.words)"
    }
    let rest = said.count - shown.count
    return shown + (rest > 0 ? ["and \(NumberText.counted(rest, "further rate"))"] : [])
  }

  private static let mostRates = 8

  private func words(for line: RateLine) -> String {
    let recorded =
      line.recorded == 0
      ? "nothing recorded"
      : "\(NumberText.of(line.redone)) of \(NumberText.of(line.recorded)) recorded outputs were"
    switch line.basis {
    case .assumed:
      let rate = line.assumed?.description ?? line.rate.description
      let history = line.recorded == 0 ? "" : "; \(recorded)"
      return "\(rate) made again, as the plan says\(history)"
    case .recorded: return "about \(line.rate) made again; \(recorded)"
    case .prior:
      let reason =
        line.recorded == 0 ? "no history: prior only" : "little history: prior, and \(recorded)"
      return "about \(line.rate) made again (\(reason))"
    }
  }

  /// `P95`.
  static func name(of chance: Share) -> String { "P\(chance.description.dropLast())" }

  /// An estimate to a hundredth of a credit, rounded up.
  static func rounded(_ credits: Credits) -> Credits { raised(credits, to: 10_000) }

  private static func whole(_ credits: Credits) -> Credits { raised(credits, to: Credits.scale) }

  private static func raised(_ credits: Credits, to step: Int128) -> Credits {
    Credits(millionths: (credits.millionths + step - 1) / step * step)
  }
}
