import Balances
import Diagnostics
import Forecasting
import Quantities
import Reports
import TestSupport

extension Samples {
  /// A report in which every text that comes from outside is hostile.
  static func hostile(seed: UInt64) throws -> Report {
    var next = seed &* 1000
    func text() -> String {
      next += 1
      return Hostile.text(seed: next)
    }
    let lines = (1...3).map { line in
      JobLine(
        id: text(),
        file: text(),
        line: line,
        column: 1,
        owner: text(),
        tags: [text(), text()],
        models: [text(), text()],
        calls: 1,
        outputs: 1,
        unit: nil,
        listed: line == 2 ? nil : credits(3),
        expected: credits(3),
        priceFrom: nil,
        source: text()
      )
    }
    let lineOfModel = ModelLine(
      model: text(),
      jobs: 3,
      outputs: 3,
      unit: nil,
      listed: credits(6),
      expected: credits(6),
      unpricedJobs: 1
    )
    let reading = BalanceReading(
      credits: credits(4),
      raw: text(),
      origin: seed.isMultiple(of: 2) ? .file(text()) : .endpoint(text()),
      account: text(),
      warnings: [text(), text()]
    )
    let standing: BalanceStanding =
      seed.isMultiple(of: 5) ? .unknown(.told(message: text(), help: text())) : .known(reading)
    let refill = Refill(
      credits: credits(1000),
      dollars: try dollars(credits(1000)),
      purchases: 1,
      leftAfterRun: credits(998),
      purchasePage: text()
    )
    let cut = CutLine(
      job: lines[2].place,
      needs: credits(3),
      left: credits(1),
      jobsBefore: 1,
      outputsBefore: 1
    )
    let forecast = Forecast(
      plan: PlanSummary(
        files: [text()],
        titles: [PlanTitle(name: text(), owner: text())],
        plans: 1,
        jobs: 3,
        calls: 3,
        outputs: 3,
        runDays: []
      ),
      cost: try cost(credits(6), unpriced: 1),
      models: [lineOfModel],
      jobs: lines,
      clock: clock(
        text(),
        expiring: ExpiringResult(
          job: JobPlace(id: text(), file: text(), line: 3, column: 5),
          model: text(),
          kept: Age(seconds: 86_400),
          rest: Age(seconds: 90_000)
        )
      ),
      prices: PriceEvidence(
        provider: text(),
        checkedOn: day("2026-09-22"),
        age: 200,
        maximumAge: 180,
        overrides: [text(), text()]
      ),
      funding: Funding(
        balance: standing,
        account: text(),
        reserve: .zero,
        holds: .zero,
        needed: credits(6),
        available: credits(4),
        shortfall: credits(2),
        cutLine: cut,
        refill: refill
      ),
      verdict: seed.isMultiple(of: 3) ? .unverified : .shortfall
    )
    return report(
      forecast,
      .shortfall,
      findings: [hostileFinding(text), hostileFinding(text)],
      allJobs: true
    )
  }

  private static func hostileFinding(_ text: () -> String) -> ShownFinding {
    let line = text()
    let count = line.unicodeScalars.count
    let place = Place(file: text(), range: SourceRange(at: Position(line: 12, column: 1)))
    return ShownFinding(
      Finding(
        Code.unknownKey,
        .error,
        "x" + text(),
        at: place,
        help: text(),
        notes: [Finding.Note(text(), at: place)]
      ),
      excerpt: Excerpt(line: 12, text: line, marked: (count / 3)..<(count / 2 + 1))
    )
  }
}
