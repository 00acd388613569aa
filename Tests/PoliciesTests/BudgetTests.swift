import Policies
import Quantities
import TestSupport
import Testing

/// Budgets and limits over plans made by chance equal a plain recount.
@Suite struct BudgetTests {
  private static let rounds = TestEnvironment.number("BUDGETS") ?? 400

  /// What some jobs come to.
  private struct Sum {
    var credits = 0
    var isOpen = false

    mutating func add(_ job: RandomPlans.Job) {
      credits += job.credits
      isOpen = isOpen || job.isUnpriced
    }
  }

  /// The stretch of time around a day, as a text that tells it from others.
  private static func stretch(_ period: BudgetPeriod, _ day: String) throws -> String {
    switch period {
    case .day: return day
    case .week:
      // The days that are drawn lie in these weeks.
      let mondays = ["2026-01-26", "2026-02-02", "2026-03-30", "2026-12-28", "2027-01-04"]
      return try #require(mondays.last { $0 <= day })
    case .month: return String(day.prefix(7))
    case .quarter:
      let month = try #require(Int(day.dropFirst(5).prefix(2)))
      return "\(day.prefix(4)) \((month + 2) / 3)"
    case .year: return String(day.prefix(4))
    }
  }

  /// The sums of the groups of a budget, job by job.
  private static func recount(
    _ plans: RandomPlans,
    _ scope: BudgetScope,
    _ only: String?,
    _ period: BudgetPeriod
  ) throws -> [String: Sum] {
    var sums: [String: Sum] = [:]
    for plan in plans.plans {
      let stretch = try stretch(period, plan.day)
      for job in plan.jobs {
        let subjects: [String?] =
          switch scope {
          case .owner: [plan.owner]
          case .plan: [plan.name]
          case .account: ["main"]
          case .tag: job.tags.isEmpty ? [nil] : job.tags
          }
        for subject in subjects where only == nil || only == subject {
          sums["\(subject ?? "-") \(stretch)", default: Sum()].add(job)
        }
      }
    }
    return sums
  }

  private static func state(_ sums: some Collection<Sum>, limit: Int) -> PolicyState {
    if sums.contains(where: { $0.credits > limit }) { return .broken }
    return sums.contains { $0.isOpen } ? .undecided : .kept
  }

  private static func name(for scope: BudgetScope, _ random: inout SplitMix) -> String? {
    guard random.chance(oneIn: 2) else { return nil }
    switch scope {
    case .owner: return random.pick(RandomPlans.owners)
    case .plan: return random.pick(RandomPlans.names)
    case .account: return random.pick(["main", "other"])
    case .tag: return random.pick(RandomPlans.tags)
    }
  }

  @Test func `a budget equals a plain recount`() throws {
    var random = SplitMix(seed: 2026)
    var seen: [PolicyState: Int] = [:]
    for round in 0..<Self.rounds {
      let plans = RandomPlans(&random)
      for scope in BudgetScope.allCases {
        let period = random.pick(BudgetPeriod.allCases)
        let name = Self.name(for: scope, &random)
        let sums = try Self.recount(plans, scope, name, period)
        let most = sums.values.map(\.credits).max() ?? 0
        let limit = max(0, most + random.int(in: -3...3))
        let rule = Rules.budget(Int64(limit), scope, name, period)
        let outcome = Rules.review([Rules.policy(rule)], plans.texts).outcomes[0]
        let expected = Self.state(sums.values, limit: limit)
        seen[expected, default: 0] += 1
        #expect(outcome.state == expected, "round \(round): \(rule) \(plans.texts)")
        #expect(outcome.breaches == sums.values.count { $0.credits > limit }, "round \(round)")
        guard case .spent(let credits, _, _, _) = outcome.measure else {
          Issue.record("\(outcome.measure)")
          continue
        }
        #expect(credits == Credits(whole: Int64(most)), "round \(round): \(rule) \(plans.texts)")
      }
    }
    for state in [PolicyState.kept, .broken, .undecided] { #expect(seen[state, default: 0] > 50) }
  }

  @Test func `limits of jobs, plans and runs equal a plain recount`() {
    var random = SplitMix(seed: 7)
    for round in 0..<Self.rounds {
      let plans = RandomPlans(&random)
      let limit = random.int(in: 0...120)
      let jobs = plans.plans.flatMap(\.jobs)
      let sums: [(PolicyRule, [[RandomPlans.Job]])] = [
        (.jobCredits(Credits(whole: Int64(limit))), jobs.map { [$0] }),
        (.planCredits(Credits(whole: Int64(limit))), plans.plans.map(\.jobs)),
        (.runCredits(Credits(whole: Int64(limit))), [jobs]),
      ]
      for (rule, groups) in sums {
        let sums = groups.map { group in
          group.reduce(into: Sum()) { $0.add($1) }
        }
        let review = Rules.review([Rules.policy(rule)], plans.texts)
        let told = "round \(round): \(rule) \(plans.texts)"
        #expect(review.outcomes[0].state == Self.state(sums, limit: limit), "\(told)")
        #expect(review.outcomes[0].breaches == sums.count { $0.credits > limit }, "\(told)")
        #expect(review.isDenied == sums.contains { $0.credits > limit }, "\(told)")
      }
    }
  }
}
