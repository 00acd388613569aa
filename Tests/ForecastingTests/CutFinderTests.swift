import Forecasting
import PlanSupport
import Quantities
import TestSupport
import Testing

/// The first job that some credits do not cover, for any credits, and forecasts that buy something else.
@Suite struct CutFinderTests {
  private static let confidence = ForecastSettings.usualConfidence

  /// Jobs of random sizes in their order, as a plan has them.
  private static func jobs(_ random: inout SplitMix) -> [String] {
    (0..<random.int(in: 1...7)).map { place in
      let model = random.pick(["one", "one", "one", "dust", "free"])
      return "  - {id: j\(place), model: \(model), count: \(random.int(in: 1...40))}\n"
    }
  }

  private static func finder(_ jobs: [String], header: String) -> CutFinder {
    let estimate = Estimated(jobs: jobs.joined(), header: header, with: Account.catalogue).estimate
    return CutFinder(estimate, BatchForecaster(estimate, .none, confidence: confidence))
  }

  /// What the first jobs need by themselves.
  private static func needed(_ jobs: ArraySlice<String>, header: String) throws -> Credits {
    guard !jobs.isEmpty else { return .zero }
    let forecast = try Account.forecast(
      jobs: jobs.joined(),
      header: header,
      balance: try Account.balance("0")
    )
    return try #require(forecast.funding).needed
  }

  @Test(arguments: UInt64(0)..<200)
  func `a job is cut where the jobs up to it need more than there is`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let jobs = Self.jobs(&random)
    let header = random.pick([
      "", "assumptions: {redo_rate: 20%}\n", "assumptions: {redo_rate: 55%}\n",
    ])
    let finder = Self.finder(jobs, header: header)
    let needs = try (0...jobs.count).map { try Self.needed(jobs.prefix($0), header: header) }
    let step = Credits(millionths: 1)
    for amount in needs + [.zero, Credits(whole: Int64(random.int(in: 0...400)))] {
      for available in [amount, amount.subtracting(step) ?? .zero] where available >= .zero {
        let cut = needs.dropFirst().firstIndex { $0 > available }.map { $0 - 1 }
        let line = finder.cutLine(available)
        #expect(line?.jobsBefore == cut && line?.job.id == cut.map { "j\($0)" })
        guard let cut, let line else { continue }
        #expect(line.needs == needs[cut + 1].subtracting(needs[cut]))
        #expect(line.left == available.subtracting(needs[cut]))
      }
    }
    #expect(finder.cutLine(Credits(millionths: Credits.limit)) == nil)
  }

  @Test(arguments: UInt64(0)..<100)
  func `more credits never cut sooner, and a balance is cut as its credits are`(seed: UInt64) throws
  {
    var random = SplitMix(seed: seed)
    let jobs = Self.jobs(&random)
    let header = random.chance(oneIn: 2) ? "assumptions: {redo_rate: 30%}\n" : ""
    let finder = Self.finder(jobs, header: header)
    var last = 0
    for amount in (0..<12).map({ _ in random.int(in: 0...300) }).sorted() {
      let line = finder.cutLine(Credits(whole: Int64(amount)))
      let forecast = try Account.forecast(
        jobs: jobs.joined(),
        header: header,
        balance: try Account.balance("\(amount)")
      )
      #expect(line == forecast.funding?.cutLine)
      #expect((line?.jobsBefore ?? .max) >= last)
      last = line?.jobsBefore ?? .max
    }
  }

  private static let other = Refill(
    credits: Credits(whole: 7700),
    dollars: Dollars(cents: 7700),
    purchases: 3,
    leftAfterRun: Credits(whole: -5),
    purchasePage: "https://example.org/other"
  )

  @Test func `a forecast that buys something else says all else as it was`() throws {
    for balance in ["1", "99"] {
      let forecast = try Account.forecast(
        jobs: "  - {id: a, model: one, count: 40}\n",
        balance: try Account.balance(balance)
      )
      for refill in [Self.other, nil] {
        let buying = forecast.buying(refill)
        let (before, after) = (try #require(forecast.funding), try #require(buying.funding))
        #expect(after.refill == refill && buying.verdict == forecast.verdict)
        #expect(after.needed == before.needed && after.available == before.available)
        #expect(after.shortfall == before.shortfall && after.cutLine == before.cutLine)
        #expect(buying.cost == forecast.cost && buying.models == forecast.models)
        #expect(buying.buying(before.refill).funding?.refill == before.refill)
      }
    }
    let estimate = try Account.forecast(jobs: "  - {id: a, model: one}\n", balance: nil)
    #expect(estimate.buying(Self.other).funding == nil)
  }
}
