package import Ledgers
internal import Quantities
internal import TestSupport

/// Tells a ledger a story that is the same for the same seed: all kinds of events, and texts that try to act.
package struct RandomLedger {
  private let ledger: Ledger
  private let clock: HandClock
  private var random: SplitMix
  private var events: [LedgerEvent] = []
  private var holds: [String] = []
  /// What the account truly has.
  private var truth = Credits(whole: 10_000)

  private init(_ ledger: Ledger, _ clock: HandClock, seed: UInt64) {
    self.ledger = ledger
    self.clock = clock
    random = SplitMix(seed: seed)
  }

  /// Tells so many steps of a story.
  package static func tell(
    _ steps: Int,
    to ledger: Ledger,
    clock: HandClock,
    seed: UInt64
  ) throws {
    var story = RandomLedger(ledger, clock, seed: seed)
    for _ in 0..<steps { try story.step() }
  }

  private mutating func step() throws {
    clock.pass(milliseconds: Int64(random.int(in: 0...7_200_000)))
    switch random.int(in: 0...11) {
    case 0: try buy()
    case 1: try adjust()
    case 2, 3: try read()
    case 4, 5: try open()
    case 6: try progress()
    case 7, 8: try end()
    case 9, 10: try use()
    default: try correct()
    }
  }

  private mutating func amount(upTo most: Int) -> Credits {
    Credits(millionths: Int128(random.int(in: 1...most * 1_000_000)))
  }

  private mutating func text() -> String? {
    random.chance(oneIn: 3) ? nil : Hostile.text(seed: random.next())
  }

  private mutating func append(_ entry: LedgerEntry) throws {
    let ledger = ledger
    events.append(
      try ledger.change { (edit) throws(LedgerProblem) in try ledger.append(entry, to: &edit) }
    )
  }

  private mutating func buy() throws {
    let credits = amount(upTo: 5000)
    truth = truth.adding(credits) ?? truth
    try append(
      .purchase(
        PurchaseEntry(
          credits: credits,
          cents: random.chance(oneIn: 3) ? nil : Int64(random.int(in: 0...5000)),
          day: Day(daysSinceEpoch: 20_700 + random.int(in: 0...90)),
          reference: text(),
          buyer: text(),
          note: text()
        )
      )
    )
  }

  private mutating func adjust() throws {
    let credits = amount(upTo: 100)
    try append(
      .adjustment(
        AdjustmentEntry(
          credits: random.chance(oneIn: 2) ? credits : Credits(millionths: -credits.millionths),
          day: Day(daysSinceEpoch: 20_780),
          reason: text() ?? "refund",
          author: text()
        )
      )
    )
  }

  private mutating func read() throws {
    let wrong = random.chance(oneIn: 4) ? amount(upTo: 3000) : .zero
    let credits = truth.adding(wrong) ?? truth
    _ = try ledger.record(
      ReadBalance(
        credits: credits,
        raw: credits.description,
        source: random.chance(oneIn: 8) ? "file" : ReadingEntry.live,
        start: try ledger.startReading(),
        isAccepted: random.chance(oneIn: 10)
      )
    )
  }

  private mutating func open() throws {
    let claim = HoldClaim(
      amount: amount(upTo: 300),
      lease: Int64(random.int(in: 60_000...36_000_000)),
      reserve: .zero,
      owner: text(),
      plans: [text() ?? "plan"]
    )
    let balance = ReadBalance(
      credits: truth,
      raw: truth.description,
      source: ReadingEntry.live,
      start: try ledger.startReading()
    )
    guard let claim, case .granted(let hold, _) = try ledger.open(claim, by: balance) else {
      return
    }
    holds.append(hold.id)
  }

  private mutating func progress() throws {
    guard let id = holds.randomElement(using: &random), let hold = try? ledger.verify(id) else {
      return
    }
    let part = Int64(random.int(in: 0...4))
    guard let more = hold.remaining.scaled(by: Int128(part), over: 8),
      let used = hold.used.adding(more)
    else { return }
    _ = try ledger.progress(id, used: used)
  }

  private mutating func end() throws {
    guard let id = holds.randomElement(using: &random), let hold = try? ledger.verify(id) else {
      return
    }
    switch random.int(in: 0...3) {
    case 0 where hold.used == .zero: _ = try ledger.void(id, reason: text())
    case 1: _ = try ledger.settle(id, used: nil, basis: .hold)
    default:
      let used = hold.used.adding(amount(upTo: 100)) ?? hold.used
      var made: [UsageEntry] = []
      for _ in 0..<random.int(in: 0...2) { made.append(try usage(of: id)) }
      _ = try ledger.settle(id, used: used, basis: .outputs, outputs: 3, usage: made)
    }
    truth = truth.subtracting(amount(upTo: 200)) ?? truth
  }

  private mutating func usage(of hold: String?) throws -> UsageEntry {
    UsageEntry(
      hold: hold,
      plan: text(),
      job: text(),
      model: random.pick(["core", "ultra", "a:b", "a_b", nil]),
      owner: text(),
      tags: [],
      outcomes: UsageEntry.Outcomes(succeeded: 1),
      billed: 1,
      credits: amount(upTo: 30),
      timing: UsageEntry.Timing(calls: 1, milliseconds: 8200),
      note: text()
    )
  }

  private mutating func use() throws {
    try append(.usage(try usage(of: random.chance(oneIn: 4) ? holds.last : nil)))
  }

  private mutating func correct() throws {
    let correctable = events.filter { event in
      if case .usage(let entry) = event.entry { entry.hold == nil } else { true }
    }
    guard let event = correctable.randomElement(using: &random) else { return }
    let isPurchase = event.entry.kind == .purchase
    _ = try ledger.correct(
      event.id,
      credits: random.chance(oneIn: 3) ? .zero : amount(upTo: 900),
      cents: isPurchase && random.chance(oneIn: 2) ? Int64(random.int(in: 0...900)) : nil,
      reason: text() ?? "typing",
      author: text()
    )
  }
}
