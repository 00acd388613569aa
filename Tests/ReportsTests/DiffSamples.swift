import Balances
import Comparing
import Diagnostics
import Forecasting
import Quantities
import Reports
import TestSupport

/// Comparisons to look at: one spring campaign before and after a change.
enum DiffSamples {
  /// A side of lines, which is known on the other side's list only where it says so.
  struct Side: PricedSide {
    let lines: [JobLine]
    /// What each job costs on the other list, in whole credits.
    var elsewhere: [Int64]?

    var plans: [SidePlan] {
      let names = Set(lines.map(\.plan)).sorted()
      return names.map { SidePlan(name: $0, file: "Plans/spring.yaml", runDay: nil) }
    }
    var count: Int { lines.count }
    var hasOtherList: Bool { elsewhere != nil }
    func plan(of job: Int) -> Int { plans.firstIndex { $0.name == lines[job].plan } ?? 0 }
    func id(of job: Int) -> String { lines[job].id }
    func content(of job: Int) -> UInt64 { lines[job].content ?? 0 }
    func line(of job: Int) -> JobLine { lines[job] }

    func figures(of job: Int) -> JobFigures {
      figures(lines[job], lines[job].listed, lines[job].expected)
    }

    func relisted(_ job: Int) -> JobFigures? {
      guard let elsewhere else { return figures(of: job) }
      let credits = Credits(whole: elsewhere[job])
      return figures(lines[job], credits, credits)
    }

    private func figures(_ line: JobLine, _ listed: Credits?, _ expected: Credits?) -> JobFigures {
      JobFigures(
        calls: line.calls,
        outputs: line.outputs,
        listed: listed ?? .zero,
        expected: expected ?? .zero,
        redoing: line.redoing,
        isPriced: expected != nil
      )
    }
  }

  static func job(
    _ id: String,
    _ model: String,
    calls: Int64,
    unit: Int64?,
    content: UInt64 = 0,
    line: Int = 42,
    file: String = "Plans/spring.yaml"
  ) -> JobLine {
    let cost = unit.map { Credits(whole: $0 * calls) }
    return JobLine(
      id: id,
      file: file,
      line: line,
      column: 5,
      owner: nil,
      tags: [],
      models: [model],
      calls: calls,
      outputs: calls,
      unit: unit.map { Credits(whole: $0) },
      listed: cost,
      expected: cost,
      priceFrom: cost.map { _ in Samples.day("2025-08-01") },
      source: cost.map { _ in "https://platform.stability.ai/pricing" },
      plan: "spring",
      content: content
    )
  }

  private static let old = [
    job("hero", "core", calls: 12, unit: 3, content: 1, line: 4, file: "main:Plans/spring.yaml"),
    job("posters", "ultra", calls: 30, unit: 8, content: 2, file: "main:Plans/spring.yaml"),
    job("gone", "core", calls: 100, unit: 3, content: 3, line: 9, file: "main:Plans/spring.yaml"),
    job("styles", "sd3.5-large", calls: 6, unit: 6, content: 4, file: "main:Plans/spring.yaml"),
  ]

  private static let new = [
    job("hero", "ultra", calls: 15, unit: 8, content: 5, line: 4),
    job("posters-wide", "ultra", calls: 30, unit: 8, content: 2, line: 11),
    job("styles", "sd3.5-large", calls: 6, unit: 6, content: 6, line: 23),
    job("cards", "core", calls: 80, unit: 3, content: 7, line: 31),
  ]

  static let names = [
    "changed", "prices", "falls", "new", "gone", "level", "unchanged", "unpriced", "shortfall",
    "unread", "invalid",
  ]

