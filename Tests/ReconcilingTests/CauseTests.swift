import Ledgers
import Quantities
import Reconciling
import Testing

@Suite struct CauseTests {
  private static let credit: Int64 = 1_000_000
  private static let minute: Int64 = 60_000

  private static func reconcile(_ story: Story) throws -> Reconciliation {
    try #require(Reconciler(rules: ReconciliationRules()).reconcile(story.history))
  }

  private static func causes(_ story: Story) throws -> [[Cause]] {
    try reconcile(story).periods.map(\.causes)
  }

  /// A run that makes outputs of a model, with a reading ten minutes later.
  private static func run(
    _ story: inout Story,
    _ name: String,
    _ outputs: [(model: String, count: Int64, unit: Int64)],
    billedAt units: [String: Int64]
  ) {
    let used = outputs.reduce(0) { $0 + $1.count * $1.unit * credit }
    story.open(name, used)
    story.pass(minute)
    for part in outputs { story.spend(part.count * (units[part.model] ?? part.unit) * credit) }
    story.settle(
      name,
      used,
      outputs: outputs.map { ($0.model, $0.count, $0.count * $0.unit * credit) }
    )
    story.pass(10 * minute)
    story.read()
    story.pass(minute)
  }

  private static func begin(_ balance: Int64 = 5000) -> Story {
    var story = Story(balance: balance * credit)
    story.read()
    story.pass(10 * minute)
    return story
  }

  @Test func `nothing is said where all is explained`() throws {
    var story = Self.begin()
    Self.run(&story, "a", [("core", 40, 3)], billedAt: [:])
    story.buy(1000 * Self.credit)
    story.pass(Self.minute)
    story.read()
    #expect(try Self.causes(story) == [[], []])
  }

  @Test func `spending without a record is somebody else's`() throws {
    var story = Self.begin()
    story.hide(52_250_000)
    story.pass(Self.minute)
    story.read()
    #expect(try Self.causes(story) == [[.otherSpending(Credits(millionths: 52_250_000))]])
  }

