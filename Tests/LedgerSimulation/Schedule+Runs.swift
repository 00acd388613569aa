internal import Ledgers
internal import Quantities
internal import TestSupport

extension Schedule {
  /// One pipeline does its next thing.
  mutating func act(_ index: Int) throws(LedgerProblem) {
    switch runs[index].phase {
    case .idle: runs[index].phase = .asking(try ledger.startReading())
    case .asking(let start): runs[index].phase = try answer(start)
    case .answered(let balance): runs[index].phase = try claim(by: balance)
    case .holding(let work): runs[index].phase = try go(on: work)
    }
  }

  /// The service answers: the balance as it was a while ago, or one that is wrong.
  private mutating func answer(_ start: ReadingStart) throws(LedgerProblem) -> SimulatedRun.Phase {
    let late = Int64(random.int(in: 0...Int(lag)))
    var credits = service.balance(at: time - late)
    if world != .late, random.chance(oneIn: 3), let wrong = try wrongAnswer() { credits = wrong }
    let balance = ReadBalance(
      credits: Credits(whole: credits),
      raw: "\(credits)",
      source: ReadingEntry.live,
      start: start
    )
    guard random.chance(oneIn: 6) else { return .answered(balance) }
    _ = try ledger.record(balance)
    return .idle
  }

  /// A balance that is too high; nil before a true one has told a ceiling.
  private mutating func wrongAnswer() throws(LedgerProblem) -> Int64? {
    guard
      let ceiling = try ledger.read({ $0.state.ceiling }).map({
        Int64($0.credits.millionths / Credits.scale)
      })
    else { return nil }
    if world == .plausible {
      guard ceiling > service.balance else { return nil }
      return Int64(random.int(in: Int(service.balance)...Int(ceiling)))
    }
    return max(ceiling, service.balance) + Int64(random.int(in: 1...400))
  }

  private mutating func claim(by balance: ReadBalance) throws(LedgerProblem) -> SimulatedRun.Phase {
    let amount = Int64(random.int(in: 1...150))
    let claim = HoldClaim(
      amount: Credits(whole: amount),
      lease: Int64(random.pick([5, 60, 300, 900])) * 1000,
      reserve: .zero
    )
    guard let claim else { return .idle }
    do throws(LedgerProblem) {
      guard let hold = try rule.decide(claim, by: balance, in: ledger) else { return .idle }
      grants += 1
      try note(balance)
      return .holding(SimulatedRun.Work(hold: hold.id, amount: amount))
    } catch {
      if case .staleReading = error { return .idle }
      throw error
    }
  }

  /// Whether a balance was believed that cannot be: it can be possible by a purchase that came in between.
  private mutating func note(_ balance: ReadBalance) throws(LedgerProblem) {
    guard world != .late else { return }
    let last = try ledger.read { (view) throws(LedgerProblem) in try view.lastLiveReading() }
    let truth = Credits(whole: max(service.balance, service.balance(at: time - 600_000)))
    if let last, last.trust.isBelieved, last.credits > truth { isBeyondPromise = true }
  }

  /// One step of the work under a hold.
  private mutating func go(on work: SimulatedRun.Work) throws(LedgerProblem) -> SimulatedRun.Phase {
    var work = work
    let isBusy = time < work.busyUntil
    do throws(LedgerProblem) {
      switch random.int(in: 0...9) {
      case 0: return .idle
      case 1, 2: _ = try ledger.renew(work.hold)
      case 3: if !isBusy { _ = try ledger.progress(work.hold, used: Credits(whole: work.used)) }
      case 4: if !isBusy { return try end(work) }
      default: if !isBusy { try call(under: &work) }
      }
      return .holding(work)
    } catch {
      if case .leaseLost = error { return rule == .nobodyVerifies ? .holding(work) : .idle }
      if case .ended = error { return .idle }
      throw error
    }
  }

  /// A few calls, once the hold is known to hold.
  private mutating func call(under work: inout SimulatedRun.Work) throws(LedgerProblem) {
    guard work.used < work.amount else { return }
    if rule != .nobodyVerifies { _ = try ledger.verify(work.hold) }
    let credits = Int64(random.int(in: 1...Int(work.amount - work.used)))
    work.used += credits
    work.busyUntil = time + Int64(random.int(in: 0...Int(callTime)))
    coming.append((work.busyUntil, -credits))
  }

  private mutating func end(_ work: SimulatedRun.Work) throws(LedgerProblem) -> SimulatedRun.Phase {
    let used = Credits(whole: work.used)
    switch random.int(in: 0...3) {
    case 0 where work.used == 0: _ = try voided(work)
    case 1: _ = try ledger.settle(work.hold, used: nil, basis: .hold)
    case 2: _ = try ledger.settle(work.hold, used: used, basis: .argument)
    default: _ = try ledger.settle(work.hold, used: used, basis: .outputs)
    }
    return .idle
  }

  private func voided(_ work: SimulatedRun.Work) throws(LedgerProblem) -> HoldRecord {
    try ledger.void(work.hold, reason: nil)
  }
}