  static func sample(_ name: String) throws -> DiffReport {
    switch name {
    case "changed": return report(Side(lines: old), Side(lines: new))
    case "prices":
      return report(
        Side(lines: Array(old[..<2]), elsewhere: [48, 300]),
        Side(
          lines: [
            job("hero", "core", calls: 14, unit: 4), job("posters", "ultra", calls: 30, unit: 10),
          ],
          elsewhere: [42, 240]
        )
      )
    case "falls": return report(Side(lines: new), Side(lines: old))
    case "new": return report(Side(lines: []), Side(lines: new))
    case "gone": return report(Side(lines: old), Side(lines: []))
    case "level":
      return report(Side(lines: [old[3]]), Side(lines: [new[2]]))
    case "unchanged":
      return report(Side(lines: old), Side(lines: old), verdict: .unchanged)
    case "unpriced":
      let odd = job("odd", "sdxl", calls: 7, unit: nil, content: 9, line: 40)
      return report(Side(lines: old), Side(lines: new + [odd]), .unverified, verdict: .unverified)
    case "shortfall":
      let reading = BalanceReading(
        credits: Samples.credits(620),
        raw: "620",
        origin: .argument,
        account: "main"
      )
      return report(
        Side(lines: old),
        Side(lines: new),
        .shortfall,
        verdict: .shortfall,
        balance: .known(reading)
      )
    case "unread":
      return report(
        Side(lines: old),
        Side(lines: new),
        .unverified,
        verdict: .unverified,
        balance: .unknown(.noKey)
      )
    default: return invalid()
    }
  }

  static func report(
    _ base: Side,
    _ head: Side,
    _ status: ExitStatus = .covered,
    verdict: ComparisonVerdict = .changed,
    balance: BalanceStanding? = nil,
    name: String = "main",
    includesAllJobs: Bool = false
  ) -> DiffReport {
    let comparison = Comparison(base: base, head: head)
    let prices = PriceEvidence(
      provider: "stability",
      checkedOn: Samples.day("2026-09-22"),
      age: 0,
      maximumAge: 0,
      overrides: []
    )
    return DiffReport(
      toolVersion: "0.1.0",
      exitStatus: status,
      verdict: verdict,
      base: DiffSide(name: name, files: ["main:Plans/spring.yaml"], prices: prices),
      head: DiffSide(name: "Plans", files: ["Plans/spring.yaml"], prices: prices),
      comparison: comparison,
      funding: balance.map { FundingChange(comparison, $0, account: "main", reserve: .zero) },
      shownFindings: [],
      findingTotals: FindingTotals(errors: 0, warnings: 0, notes: 0),
      includesAllJobs: includesAllJobs
    )
  }

  private static func invalid() -> DiffReport {
    let finding = Finding(
      Samples.Code.unknownKey,
      .error,
      "unknown key `cuont`",
      at: Place(file: "main:Plans/spring.yaml"),
      help: "did you mean `count`?"
    )
    return DiffReport(
      toolVersion: "0.1.0",
      exitStatus: .badData,
      verdict: .invalid,
      base: DiffSide(name: "main", files: ["main:Plans/spring.yaml"], prices: nil),
      head: DiffSide(name: "Plans", files: ["Plans/spring.yaml"], prices: nil),
      comparison: nil,
      funding: nil,
      shownFindings: [ShownFinding(finding)],
      findingTotals: FindingTotals(errors: 1, warnings: 0, notes: 0),
      includesAllJobs: false
    )
  }

  /// A comparison in which every text that comes from outside is hostile.
  static func hostile(seed: UInt64) -> DiffReport {
    var next = seed &* 1000
    func text() -> String {
      next += 1
      return Hostile.text(seed: next)
    }
    func side(_ calls: Int64) -> Side {
      Side(
        lines: (1...4).map { line in
          job(
            line == 1 ? "same" : text(),
            text(),
            calls: calls,
            unit: line == 2 ? nil : 3,
            content: UInt64(line / 3),
            line: line,
            file: text()
          )
        }
      )
    }
    return report(
      side(1),
      side(2),
      .unverified,
      verdict: .unverified,
      balance: .unknown(.file(text(), isMissing: true)),
      name: text(),
      includesAllJobs: true
    )
  }
}
