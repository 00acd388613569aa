import Quantities
import Reconciling
import TestSupport
import Testing

@Suite struct ScoreTests {
  private static func story(_ runs: [(expected: Int64, used: Int64)]) -> Story {
    var story = Story(balance: 1_000_000_000_000)
    story.read()
    for (number, run) in runs.enumerated() {
      story.open(
        "r\(number)",
        run.expected,
        expected: run.expected,
        owner: number.isMultiple(of: 2) ? "web" : nil,
        tags: number == 0 ? ["a", "b"] : []
      )
      story.spend(run.used)
      story.settle("r\(number)", run.used, outputs: [("core", 1, run.used)])
    }
    story.pass(600_000)
    story.read()
    return story
  }

  private static func reconcile(_ story: Story) throws -> Reconciliation {
    try #require(Reconciler(rules: ReconciliationRules()).reconcile(story.history))
  }

  @Test func `bias and mean error are exact fractions`() throws {
    let story = Self.story([(100, 90), (200, 230), (0, 0)])
    let score = try Self.reconcile(story).score
    #expect(score.runs == 3 && score.within == 2)
    #expect(score.bias == Fraction(20, over: 300))
    // The mean of 1/9 and 3/23.
    #expect(score.meanError == Fraction(25, over: 207))
    #expect(score.isExact)
  }

  @Test func `many runs have a mean as well, to 18 places`() throws {
    var random = SplitMix(seed: 1)
    let runs = (0..<200).map { _ in
      (Int64(random.int(in: 1...1_000_000_007)), Int64(random.int(in: 1...1_000_000_007)))
    }
    let score = try Self.reconcile(Self.story(runs)).score
    #expect(!score.isExact)
    let mean = runs.reduce(0.0) { $0 + abs(Double($1.1) - Double($1.0)) / Double($1.1) } / 200
    let error = try #require(score.meanError)
    #expect(abs(Double(error.numerator) / Double(error.denominator) - mean) < 1e-9 * mean)
  }

  @Test func `without forecasts there is nothing to score`() throws {
    var story = Story(balance: 1_000_000)
    story.read()
    story.use(5)
    let score = try Self.reconcile(story).score
    #expect(score.runs == 0 && score.bias == nil && score.meanError == nil)
  }

  @Test func `groups add up to what was used and expected`() throws {
    let result = try Self.reconcile(Self.story([(100, 90), (200, 230), (50, 50)]))
    let owners = UsageGroup.groups(of: result.runs, by: .owner)
    #expect(owners.map(\.name) == ["web", nil])
    #expect(owners.map(\.expected) == [Credits(millionths: 150), Credits(millionths: 200)])
    let models = UsageGroup.groups(of: result.runs, by: .model)
    #expect(models.map(\.used) == [Credits(millionths: 370)])
    #expect(models.map(\.outputs) == [3] && models.map(\.runs) == [3])
    let tags = UsageGroup.groups(of: result.runs, by: .tag)
    #expect(tags.map(\.name) == ["a", "b", nil])
  }
}
