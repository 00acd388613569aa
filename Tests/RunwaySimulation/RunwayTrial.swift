import Glibc
import Quantities
import Runways

/// What came of many forecasts for one kind of account.
public struct RunwayTrial: Sendable {
  /// The kind of account.
  public let kind: AccountKind
  /// How many trials there were.
  public private(set) var count = 0
  /// How often credits ran out before the day that only one of ten comes before.
  public private(set) var early = 0
  /// The same for P50.
  public private(set) var halfEarly = 0
  /// The same for P90.
  public private(set) var lateEarly = 0
  /// The sum of all pinball losses.
  public private(set) var loss = 0.0
  /// The same of the naive forecast.
  public private(set) var naiveLoss = 0.0
  /// How often each method was taken.
  public private(set) var methods: [String: Int] = [:]
  /// How often nothing was said.
  public private(set) var refused = 0

  /// Makes so many trials of a kind.
  public init(_ kind: AccountKind, count: Int, seed: UInt64) {
    self.kind = kind
    for index in 0..<count { take(seed &+ UInt64(index)) }
  }

  /// The part that ran out before P10.
  public var earlyPart: Double { Double(early) / Double(max(1, count)) }

  /// The line of a table.
  public var row: String {
    func percent(_ part: Int) -> String { "\(Double(part * 1000 / max(1, count)) / 10) %" }
    let ratio = (loss / naiveLoss * 1000).rounded() / 1000
    let used = methods.sorted { $0.value > $1.value }.map { "\($0.key) \($0.value)" }
    return "| \(kind.rawValue) | \(count) | \(percent(early)) | \(percent(halfEarly)) |"
      + " \(percent(lateEarly)) | \(ratio) | \(used.joined(separator: ", ")) |"
  }

  /// The heading of the table.
  public static let heading = """
    | account | trials | before P10 | before P50 | before P90 | loss by naive | methods |
    | --- | --: | --: | --: | --: | --: | --- |
    """

  private mutating func take(_ seed: UInt64) {
    let account = SimulatedAccount(kind, seed: seed)
    guard let burn = account.burn else { return refused += 1 }
    count += 1
    methods[burn.fit.method.rawValue, default: 0] += 1
    var draws = RunwayDraws(seed: seed ^ 0xABCD)
    let mean = account.future.reduce(0, +) / Double(account.future.count)
    let credits = Int64(mean * (7 + 21 * draws.even())) + 1
    let runway = Runway(
      start: account.start,
      available: Credits(whole: credits),
      horizon: SimulatedAccount.future,
      target: 0.95,
      leadTime: 2,
      burn: burn,
      runs: []
    )
    let end = Self.end(of: Double(credits), account.future)
    if isBefore(end, runway.end(lasting: 0.9), account.start) { early += 1 }
    if isBefore(end, runway.end(lasting: 0.5), account.start) { halfEarly += 1 }
    if isBefore(end, runway.end(lasting: 0.1), account.start) { lateEarly += 1 }
    score(burn, account)
  }

  private mutating func score(_ burn: BurnForecast, _ account: SimulatedAccount) {
    let naive = SeasonalNaive(account.past)
    for days in [7, 14, 28] {
      let came = account.future.prefix(days).reduce(0, +)
      for chance in [0.1, 0.5, 0.9, 0.95] {
        // Losses as parts of what came on average, so that no large account outweighs the others.
        let scale = account.future.reduce(0, +) / Double(account.future.count) * Double(days)
        loss += Pinball.loss(burn.quantile(chance, days: Double(days)), chance, came) / scale
        naiveLoss += Pinball.loss(naive.quantile(chance, days: days), chance, came) / scale
      }
    }
  }

  /// After how many days credits are used up, straight within a day.
  private static func end(of credits: Double, _ future: [Double]) -> Double {
    var left = credits
    for (day, use) in future.enumerated() {
      if use > left { return Double(day) + left / use }
      left -= use
    }
    return .infinity
  }

  private func isBefore(_ end: Double, _ moment: Moment?, _ start: Moment) -> Bool {
    guard let moment else { return end.isFinite }
    return end < moment.days - start.days
  }
}
