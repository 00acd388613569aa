import Glibc
import Quantities
import Runways

/// An account whose future is known.
struct SimulatedAccount {
  let readings: [BurnReading]
  let gains: [BurnGain]
  /// What is used on each day after the last reading.
  let future: [Double]
  /// The same before it, as far as a forecaster without trouble would know.
  let past: [Double]
  let start: Moment

  static let future = 240

  init(_ kind: AccountKind, seed: UInt64) {
    var draws = RunwayDraws(seed: seed)
    let history = kind == .monthly ? 730 : 84 + Int(draws.even() * 60)
    let level = exp(4 + 2 * draws.even())
    let change = kind == .step ? history - 21 - Int(draws.even() * 40) : Int.max
    let factor = draws.even() < 0.5 ? 2.0 : 0.5
    var use: [Double] = []
    let first = 20_000 + Int(draws.even() * 7)
    var drift = 0.0
    for day in 0..<(history + Self.future) {
      drift += 0.004 * draws.normal()
      let mean = level * exp(drift) * (day >= change ? factor : 1)
      use.append(Self.use(kind, mean, weekday: (first + day + 4) % 7, &draws))
    }
    past = Array(use.prefix(history))
    future = Array(use.dropFirst(history))
    var balance = level * 20
    var (readings, gains): ([BurnReading], [BurnGain]) = ([], [])
    for day in 0...history {
      if day > 0 { balance -= use[day - 1] }
      if balance < level * 5 {
        let bought = Double(max(10, Int(level * 30 / 100))) * 100
        balance += bought
        if kind != .unrecorded || draws.even() < 0.5 {
          gains.append(
            BurnGain(
              day: Day(daysSinceEpoch: first + day - 1),
              sequence: Int64(10 * day - 1),
              credits: Credits(whole: Int64(bought))
            )
          )
        }
      }
      let isRead =
        kind == .monthly ? (history - day) % 30 == 0 : draws.even() < 0.9 || day == history
      guard isRead else { continue }
      var shown = balance
      if kind == .wrong, day > 0, day < history, draws.even() < 0.05 {
        shown = draws.even() < 0.5 ? balance + level * 12 : max(0, balance - level * 12)
      }
      readings.append(
        BurnReading(
          moment: Moment(secondsSinceEpoch: (first + day) * 86_400),
          sequence: Int64(10 * day),
          credits: Credits(millionths: Int128(shown * 1_000_000)),
          charged: .zero
        )
      )
    }
    self.readings = readings
    self.gains = gains
    start = Moment(secondsSinceEpoch: (first + history) * 86_400)
  }

  /// What its readings tell of its use; nil where they are too few.
  var burn: BurnForecast? {
    let rules = BurnRules(minimumPurchase: Credits(whole: 1000), increment: Credits(whole: 100))
    return try? BurnForecast(BurnSeries(readings: readings, gains: gains, rules: rules))
  }

  private static func use(
    _ kind: AccountKind,
    _ mean: Double,
    weekday: Int,
    _ draws: inout RunwayDraws
  ) -> Double {
    switch kind {
    case .steady, .step, .unrecorded, .wrong, .monthly: draws.gamma(mean: mean, spread: 0.4)
    case .weekly:
      draws.gamma(mean: weekday == 0 || weekday == 6 ? 0.2 * mean : 1.32 * mean, spread: 0.3)
    case .working:
      weekday == 0 || weekday == 6 ? 0 : draws.gamma(mean: 1.4 * mean, spread: 0.3)
    case .bursty: draws.even() < 0.6 ? 0 : draws.gamma(mean: 2.5 * mean, spread: 1)
    }
  }
}
