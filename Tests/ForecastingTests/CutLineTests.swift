import Balances
import Forecasting
import Quantities
import TestSupport
import Testing

@Suite struct CutLineTests {
  private static let jobs = """
      - {id: low, model: one, count: 5, priority: -1}
      - {id: first, model: one, count: 3}
      - {id: second, model: one, count: 4}
      - {id: each, model: one, for_each: low, keep: 2, priority: 9}
      - {id: high, model: one, count: 2, priority: 1}

    """

  @Test(
    arguments: [
      ("16", nil), ("15.999999", "each needs 2 left 1.999999 after 4 jobs, 14 outputs"),
      ("14", "each needs 2 left 0 after 4 jobs, 14 outputs"),
      ("13", "low needs 5 left 4 after 3 jobs, 9 outputs"),
      ("9", "low needs 5 left 0 after 3 jobs, 9 outputs"),
      ("8", "second needs 4 left 3 after 2 jobs, 5 outputs"),
      ("2", "first needs 3 left 0 after 1 jobs, 2 outputs"),
      ("0", "high needs 2 left 0 after 0 jobs, 0 outputs"),
      ("-7", "high needs 2 left 0 after 0 jobs, 0 outputs"),
    ])
  func `the first job in run order that is not covered is the cut line`(
    balance: String,
    outline: String?
  ) throws {
    let forecast = try Account.forecast(jobs: Self.jobs, balance: try Account.balance(balance))
    let line = try #require(forecast.funding).cutLine
    #expect(line.map(Self.outline) == outline)
  }

  private static func outline(_ line: CutLine) -> String {
    "\(line.job.id) needs \(line.needs) left \(line.left) after \(line.jobsBefore) jobs, "
      + "\(line.outputsBefore) outputs"
  }

  @Test func `the reserve is not for jobs`() throws {
    let forecast = try Account.forecast(
      jobs: Self.jobs,
      balance: try Account.balance("16"),
      reserve: "0.5"
    )
    #expect(
      forecast.funding?.cutLine.map(Self.outline)
        == "each needs 2 left 1.5 after 4 jobs, 14 outputs"
    )
  }

  @Test func `a job that costs nothing is cut only by a debt`() throws {
    let jobs = "  - {id: a, model: free}\n"
    let zero = try Account.forecast(jobs: jobs, balance: try Account.balance("0"))
    #expect(zero.funding?.cutLine == nil)
    #expect(zero.verdict == .covered)
    let debt = try Account.forecast(jobs: jobs, balance: try Account.balance("-1"))
    #expect(debt.funding?.cutLine.map(Self.outline) == "a needs 0 left 0 after 0 jobs, 0 outputs")
    #expect(debt.verdict == .shortfall)
  }

  @Test func `the cut line stands where its job stands`() throws {
    let forecast = try Account.forecast(jobs: Self.jobs, balance: try Account.balance("8"))
    let job = try #require(forecast.funding?.cutLine?.job)
    #expect("\(job.file):\(job.line):\(job.column)" == "1.yaml:6:5")
  }

  private struct SampleJob {
    let count: Int64
    let priority: Int
    let source: Int?
  }

  /// Walks through the jobs, each time to the one that runs next, until credits run out.
  private static func slowCut(_ jobs: [SampleJob], _ available: Int64) -> String? {
    var left = available
    var (done, outputs): ([Int], Int64) = ([], 0)
    while done.count < jobs.count {
      let ready = jobs.indices.filter { job in
        !done.contains(job) && jobs[job].source.map { done.contains($0) } != false
      }
      let highest = ready.map { jobs[$0].priority }.max()
      guard let next = ready.first(where: { jobs[$0].priority == highest }) else { return "stuck" }
      let cost = Self.outputs(of: next, jobs)
      if cost > left {
        return "j\(next) needs \(cost) left \(max(0, left)) after \(done.count) jobs, "
          + "\(outputs) outputs"
      }
      left -= cost
      outputs += cost
      done.append(next)
    }
    return nil
  }

  private static func outputs(of job: Int, _ jobs: [SampleJob]) -> Int64 {
    guard let source = jobs[job].source else { return jobs[job].count }
    let kept = (outputs(of: source, jobs) + 1) / 2
    return jobs[job].count * kept
  }

  @Test(arguments: UInt64(0)..<800)
  func `the cut line is the one that a slow walk finds`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let jobs = (0..<Int.random(in: 1...10, using: &random)).map { index in
      SampleJob(
        count: Int64.random(in: 1...9, using: &random),
        priority: Int.random(in: 0...2, using: &random),
        source: index > 0 && Bool.random(using: &random)
          ? Int.random(in: 0..<index, using: &random) : nil
      )
    }
    let total = jobs.indices.map { Self.outputs(of: $0, jobs) }.reduce(0, +)
    let available = Int64.random(in: -3...(total + 3), using: &random)
    let text = jobs.enumerated().map { index, job in
      let source = job.source.map { ", for_each: j\($0), keep: 50%" } ?? ""
      return
        "  - {id: j\(index), model: one, count: \(job.count), priority: \(job.priority)\(source)}\n"
    }.joined()
    let forecast = try Account.forecast(jobs: text, balance: try Account.balance("\(available)"))
    let funding = try #require(forecast.funding)
    #expect(funding.cutLine.map(Self.outline) == Self.slowCut(jobs, available))
    #expect((funding.cutLine == nil) == (forecast.verdict == .covered))
    #expect(funding.shortfall == Credits(whole: max(0, total - available)))
  }
}
