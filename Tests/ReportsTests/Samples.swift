import Balances
import Diagnostics
import Forecasting
import Quantities
import Reports

/// Reports to look at: one spring campaign under different stars.
enum Samples {
  /// An amount of whole and thousandth credits.
  static func credits(_ whole: Int64, thousandths: Int64 = 0) -> Credits {
    Credits(millionths: Int128(whole * 1_000_000 + thousandths * 1000))
  }

  /// Dollars at the usual price of a cent for a credit.
  static func dollars(_ credits: Credits) throws -> Dollars {
    guard let cent = Fraction(1, over: 100), let dollars = Dollars(credits, at: cent) else {
      throw Overflow()
    }
    return dollars
  }

  struct Overflow: Error {}

  static func day(_ text: String) -> Day {
    Day(reading: text) ?? Day(daysSinceEpoch: 0)
  }

  static func job(
    _ id: String,
    _ models: [String],
    outputs: Int64,
    unit: Credits?,
    listed: Credits?,
    line: Int = 42,
    file: String = "Plans/spring.yaml"
  ) -> JobLine {
    JobLine(
      id: id,
      file: file,
      line: line,
      column: 5,
      owner: id == "styles" ? nil : "team-web",
      tags: id == "hero" ? ["launch", "web"] : [],
      models: models,
      calls: outputs,
      outputs: outputs,
      unit: unit,
      listed: listed,
      expected: listed,
      priceFrom: listed.map { _ in day("2025-08-01") },
      source: listed.map { _ in "https://platform.stability.ai/pricing" }
    )
  }

  static let hero = job(
    "hero",
    ["ultra"],
    outputs: 12,
    unit: credits(8),
    listed: credits(96)
  )

  static let jobs = [
    job("styles", ["sd3.5-large"], outputs: 60, unit: nil, listed: credits(390), line: 12),
    job("posters", ["ultra"], outputs: 36, unit: credits(8), listed: credits(288), line: 57),
    job(
      "thumbnails",
      ["core", "sd3.5-large"],
      outputs: 24,
      unit: nil,
      listed: credits(114),
      line: 71
    ),
    hero,
  ]

  static let models = [
    ModelLine(
      model: "sd3.5-large",
      jobs: 9,
      outputs: 120,
      unit: credits(6, thousandths: 500),
      listed: credits(780),
      expected: credits(780),
      unpricedJobs: 0
    ),
    ModelLine(
      model: "ultra",
      jobs: 6,
      outputs: 48,
      unit: credits(8),
      listed: credits(384),
      expected: credits(384),
      unpricedJobs: 0
    ),
    ModelLine(
      model: "core",
      jobs: 8,
      outputs: 84,
      unit: credits(3),
      listed: credits(252),
      expected: credits(252),
      unpricedJobs: 0
    ),
  ]

  static let plan = PlanSummary(
    files: ["Plans/spring.yaml", "Plans/posters.yaml"],
    titles: [
      PlanTitle(name: "spring", owner: "team-web"), PlanTitle(name: "posters", owner: nil),
    ],
    plans: 2,
    jobs: 23,
    calls: 252,
    outputs: 252,
    runDays: [day("2026-12-01")]
  )

  static let prices = PriceEvidence(
    provider: "stability",
    checkedOn: day("2026-09-22"),
    age: 61,
    maximumAge: 180,
    overrides: []
  )

  static func cost(
    _ listed: Credits = credits(1416),
    expected: Credits? = nil,
    unpriced: Int = 0
  ) throws -> Cost {
    let expected = expected ?? listed
    return Cost(
      listed: listed,
      expected: expected,
      unpricedJobs: unpriced,
      listedDollars: try dollars(listed),
      expectedDollars: try dollars(expected)
    )
  }

  static let argument = BalanceReading(credits: credits(1204), raw: "1204", origin: .argument)

  static func report(
    _ forecast: Forecast?,
    _ status: ExitStatus,
    findings: [ShownFinding] = [],
    totals: FindingTotals? = nil,
    check: Bool = true,
    allJobs: Bool = false,
    view: ReportView = ReportView()
  ) -> Report {
    func count(_ severity: Severity) -> Int {
      findings.count { $0.finding.severity == severity }
    }
    return Report(
      toolVersion: "0.1.0",
      exitStatus: status,
      files: plan.files,
      forecast: forecast,
      shownFindings: findings,
      findingTotals: totals
        ?? FindingTotals(
          errors: count(.error),
          warnings: count(.warning),
          notes: count(.note)
        ),
      includesBalance: check,
      includesAllJobs: allJobs,
      madeAt: Moment(startOf: day("2026-11-22")),
      view: view
    )
  }
}
