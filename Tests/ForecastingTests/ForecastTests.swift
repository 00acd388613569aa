import Balances
import Forecasting
import PlanSupport
import Pricing
import Quantities
import TestSupport
import Testing

@Suite struct ForecastTests {
  @Test func `plans, models and jobs are summed up`() throws {
    let first = """
      creditcast: 1
      name: first
      run_at: 2026-11-01
      jobs:
        - {id: a, model: core, prompt: x, count: 4}
        - {id: b, model: upscale-fast, for_each: a, keep: 50%}
      """
    let second = """
      creditcast: 1
      name: second
      jobs:
        - {id: a, prompt: x, matrix: {model: [core, ultra]}}
      """
    let estimate = Estimated(first, second).estimate
    let forecast = try Forecaster(ForecastSettings(today: Account.today()))
      .forecast(estimate, balance: nil)
    #expect(forecast.plan.files == ["1.yaml", "2.yaml"])
    #expect(forecast.plan.plans == 2)
    #expect(forecast.plan.jobs == 3)
    #expect(forecast.plan.calls == 8)
    #expect(forecast.plan.outputs == 8)
    #expect(forecast.plan.runDays.map(\.description) == ["2026-10-01", "2026-11-01"])
    let models = forecast.models.map { "\($0.model) \($0.jobs) \($0.outputs) \($0.listed)" }
    #expect(models == ["core 2 5 15", "ultra 1 1 8", "upscale-fast 1 2 4"])
    #expect("\(forecast.cost.listed) \(forecast.cost.listedDollars)" == "27 0.27")
    #expect(forecast.jobs.map { "\($0.file) \($0.id)" } == ["1.yaml a", "2.yaml a", "1.yaml b"])
    #expect(forecast.jobs.map { $0.unit.map { "\($0)" } } == ["3", nil, "2"])
    #expect(forecast.prices.provider == "stability")
  }

  @Test func `a job without a price has no cost`() throws {
    let forecast = try Account.forecast(
      jobs: "  - {id: a, model: unpriced}\n  - {id: b, model: one}\n",
      balance: nil,
      listsAllJobs: true
    )
    #expect(forecast.jobs.map(\.listed) == [nil, Credits(whole: 1)])
    #expect(forecast.jobs.map(\.expected) == [nil, Credits(whole: 1)])
    #expect(forecast.models.map(\.unpricedJobs) == [0, 1])
    #expect(forecast.cost.unpricedJobs == 1)
  }

  @Test(arguments: UInt64(0)..<100)
  func `the most expensive jobs are listed, of equal ones the earlier`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let counts = (0..<Int.random(in: 1...40, using: &random))
      .map { _ in Int.random(in: 1...12, using: &random) }
    let jobs = counts.enumerated().map { "  - {id: j\($0), model: one, count: \($1)}\n" }.joined()
    let slow = counts.indices.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
      .prefix(ForecastSettings.usualJobs).map { "j\($0)" }
    #expect(try Account.forecast(jobs: jobs, balance: nil).jobs.map(\.id) == slow)
  }

  @Test(arguments: [1, 100, 101, 150, 1000])
  func `as many jobs are listed as are asked for`(top: Int) throws {
    let jobs = (0..<300).map { "  - {id: j\($0), model: one, count: \($0 * 7 % 30 + 1)}\n" }
    let slow = (0..<300).sorted { (-($0 * 7 % 30), $0) < (-($1 * 7 % 30), $1) }
    let forecast = try Account.forecast(jobs: jobs.joined(), balance: nil, jobsListed: top)
    #expect(forecast.jobs.map(\.id) == slow.prefix(top).map { "j\($0)" })
  }

  @Test func `all jobs are listed in run order where they are asked for`() throws {
    let jobs = (0..<30).map { "  - {id: j\($0), model: one, priority: \($0 % 3)}\n" }.joined()
    let forecast = try Account.forecast(jobs: jobs, balance: nil, listsAllJobs: true)
    let order = [2, 1, 0].flatMap { rest in (0..<30).filter { $0 % 3 == rest } }
    #expect(forecast.jobs.map(\.id) == order.map { "j\($0)" })
  }
}
