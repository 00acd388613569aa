import LedgerSupport
import Ledgers
import Quantities
import Reconciling
import Testing

@Suite struct HistoryTests {
  private let clock = HandClock()
  private let ledger: Ledger

  init() {
    let names = Names()
    let clock = clock
    ledger = Ledger(
      account: "main",
      store: MemoryLedgerStore { clock.now },
      tool: "0.1.0",
      makeName: { names.next() }
    )
  }

  private func read(_ credits: Int64, source: String = ReadingEntry.live) throws {
    let balance = ReadBalance(
      credits: Credits(whole: credits),
      raw: "\(credits)",
      source: source,
      start: try ledger.startReading()
    )
    _ = try ledger.record(balance)
    clock.pass(milliseconds: 600_000)
  }

  private func add(_ entry: LedgerEntry) throws -> LedgerEvent {
    try ledger.change { (edit) throws(LedgerProblem) in try ledger.append(entry, to: &edit) }
  }

  private func buy(_ credits: Int64, on day: Day? = nil) throws -> LedgerEvent {
    try add(
      .purchase(
        PurchaseEntry(
          credits: Credits(whole: credits),
          cents: nil,
          day: day ?? clock.now.moment.day,
          reference: "INV",
          buyer: nil,
          note: nil
        )
      )
    )
  }

  private func use(_ credits: Int64, hold: String? = nil, on day: Day? = nil) throws -> LedgerEvent
  {
    try add(
      .usage(
        UsageEntry(
          hold: hold,
          plan: "nightly",
          job: nil,
          model: "core",
          owner: nil,
          tags: [],
          outcomes: .init(),
          billed: 1,
          credits: Credits(whole: credits),
          day: day
        )
      )
    )
  }

  private func open(_ amount: Int64, balance: Int64, lease: Int64 = 600_000) throws -> String {
    let claim = try #require(
      HoldClaim(amount: Credits(whole: amount), lease: lease, reserve: .zero, key: nil)
    )
    let read = ReadBalance(
      credits: Credits(whole: balance),
      raw: "\(balance)",
      source: ReadingEntry.live,
      start: try ledger.startReading()
    )
    guard case .granted(let hold, _) = try ledger.open(claim, by: read) else { return "" }
    return hold.id
  }

  private func reconcile() throws -> Reconciliation {
    try #require(Reconciler(rules: ReconciliationRules()).reconcile(ledger.history()))
  }

  @Test func `corrections count, whatever was put down first`() throws {
    try read(1000)
    let purchase = try buy(5000)
    let usage = try use(70)
    clock.pass(milliseconds: 600_000)
    _ = try ledger.correct(
      purchase.id,
      credits: Credits(whole: 2000),
      cents: nil,
      reason: "typo",
      author: nil
    )
    _ = try ledger.correct(
      usage.id,
      credits: Credits(whole: 7),
      cents: nil,
      reason: "typo",
      author: nil
    )
    try read(2993)
    let period = try #require(try reconcile().periods.first?.period)
    #expect(period.gained == Credits(whole: 2000) && period.used == Credits(whole: 7))
    #expect(period.unexplained == .zero)
  }

  @Test func `a balance that somebody gave parts nothing`() throws {
    try read(1000)
    try read(5, source: "argument")
    try read(1000)
    #expect(try ledger.history().readings.count == 2)
    #expect(try reconcile().periods.map(\.period.unexplained) == [.zero])
    #expect(
      try ledger.balances(from: nil, to: nil, limit: 9).records.map(\.isTrusted) == [
        true, false, true,
      ]
    )
  }

  @Test func `a run is what its hold says`() throws {
    try read(1000)
    let settled = try open(100, balance: 1000)
    _ = try ledger.progress(settled, used: Credits(whole: 20))
    _ = try ledger.settle(settled, used: Credits(whole: 130), basis: .outputs)
    _ = try use(130, hold: settled)
    let presumed = try open(50, balance: 800)
    _ = try ledger.settle(presumed, used: nil, basis: .hold)
    let voided = try open(50, balance: 800)
    _ = try ledger.void(voided, reason: nil)
    let expired = try open(60, balance: 800, lease: 1000)
    _ = try ledger.progress(expired, used: Credits(whole: 10))
    clock.pass(milliseconds: 2000)
    _ = try ledger.expire()
    let active = try open(40, balance: 600)
    let runs = try ledger.history().runs
    #expect(runs.map(\.id) == [settled, presumed, voided, expired, active])
    #expect(runs.map(\.outcome) == [.settled, .presumed, .voided, .expired, .open])
    #expect(runs.map(\.used) == [130, 50, 0, 10, 0].map { Credits(whole: $0) })
    #expect(runs.map(\.mayHaveUsed) == [0, 0, 0, 50, 40].map { Credits(whole: $0) })
    #expect(runs[0].parts.map(\.credits) == [Credits(whole: 130)])
    #expect(runs.map(\.isKnown) == [true, false, true, false, false])
  }

  @Test func `use that was put down later goes to the day it was made on`() throws {
    try read(1000)
    let day = clock.now.moment.day
    clock.pass(milliseconds: 86_400_000)
    try read(960)
    clock.pass(milliseconds: 86_400_000)
    try read(960)
    _ = try use(40, on: day)
    clock.pass(milliseconds: 600_000)
    try read(960)
    #expect(try reconcile().periods.map(\.period.unexplained) == [.zero, .zero, .zero])
    #expect(try reconcile().periods.map(\.period.runs.count) == [1, 0, 0])
  }

  @Test func `a purchase before the first reading of its day is in that reading`() throws {
    try read(1000)
    _ = try buy(1000)
    try read(1000)
    #expect(try reconcile().periods.map(\.period.gains.count) == [0])
    #expect(try reconcile().open(beyond: .zero).isEmpty)
  }

  @Test func `what was held is told from before the first record on`() throws {
    let hold = try open(300, balance: 1000, lease: 7_200_000)
    try read(1000)
    _ = try ledger.progress(hold, used: Credits(whole: 120))
    try read(880)
    _ = try ledger.settle(hold, used: Credits(whole: 200), basis: .outputs)
    try read(800)
    let history = try ledger.balances(from: nil, to: nil, limit: 9)
    #expect(history.held.map(\.credits) == [300, 180, 0].map { Credits(whole: $0) })
    #expect(
      history.records.map(\.change) == [nil, .zero, Credits(whole: -120), Credits(whole: -80)]
    )
  }
}
