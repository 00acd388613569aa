import Invoicing
import Quantities
import Testing

@Suite struct RefillEffectTests {
  private static let two = "buy 2026-09-05 $1000;buy 2026-10-05 $1200;buy 2026-11-05 $620"

  private static func effect(
    of dollars: Int64,
    on day: String,
    after ledger: String = two,
    now: String = "2026-11-22"
  ) throws -> RefillEffect? {
    let standing = try #require(InvoicingCase("", ledger, now: now, "").standing)
    return standing.effect(of: Dollars(cents: dollars * 100), on: try #require(Day(reading: day)))
  }

  @Test func `a refill may complete the streak`() throws {
    let effect = try #require(try Self.effect(of: 380, on: "2026-11-22"))
    #expect(effect.isReached && effect.streak.isComplete && !effect.isReachedBefore)
    #expect(effect.streakBefore.length == 2 && effect.total.description == "1000.00")
  }

  @Test func `a dollar less does not`() throws {
    let effect = try #require(try Self.effect(of: 379, on: "2026-11-30"))
    #expect(!effect.isReached && effect.missing.description == "1.00" && effect.streak.length == 2)
  }

  @Test func `a day later this month has broken it`() throws {
    let effect = try #require(try Self.effect(of: 1000, on: "2026-12-01"))
    #expect(effect.isReached && effect.streakBefore.length == 0 && effect.streak.length == 1)
  }

  @Test func `a purchase with a later day counts from that day on`() throws {
    let ledger = Self.two + ";buy 2026-11-28 $380"
    let before = try #require(try Self.effect(of: 10, on: "2026-11-27", after: ledger))
    #expect(!before.isReachedBefore && before.total.description == "630.00")
    let after = try #require(try Self.effect(of: 10, on: "2026-11-28", after: ledger))
    #expect(after.isReachedBefore && after.streak.isComplete)
    let next = try #require(try Self.effect(of: 10, on: "2026-12-01", after: ledger))
    #expect(next.streakBefore.isComplete && next.streak.isComplete && !next.isReached)
  }

  @Test func `yesterday cannot be bought on`() throws {
    #expect(try Self.effect(of: 10, on: "2026-11-21") == nil)
  }

  @Test func `a purchase that may belong to another month is named`() throws {
    let utc = try #require(Day(reading: "2026-12-01"))
    let purchase = CountedPurchase(
      event: "e",
      day: utc,
      recordedAt: Moment(startOf: utc),
      credits: Credits(whole: 1),
      dollars: .zero,
      basis: .recorded,
      reference: nil
    )
    #expect(purchase.otherMonth(at: .utc) == nil)
    let west = try #require(UTCOffset(reading: "-08:00"))
    #expect(purchase.otherMonth(at: west)?.description == "2026-11")
    #expect(purchase.otherMonth(at: try #require(UTCOffset(reading: "+02:00"))) == nil)
  }
}
