import Diagnostics
import Forecasting
import Quantities
import Reports
import TestSupport
import Testing

/// Costs summed by other things than models.
@Suite struct ViewTests {
  private static let style = ReportStyle(width: 100, isColoured: false, isUnicode: true)

  /// A report of random jobs that adds up.
  private static func report(seed: UInt64, _ view: ReportView) throws -> Report {
    var random = SplitMix(seed: seed)
    let jobs = (0..<random.int(in: 1...60)).map { number in
      JobLine(
        id: "job-\(number)",
        file: random.pick(["a.yaml", "b.yaml", "c.yaml"]),
        line: number + 1,
        column: 1,
        owner: random.pick([nil, "ana", "ben"]),
        tags: random.pick([[], ["x"], ["x", "y"], ["y", "y"]]),
        models: ["core"],
        calls: 1,
        outputs: Int64(random.int(in: 1...9)),
        unit: nil,
        listed: Credits(millionths: Int128(random.int(in: 0...5_000_000))),
        expected: Credits(millionths: Int128(random.int(in: 5_000_000...6_000_000))),
        priceFrom: nil,
        source: nil
      )
    }
    let listed = jobs.reduce(Int128(0)) { $0 + ($1.listed?.millionths ?? 0) }
    let expected = jobs.reduce(Int128(0)) { $0 + ($1.expected?.millionths ?? 0) }
    let forecast = Forecast(
      plan: PlanSummary(
        files: ["a.yaml"],
        titles: [],
        plans: 1,
        jobs: jobs.count,
        calls: Int64(jobs.count),
        outputs: jobs.reduce(0) { $0 + $1.outputs },
        runDays: []
      ),
      cost: try Samples.cost(
        Credits(millionths: listed),
        expected: Credits(millionths: expected)
      ),
      models: [],
      jobs: jobs,
      prices: Samples.prices,
      funding: nil,
      verdict: .priced
    )
    return Samples.report(forecast, .covered, check: false, allJobs: true, view: view)
  }

  /// The rows of a report in CSV below their headings.
  private static func rows(_ report: Report) -> [[String]] {
    String(decoding: CSVReport.render(report), as: UTF8.self).split(separator: "\r\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test(arguments: [Grouping.owner, .file, .job], UInt64(0)..<50)
  func `groups add up to the whole`(grouping: Grouping, seed: UInt64) throws {
    let report = try Self.report(seed: seed, ReportView(grouping: grouping))
    let forecast = try #require(report.forecast)
    let rows = Self.rows(report)
    #expect(rows.reduce(0) { $0 + (Int($1[1]) ?? 0) } == forecast.plan.jobs)
    #expect(rows.reduce(0) { $0 + (Int64($1[2]) ?? 0) } == forecast.plan.outputs)
    let listed = rows.compactMap { Credits(reading: $0[4])?.millionths }
    #expect(listed.reduce(0, +) == forecast.cost.listed.millionths)
    #expect(listed == listed.sorted(by: >))
    let expected = rows.compactMap { Credits(reading: $0[5])?.millionths }
    #expect(expected.reduce(0, +) == forecast.cost.expected.millionths)
  }

  @Test(arguments: UInt64(0)..<50)
  func `a job counts once for each of its tags`(seed: UInt64) throws {
    let report = try Self.report(seed: seed, ReportView(grouping: .tag))
    let jobs = try #require(report.forecast).jobs
    for row in Self.rows(report) {
      let tag = row[0].dropFirst().dropLast()
      let mine = jobs.filter { tag == "(no tag)" ? $0.tags.isEmpty : $0.tags.contains(String(tag)) }
      #expect(row[1] == "\(mine.count)")
      let listed = mine.reduce(Int128(0)) { $0 + ($1.listed?.millionths ?? 0) }
      #expect(row[4] == "\(Credits(millionths: listed))")
    }
  }

  @Test(arguments: UInt64(0)..<50)
  func `what is not shown stands in one row, so that the table adds up`(seed: UInt64) throws {
    let all = try Self.report(seed: seed, ReportView(grouping: .job))
    let few = try Self.report(seed: seed, ReportView(grouping: .job, top: 3))
    #expect(Self.rows(few) == Array(Self.rows(all).prefix(3)))
    let text = String(decoding: TerminalReport.render(few, Self.style), as: UTF8.self)
    let hidden = (few.forecast?.plan.jobs ?? 0) - 3
    #expect(text.contains("and \(hidden) more job") == (hidden > 0))
  }

  @Test func `the columns that are asked for stand in their order`() throws {
    let view = ReportView(fields: [.share, .credits])
    let report = Samples.report(try Samples.shortfall().forecast, .shortfall, view: view)
    let table = String(decoding: TerminalReport.render(report, Self.style), as: UTF8.self)
    #expect(table.contains("\nMODEL        SHARE  CREDITS  █") == false)
    #expect(table.contains("\nMODEL        SHARE  CREDITS\nsd3.5-large   55 %      780  ████"))
    let page = String(decoding: MarkdownReport.render(report), as: UTF8.self)
    #expect(
      page.contains("| Model | Share | Credits |\n| --- | ---: | ---: |\n| `sd3.5-large` | 55 %")
    )
    let sheet = String(decoding: CSVReport.render(report), as: UTF8.self)
    #expect(sheet.hasPrefix("model,credits\r\n\"sd3.5-large\",780\r\n"))
  }

  @Test(arguments: Grouping.allCases, [nil, 1, 2])
  func `a hostile plan acts in no view`(grouping: Grouping, top: Int?) throws {
    for seed in UInt64(0)..<60 {
      let hostile = try Samples.hostile(seed: seed)
      let view = ReportView(grouping: grouping, top: top)
      let report = Samples.report(hostile.forecast, .shortfall, allJobs: true, view: view)
      for format in [ReportFormat.table, .markdown, .csv] {
        let text = String(decoding: format.render(report, Self.style), as: UTF8.self)
        let dangers = LogOracle.dangers(in: text.replacing("\r\n", with: "\n"))
        #expect(dangers.isEmpty, "\(format), seed \(seed)")
      }
    }
  }
}
