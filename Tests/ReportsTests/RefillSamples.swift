import Diagnostics
import Forecasting
import Quantities
import Refills
import Runways
import Statistics
import TestSupport

@testable import Reports

/// Pages about a purchase, made from a report of a check.
enum RefillSamples {
  /// The page of a check whose account has some credits, by the rules of the decision itself.
  static func report(
    _ check: Report,
    available: Int64 = 1204,
    text: () -> String = { "spring" },
    plans: Int = 2,
    budget: Dollars? = nil,
    remarks: [String] = []
  ) throws -> RefillReport {
    let isUsual = available == 1204 && budget == nil
    let decision = isUsual ? try usual.get() : try decision(available, budget)
    let start = Moment(startOf: Samples.day("2026-12-01"))
    let shares = (0..<plans).map { place in
      RefillReport.PlanShare(
        title: PlanTitle(name: text(), owner: place == 1 ? nil : text()),
        jobs: 3,
        outputs: 30,
        expected: Samples.credits(700 - Int64(place), thousandths: 125)
      )
    }
    let source = RefillReport.PriceSource(
      model: check.forecast?.models.first?.model ?? text(),
      from: Samples.day("2025-08-01"),
      source: text()
    )
    let report = RefillReport(
      check: check,
      decision: decision,
      orderBy: Samples.day("2026-12-10"),
      shares: shares,
      priceSources: [source],
      runPoints: (0...23).map {
        RefillReport.RunPoint(jobs: $0, left: Samples.credits(available - Int64($0) * 61))
      },
      cutAfter: nil,
      runway: RunwayReport(
        toolVersion: "0.1.0",
        exitStatus: .shortfall,
        account: text(),
        balance: Samples.credits(available),
        runway: Runway(
          start: start,
          available: Samples.credits(available),
          horizon: 34,
          target: 0.95,
          leadTime: 2,
          burn: nil,
          runs: [
            PlannedRun(name: text(), moment: start.advanced(days: 9), needs: Samples.credits(1416))
          ]
        ),
        refusal: "not known: there is no ledger (`creditcast balance --record` begins one)",
        remarks: remarks,
        scored: (0, 0)
      ),
      invoicing: text()
    )
    guard let report else { throw Samples.Overflow() }
    return report
  }

  /// The decision that most pages are about, weighed once: that takes longer than any page.
  private static let usual = Result { try decision(1204, nil) }

  private static func decision(_ available: Int64, _ budget: Dollars?) throws -> RefillDecision {
    guard let target = Fraction(19, over: 20).flatMap(Share.init),
      let cent = Fraction(1, over: 100),
      let rules = RefillRules(
        minimum: Credits(whole: 1000),
        increment: Credits(whole: 100),
        purchaseLimit: Credits(whole: 100_000)
      )
    else { throw Samples.Overflow() }
    let runs = CreditDistribution(certain: Samples.credits(1416))
    return try RefillDecider(
      RefillQuestion(
        available: Samples.credits(available),
        runs: RefillQuestion.Runs(now: runs, cover: runs, horizon: runs),
        demand: DailyDemand(mean: 42, deviation: 26, levelSpread: 0.2),
        leadTime: LeadTime(days: 2),
        coverDays: 14,
        horizonDays: 30,
        target: target,
        rules: rules,
        creditPrice: cent,
        budget: budget
      )
    ).decision()
  }

  /// A page in which every text that comes from outside is hostile; nil where its check knows no balance.
  static func hostile(seed: UInt64) throws -> RefillReport? {
    let check = try Samples.hostile(seed: seed)
    guard case .known = check.forecast?.funding?.balance else { return nil }
    var next = seed &* 7919
    return try report(
      check,
      text: {
        next += 1
        return Hostile.text(seed: next)
      },
      plans: 4,
      remarks: ["a plan `\(SafeText.of(Hostile.text(seed: next)))`"]
    )
  }
}