  @Test func `a rise is a purchase of at least that much, as they are sold`() throws {
    var story = Self.begin()
    story.hide(-2030 * Self.credit)
    story.read()
    #expect(
      try Self.causes(story) == [
        [.unrecordedPurchase(Credits(whole: 2100), usedBesides: Credits(whole: 70))]
      ]
    )
  }

  @Test func `a rise that is not believed is told all the same`() throws {
    var story = Self.begin()
    story.hide(-1000 * Self.credit)
    story.read(trust: .unexplainedRise)
    story.pass(Self.minute)
    story.read(trust: .unmoved)
    let result = try Self.reconcile(story)
    #expect(
      result.periods.map(\.causes) == [
        [.unrecordedPurchase(Credits(whole: 1000), usedBesides: .zero), .doubtfulReading]
      ]
    )
    #expect(result.open(beyond: .zero).count == 1)
    #expect(result.open(beyond: .zero, expecting: Credits(whole: 1000)).isEmpty)
    #expect(result.refilled == Credits(whole: 1000))
    story.hide(1000 * Self.credit)
    story.pass(Self.minute)
    story.read()
    #expect(try Self.causes(story) == [[]])
  }

  @Test func `a purchase that did not arrive is named`() throws {
    var story = Self.begin()
    story.read()
    story.put(purchase: 1000 * Self.credit, day: story.today)
    story.pass(Self.minute * 60 * 24)
    story.put(purchase: 2000 * Self.credit)
    story.hide(5 * Self.credit)
    story.pass(Self.minute)
    story.read()
    let result = try Self.reconcile(story)
    #expect(
      result.periods.map(\.causes) == [
        [], [.purchaseNotSeen(Credits(whole: 2000)), .otherSpending(Credits(whole: 5))],
      ]
    )
  }

  @Test func `a purchase goes where the balance rose on its day`() throws {
    var story = Self.begin()
    for hour in 0..<5 {
      if hour == 2 { story.hide(-1000 * Self.credit) }
      story.pass(60 * Self.minute)
      story.read()
    }
    story.put(purchase: 1000 * Self.credit)
    #expect(try Self.reconcile(story).open(beyond: .zero).isEmpty)
    #expect(try Self.reconcile(story).periods.map(\.period.gains.count) == [0, 0, 1, 0, 0])
  }

  @Test func `a run on the wrong side of a reading joins two periods`() throws {
    var story = Self.begin()
    story.spend(30 * Self.credit)
    story.read()
    story.pass(Self.minute * 10)
    story.use(0)
    story.open("a", 30 * Self.credit)
    story.settle("a", 30 * Self.credit)
    story.pass(Self.minute * 10)
    story.read()
    let periods = try Self.reconcile(story).periods
    #expect(periods.map(\.period.unexplained) == [.zero])
    #expect(periods.map(\.period.passedOver) == [1])
  }

  @Test func `a run under way is no reason to cry wolf`() throws {
    var story = Self.begin()
    story.open("a", 90 * Self.credit)
    story.spend(30 * Self.credit)
    story.pass(Self.minute * 10)
    story.read()
    let result = try Self.reconcile(story)
    #expect(result.periods.map(\.causes) == [[.unfinished(runs: 1, upTo: Credits(whole: 90))]])
    #expect(result.periods.map(\.period.unexplained) == [Credits(whole: 30)])
    #expect(result.open(beyond: .zero).isEmpty)
  }

  @Test func `a lease that ran out may have used what it held`() throws {
    var story = Self.begin()
    story.open("a", 90 * Self.credit)
    story.spend(100 * Self.credit)
    story.expire("a")
    story.pass(Self.minute * 10)
    story.read()
    #expect(
      try Self.causes(story) == [
        [.expired(runs: 1, upTo: Credits(whole: 90)), .otherSpending(Credits(whole: 10))]
      ]
    )
  }

  @Test func `two periods that imply one price tell that the list is wrong`() throws {
    var story = Self.begin()
    Self.run(&story, "a", [("core", 40, 3)], billedAt: ["core": 4])
    Self.run(&story, "b", [("core", 7, 3)], billedAt: ["core": 4])
    Self.run(&story, "c", [("ultra", 2, 8)], billedAt: [:])
    let price = ImpliedPrice(
      model: "core",
      listed: Fraction(3),
      implied: Fraction(4),
      outputs: 47,
      periods: 2
    )
    #expect(try Self.causes(story) == [[.listPrices([price])], [.listPrices([price])], []])
  }

  @Test func `one period cannot tell a price from somebody else's spending`() throws {
    var story = Self.begin()
    Self.run(&story, "a", [("core", 40, 3)], billedAt: ["core": 4])
    let price = ImpliedPrice(
      model: "core",
      listed: Fraction(3),
      implied: Fraction(4),
      outputs: 40,
      periods: 1
    )
    let result = try Self.reconcile(story)
    #expect(
      result.periods.map(\.causes) == [[.otherSpending(Credits(whole: 40)), .listPrice(price)]]
    )
    #expect(result.prices.untold == 1)
  }

  @Test func `several models are told apart by enough runs`() throws {
    var story = Self.begin()
    let real: [String: Int64] = ["core": 4, "ultra": 9]
    for (name, core, ultra) in [("a", 10, 3), ("b", 4, 9), ("c", 7, 7)] as [(String, Int64, Int64)]
    {
      Self.run(&story, name, [("core", core, 3), ("ultra", ultra, 9)], billedAt: real)
    }
    let price = ImpliedPrice(
      model: "core",
      listed: Fraction(3),
      implied: Fraction(4),
      outputs: 21,
      periods: 3
    )
    #expect(try Self.causes(story) == Array(repeating: [.listPrices([price])], count: 3))
  }

  @Test func `prices that do not explain everything are not told`() throws {
    var story = Self.begin()
    Self.run(&story, "a", [("core", 40, 3)], billedAt: ["core": 4])
    story.hide(1)
    Self.run(&story, "b", [("core", 7, 3)], billedAt: ["core": 4])
    story.hide(50)
    Self.run(&story, "c", [("core", 9, 3)], billedAt: ["core": 4])
    let result = try Self.reconcile(story)
    #expect(result.prices.fits.isEmpty && result.prices.untold == 3)
  }
}
