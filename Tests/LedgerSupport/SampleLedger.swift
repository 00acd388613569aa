package import Ledgers
internal import Quantities

/// The ledger of an account in December 2026, with something of everything, for screens and tests.
package struct SampleLedger {
  private let ledger: Ledger
  private let clock: HandClock
  private let spell: (String) -> String
  private var balance: Int64

  /// Writes it to an empty ledger whose store goes by this clock; `spell` says what people write instead of each
  /// text.
  package static func write(
    to ledger: Ledger,
    _ clock: HandClock,
    spell: @escaping (String) -> String = { $0 }
  ) throws {
    var sample = SampleLedger(ledger: ledger, clock: clock, spell: spell, balance: 1_204_500_000)
    try sample.write()
  }

  private mutating func write() throws {
    clock.pass(milliseconds: 8 * 3_600_000)
    try read()
    try run("ci#101", "spring-campaign", "team-web", "core", 40, unit: 3, expected: 130_434_783)
    try run("ci#102", "catalogue", "team-shop", "ultra", 12, unit: 8, hidden: 52_250_000)
    try add(
      .purchase(
        PurchaseEntry(
          credits: Credits(whole: 1000),
          cents: 1000,
          day: clock.now.moment.day,
          reference: spell("INV-7"),
          buyer: spell("Ana"),
          note: nil
        )
      )
    )
    balance += 1_000_000_000
    try nextMorning()
    try run("ci#103", "spring-campaign", "team-web", "core", 40, unit: 3, billed: 4)
    try run("ci#104", "nightly", "team-web", "core", 25, unit: 3, billed: 4)
    try longRun()
    balance += 2_000_000_000
    try nextMorning()
    try read()
  }

  /// A run that takes two days, with a reading meanwhile.
  private mutating func longRun() throws {
    try open("ci#105", "props", "team-games", "stable-fast-3d", 30, unit: 10, expected: 300_000_000)
    balance -= 100_000_000
    try nextMorning()
    balance -= 170_000_000
    try settle("ci#105", "team-games", "stable-fast-3d", 27, credits: 270_000_000)
    try nextMorning()
  }

  /// A run of one model that ends within an hour; the balance is read the next morning.
  private mutating func run(
    _ name: String,
    _ plan: String,
    _ owner: String,
    _ model: String,
    _ outputs: Int64,
    unit: Int64,
    billed: Int64? = nil,
    expected: Int64? = nil,
    hidden: Int64 = 0
  ) throws {
    let listed = outputs * unit * 1_000_000
    try open(name, plan, owner, model, outputs, unit: unit, expected: expected ?? listed)
    clock.pass(milliseconds: 3_000_000)
    balance -= outputs * (billed ?? unit) * 1_000_000
    try settle(name, owner, model, outputs, credits: listed)
    balance -= hidden
    try nextMorning()
  }

  private func open(
    _ name: String,
    _ plan: String,
    _ owner: String,
    _ model: String,
    _ outputs: Int64,
    unit: Int64,
    expected: Int64
  ) throws {
    let line = ForecastLine(
      model: spell(model),
      owner: spell(owner),
      tags: owner == "team-web" ? [spell("web")] : [],
      outputs: outputs,
      listed: Credits(whole: outputs * unit),
      expected: Credits(millionths: Int128(expected))
    )
    let basis = ClaimBasis(
      balance: Credits(millionths: Int128(balance)),
      source: ReadingEntry.live,
      seen: 0,
      reserve: .zero,
      held: .zero,
      charged: .zero
    )
    try add(
      .holdOpened(
        HoldOpening(
          hold: "hold-\(name.dropFirst(3))",
          amount: Credits(millionths: Int128(expected)),
          lease: 7 * 86_400_000,
          owner: spell(owner),
          run: spell(name),
          plans: [spell(plan)],
          digest: nil,
          forecast: [line],
          basis: basis
        )
      )
    )
  }

  private func settle(
    _ name: String,
    _ owner: String,
    _ model: String,
    _ outputs: Int64,
    credits: Int64
  ) throws {
    let used = Credits(millionths: Int128(credits))
    let hold = "hold-\(name.dropFirst(3))"
    try add(
      .usage(
        UsageEntry(
          hold: hold,
          plan: nil,
          job: nil,
          model: spell(model),
          owner: spell(owner),
          tags: owner == "team-web" ? [spell("web")] : [],
          outcomes: .init(succeeded: outputs),
          billed: outputs,
          credits: used
        )
      )
    )
    try add(
      .holdSettled(
        HoldSettlement(hold: hold, used: used, excess: .zero, basis: .outputs, outputs: outputs)
      )
    )
  }

  private func nextMorning() throws {
    let passed = (clock.now.wall - 8 * 3_600_000) % 86_400_000
    clock.pass(milliseconds: 86_400_000 - passed)
    try read()
  }

  private func read() throws {
    let credits = Credits(millionths: Int128(balance))
    let start = try ledger.startReading()
    let live = ReadBalance(
      credits: credits,
      raw: credits.description,
      source: ReadingEntry.live,
      start: start
    )
    _ = try ledger.record(live)
    clock.pass(milliseconds: 3_600_000)
  }

  private func add(_ entry: LedgerEntry) throws {
    try ledger.change { (edit) throws(LedgerProblem) in
      _ = try ledger.append(entry, to: &edit)
    }
  }
}
