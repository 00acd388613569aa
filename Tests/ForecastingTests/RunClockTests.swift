import Diagnostics
import Forecasting
import PlanSupport
import Quantities
import Testing

/// How long plans take.
@Suite struct RunClockTests {
  private static let catalogue = TestCatalogue.reading(
    """
    creditcast_catalogue: 1
    provider: test
    credit_usd: "0.01"
    checked_on: 2026-09-22
    request_limit: {requests: 150, within: 10s, timeout: 60s, source: test}
    models:
      - id: quick
        name: Quick
        kind: image
        endpoint: /quick
        input: image
        parameters: {image: {type: file}, size: {type: integer, default: 1}}
        latency: {seconds: 2, source: test}
        prices: [{from: 2024-01-01, credits: "1", date_is: exact, source: test}]
      - id: polled
        name: Polled
        kind: image
        endpoint: /polled
        input: image
        parameters: {image: {type: file}}
        latency: {seconds: 25, poll_every: 10s, kept_for: 24h, source: test}
        prices: [{from: 2024-01-01, credits: "1", date_is: exact, source: test}]
      - id: silent
        name: Silent
        kind: image
        endpoint: /silent
        prices: [{from: 2024-01-01, date_is: exact, source: test}]
    """
  )

  private static func clock(
    _ jobs: String,
    header: String = "",
    recorded: RecordedRates = .none,
    concurrency: Int = 4
  ) throws -> ClockForecast {
    let estimated = Estimated(jobs: jobs, header: header, with: catalogue)
    precondition(!estimated.findings.hasErrors, "\(estimated.findings.shown)")
    return try #require(
      RunClock(estimated.estimate, recorded, concurrency: concurrency).forecast
    )
  }

  private static let sure = "assumptions: {failure_rate: 0%, redo_rate: 0%}\n"

  @Test func `calls without failures take what they take side by side`() throws {
    let clock = try Self.clock("  - {id: a, model: quick, count: 10}\n", header: Self.sure)
    #expect(clock.least == Age(seconds: 6) && clock.likely == Age(seconds: 6))
    #expect(clock.limit == .concurrency && clock.calls == 10 && clock.requests == 10)
    #expect(clock.models.map(\.basis) == [.catalogue])
    #expect(clock.models.map(\.failureBasis) == [.plan])
  }

  @Test func `failed and redone calls make the likely time longer, not the least one`() throws {
    let jobs = "  - {id: a, model: quick, count: 1000}\n"
    let sure = try Self.clock(jobs, header: Self.sure)
    let header = "assumptions: {failure_rate: 20%, redo_rate: 20%}\n"
    let unsure = try Self.clock(jobs, header: header)
    #expect(unsure.least == sure.least && sure.least == Age(seconds: 500))
    // 1000 / 0.8 / 0.8 calls of two seconds, four at once.
    #expect(unsure.calls == 1563 && unsure.likely == Age(seconds: 782))
    let limited = "assumptions: {failure_rate: 0%, redo_rate: 50%, attempts: 2}\n"
    #expect(try Self.clock(jobs, header: limited).calls == 1500)
  }

  @Test func `the documented prior of failures counts where nothing says how many fail`() throws {
    let clock = try Self.clock("  - {id: a, model: quick, count: 10000}\n")
    // 0.64 / 45.64 of the calls fail.
    #expect(clock.calls == 10_142)
    #expect(clock.models.map(\.failureBasis) == [.assumed])
  }

  @Test func `recorded times and failures win over the catalogue and the prior`() throws {
    let run = RecordedRates.Run(billed: 900, failed: 100, timed: 1000, milliseconds: 5_000_000)
    let recorded = RecordedRates(["quick": Array(repeating: run, count: 50)])
    let jobs = "  - {id: a, model: quick, count: 1000}\n"
    let clock = try Self.clock(jobs, recorded: recorded)
    let line = try #require(clock.models.first)
    #expect(line.milliseconds == 5000 && line.basis == .recorded)
    #expect(line.failureBasis == .recorded)
    #expect((1090...1130).contains(clock.calls))
    let few = RecordedRates(["quick": [RecordedRates.Run(billed: 4, timed: 4, milliseconds: 9)]])
    #expect(try Self.clock(jobs, recorded: few).models.map(\.basis) == [.catalogue])
  }

  @Test func `a call whose time nobody knows takes the usual one, and is counted without a price`()
    throws
  {
    let clock = try Self.clock("  - {id: a, model: silent, count: 4}\n", header: Self.sure)
    #expect(clock.least == Age(seconds: 10))
    #expect(clock.models.map(\.basis) == [.assumed])
  }

  @Test func `questions for results count as requests`() throws {
    let clock = try Self.clock("  - {id: a, model: polled, count: 100}\n", header: Self.sure)
    #expect(clock.requests == 400)
    #expect(clock.models.map(\.isAsynchronous) == [true])
  }

  @Test func `the request limit holds many calls back`() throws {
    let clock = try Self.clock(
      "  - {id: a, model: quick, count: 3000}\n",
      header: Self.sure,
      concurrency: 1000
    )
    #expect(clock.least == Age(seconds: 192) && clock.limit == .requests)
  }

  @Test func `a job waits for the one whose outputs it works on`() throws {
    let jobs = """
        - {id: a, model: quick, count: 2}
        - {id: b, model: polled, for_each: a}
        - {id: c, model: quick, for_each: b, keep: 1}

      """
    let clock = try Self.clock(jobs, header: Self.sure, concurrency: 100)
    #expect(clock.least == Age(seconds: 29) && clock.limit == .latency)
  }

  @Test func `jobs with assumptions of their own are counted as all others`() throws {
    let jobs = """
        - {id: a, model: quick, count: 7}
        - {id: b, matrix: {model: [quick, polled], size: [1, 2]}}
        - {id: c, model: polled, for_each: a, keep: 3}

      """
    func calls(_ jobs: String) throws -> [Int64] { try Self.clock(jobs).models.map(\.calls) }
    let plain = jobs.replacing(", size: [1, 2]", with: "")
    let marked = plain.replacing("count: 7", with: "count: 7, assumptions: {failure_rate: 1%}")
    #expect(try calls(plain) == [8, 4])
    #expect(try calls(marked) == [8, 4])
  }

  @Test func `results of a run of more than a day may be gone at its end`() throws {
    // 14,000 calls of 25 seconds, four at once, take 24.3 hours.
    let jobs = "  - {id: a, model: quick, count: 4}\n  - {id: b, model: polled, count: 14000}\n"
    let clock = try Self.clock(jobs, header: Self.sure)
    let expiring = try #require(clock.expiring)
    #expect(expiring.job.id == "b" && expiring.job.line == 6 && expiring.model == "polled")
    #expect(expiring.kept == Age(seconds: 86_400) && expiring.rest > expiring.kept)
    let shorter = jobs.replacing("14000", with: "13800")
    #expect(try Self.clock(shorter, header: Self.sure).expiring == nil)
    #expect(try Self.clock(jobs, header: Self.sure, concurrency: 8).expiring == nil)
  }

  @Test func `results that come late in a long run are still there at its end`() throws {
    let jobs = "  - {id: a, model: quick, count: 400000}\n  - {id: b, model: polled, count: 4}\n"
    let clock = try Self.clock(jobs, header: Self.sure)
    #expect(clock.likely > Age(seconds: 86_400) && clock.expiring == nil)
    let first = jobs.replacing("model: polled,", with: "model: polled, priority: 1,")
    #expect(try Self.clock(first, header: Self.sure).expiring?.job.id == "b")
  }
}
