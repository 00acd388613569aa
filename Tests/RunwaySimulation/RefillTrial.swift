import Forecasting
import Quantities
import Refills
import Runways
import Statistics

/// How often a purchase that is to last with 95 % did not last, for one kind of account.
public struct RefillTrial: Sendable {
  /// The kind of account.
  public let kind: AccountKind
  /// How many trials there were.
  public private(set) var count = 0
  /// How often credits ran out before the next refill could be there.
  public private(set) var stops = 0
  /// What was left then, on average in days of use.
  public var left: Double { rest / Double(max(1, count)) }
  private var rest = 0.0

  /// Two days until the purchase is there, and two weeks more.
  private static let (lead, cover) = (2, 14)

  /// Makes so many trials of a kind.
  public init(_ kind: AccountKind, count: Int, seed: UInt64) throws {
    self.kind = kind
    for index in 0..<count { try take(seed &+ UInt64(index)) }
  }

  /// The part that ran out.
  public var stopPart: Double { Double(stops) / Double(max(1, count)) }

  /// The line of a table.
  public var row: String {
    let percent = (stopPart * 1000).rounded() / 10
    return "| \(kind.rawValue) | \(count) | \(percent) % | \((left * 10).rounded() / 10) |"
  }

  /// The heading of the table.
  public static let heading = """
    | account | trials | ran out | days left |
    | --- | --: | --: | --: |
    """

  private mutating func take(_ seed: UInt64) throws {
    let account = SimulatedAccount(kind, seed: seed)
    guard let burn = account.burn else { return }
    let bought = try Self.purchase(burn.demand)
    let days = Self.lead + Self.cover
    let used = account.future.prefix(days).reduce(0, +)
    count += 1
    if used > bought { stops += 1 }
    rest += max(0, bought - used) / (account.future.reduce(0, +) / Double(account.future.count))
  }

  /// What is recommended where nothing is left; single credits can be bought, so that nothing is rounded up.
  private static func purchase(_ demand: DailyDemand) throws -> Double {
    let nothing = CreditDistribution(certain: .zero)
    guard let cent = Fraction(1, over: 100),
      let target = Fraction(19, over: 20).flatMap(Share.init),
      let rules = RefillRules(
        minimum: Credits(whole: 1),
        increment: Credits(whole: 1),
        purchaseLimit: Credits(whole: 1_000_000_000)
      )
    else { preconditionFailure("these rules are sound") }
    let question = RefillQuestion(
      available: .zero,
      runs: RefillQuestion.Runs(now: nothing, cover: nothing, horizon: nothing),
      demand: demand,
      leadTime: LeadTime(days: Double(lead)),
      coverDays: cover,
      horizonDays: cover,
      target: target,
      rules: rules,
      creditPrice: cent
    )
    return try RefillDecider(question).decision().advised?.credits.estimate ?? 0
  }
}
