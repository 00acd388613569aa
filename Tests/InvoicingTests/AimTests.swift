import Invoicing
import Quantities
import TestSupport
import Testing

@Suite struct AimTests {
  private static func standing(
    _ ledger: String,
    on day: String,
    months: Int = 3
  ) throws -> InvoicingStanding {
    try #require(InvoicingCase("", ledger, now: day, months: months, "").standing)
  }

  private static func steps(_ plan: AimPlan) -> [String] {
    plan.steps.map { "\($0.day) \($0.dollars)" }
  }

  @Test func `the worked example costs what it says`() throws {
    let standing = try Self.standing("", on: "2027-02-01")
    let needs = AimNeeds(spread: Credits(whole: 270_000))
    let plan = try #require(standing.aim(needing: needs, at: InvoicingCase.tariff))
    #expect(
      Self.steps(plan) == ["2027-02-01 1000.00", "2027-03-01 1000.00", "2027-04-01 1000.00"]
    )
    #expect(plan.prepaid.description == "300.00")
    #expect(plan.idleCost.description == "9.86")
    #expect(plan.splitIdleCost < plan.idleCost)
    #expect(plan.steps.map(\.neededAnyway.description) == ["900.00", "900.00", "900.00"])
  }

  @Test func `what is needed anyway costs nothing where it reaches the threshold`() throws {
    let standing = try Self.standing("", on: "2027-02-01")
    let needs = AimNeeds(spread: Credits(whole: 300_000))
    let plan = try #require(standing.aim(needing: needs, at: InvoicingCase.tariff))
    #expect(plan.prepaid == .zero && plan.idleCost == .zero && plan.splitIdleCost == .zero)
  }

  @Test func `without needs everything is bought on the last day of each month`() throws {
    let standing = try Self.standing("buy 2026-10-05 $1000;buy 2026-11-05 $620", on: "2026-11-22")
    let plan = try #require(standing.aim(needing: AimNeeds(), at: InvoicingCase.tariff))
    #expect(Self.steps(plan) == ["2026-11-30 380.00", "2026-12-31 1000.00"])
    #expect(plan.prepaid.description == "1380.00")
    #expect(plan.idleCost == plan.splitIdleCost)
    // 380 for a day and 31 more, 1,000 for a day, at a fifth a year.
    #expect(plan.idleCost.description == "7.21")
  }

  @Test func `a month that is reached needs nothing`() throws {
    let standing = try Self.standing("buy 2026-10-05 $1000;buy 2026-11-05 $1620", on: "2026-11-22")
    let plan = try #require(standing.aim(needing: AimNeeds(), at: InvoicingCase.tariff))
    #expect(plan.steps.map(\.dollars.description) == ["0.00", "1000.00"])
  }

  @Test func `a complete streak needs no purchase`() throws {
    let ledger = "buy 2026-08-05 $1000;buy 2026-09-05 $1000;buy 2026-10-05 $1000"
    let standing = try Self.standing(ledger, on: "2026-11-22")
    let plan = try #require(standing.aim(needing: AimNeeds(), at: InvoicingCase.tariff))
    #expect(plan.steps.isEmpty && plan.prepaid == .zero && plan.idleCost == .zero)
  }

  @Test func `a missing cent costs the smallest purchase`() throws {
    let standing = try Self.standing("buy 2026-11-05 $999.99", on: "2026-11-22", months: 1)
    let plan = try #require(standing.aim(needing: AimNeeds(), at: InvoicingCase.tariff))
    #expect(Self.steps(plan) == ["2026-11-30 10.00"])
  }

  /// Every plan of purchases by whole hundreds of dollars that keeps to the needs and to the threshold costs as much or
  /// more idle dollars times days.
  @Test(arguments: UInt64(0)..<200)
  func `no other plan of one purchase a month is cheaper`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let tariff = CreditTariff(
      price: try #require(Fraction(1, over: 100)),
      minimum: Credits(whole: 10_000),
      increment: Credits(whole: 10_000)
    )
    let needs = AimNeeds(
      now: Credits(whole: Int64(random.next() % 8) * 10_000),
      spread: Credits(whole: Int64(random.next() % 16) * 30_000)
    )
    let standing = try Self.standing("", on: "2026-11-0\(random.next() % 9 + 1)")
    let plan = try #require(standing.aim(needing: needs, at: tariff))
    let steps = plan.steps.map { Int($0.dollars.cents / 10_000) }
    let lengths = [standing.daysLeft, 31, 31]
    let hundreds = (0..<3).map { month in
      Int((needs.now.millionths + needs.spread.millionths * Int128(month + 1) / 3) / 10_000_000_000)
    }
    var cheapest = Int.max
    for first in 10...40 {
      for second in 10...40 {
        for third in 10...40 {
          let sums = [first, first + second, first + second + third]
          guard zip(sums, hundreds).allSatisfy({ $0 >= $1 }) else { continue }
          cheapest = min(cheapest, zip(sums, lengths).map { $0 * $1 }.reduce(0, +))
        }
      }
    }
    let sums = [steps[0], steps[0] + steps[1], steps[0] + steps[1] + steps[2]]
    #expect(zip(sums, hundreds).allSatisfy { $0 >= $1 } && steps.allSatisfy { $0 >= 10 })
    #expect(zip(sums, lengths).map { $0 * $1 }.reduce(0, +) == cheapest)
  }
}
