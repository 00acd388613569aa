internal import LedgerSupport
internal import Ledgers
internal import Quantities
internal import TestSupport

extension Schedule {
  /// Time passes, and the true balance changes with it.
  mutating func pass(_ milliseconds: Int64) {
    clock.pass(milliseconds: milliseconds)
    advance(milliseconds)
  }

  mutating func pass(upTo most: [Int64]) {
    pass(Int64(random.int(in: 0...Int(random.pick(most)))))
  }

  /// What comes until then happens, in its order.
  private mutating func advance(_ milliseconds: Int64) {
    time += milliseconds
    coming.sort { $0.time < $1.time }
    while let next = coming.first, next.time <= time {
      coming.removeFirst()
      service.change(by: next.credits, at: next.time)
      if service.balance < 0, failure == nil {
        failure = .overdraft(step: step, balance: service.balance)
      }
    }
  }

  /// Somebody buys credits: recorded before they are in the account, after it, or never.
  ///
  /// A ceiling counts what is recorded, so that before wrong balances it is recorded when it is there.
  mutating func refill() throws(LedgerProblem) {
    let credits = Int64(random.int(in: 5...120))
    let isEarly = world == .late && random.chance(oneIn: 2)
    if isEarly {
      try record(credits)
      let delay = Int(LedgerRules.standard.lagWindow - lag)
      coming.append((time + Int64(random.int(in: 0...max(0, delay))), credits))
    } else {
      service.change(by: credits, at: time)
      unrecorded.append(credits)
    }
  }

  mutating func recordRefill() throws(LedgerProblem) {
    guard !unrecorded.isEmpty, random.chance(oneIn: 2) else { return }
    try record(unrecorded.removeFirst())
  }

  /// Records a purchase.
  func record(_ credits: Int64) throws(LedgerProblem) {
    let entry = PurchaseEntry(
      credits: Credits(whole: credits),
      cents: nil,
      day: Day(daysSinceEpoch: 20_800),
      reference: nil,
      buyer: nil,
      note: nil
    )
    try ledger.change { (edit) throws(LedgerProblem) in
      _ = try ledger.append(.purchase(entry), to: &edit)
    }
  }

  /// Credits that nobody has claimed expire; that is recorded before.
  mutating func losing() throws(LedgerProblem) {
    let held = try ledger.read { (view) throws(LedgerProblem) in try view.heldCredits() }
    let used = runs.reduce(0) { $0 + ($1.work?.used ?? 0) }
    let going = coming.reduce(0) { $0 + min(0, $1.credits) }
    let free = service.balance + going - Int64(held.millionths / Credits.scale) - used
    guard free > 1 else { return }
    let credits = Int64(random.int(in: 1...Int(free)))
    let entry = AdjustmentEntry(
      credits: Credits(whole: -credits),
      day: Day(daysSinceEpoch: 20_800),
      reason: "expired",
      author: nil
    )
    try ledger.change { (edit) throws(LedgerProblem) in
      _ = try ledger.append(.adjustment(entry), to: &edit)
    }
    coming.append(
      (time + Int64(random.int(in: 0...Int(LedgerRules.standard.lagWindow - lag))), -credits)
    )
  }

  /// Somebody sets the clock on the wall.
  mutating func jump() {
    var by = Int64(random.int(in: -3_600_000...3_600_000))
    if hasRestarted { by = min(by, seenAhead - ahead) }
    clock.setWall(by: by)
    ahead += by
  }

  /// The machine starts anew, and all runs on it are gone; their last calls still end.
  ///
  /// Only the clock on the wall tells how long that took. It may have been set back meanwhile, but not forward.
  mutating func restart() throws(LedgerProblem) {
    if ahead > seenAhead {
      clock.setWall(by: seenAhead - ahead)
      ahead = seenAhead
    }
    restarts += 1
    hasRestarted = true
    let off = Int64(random.int(in: 0...random.pick([5000, 200_000, 3_600_000])))
    clock.restart(as: "start \(restarts)", after: off)
    advance(off)
    runs = Array(repeating: SimulatedRun(), count: runsMost)
  }
}
