internal import LedgerSupport
internal import Ledgers
internal import Quantities
internal import TestSupport

/// One course of events, made from a seed: the real operations on a ledger in memory, against a service that
/// keeps the true balance.
///
/// What it takes for granted is what the ledger's promise takes for granted: a call ends, and the balance shows it,
/// within the lag window after its run has verified its hold; credits that were bought are in the account as soon.
package struct Schedule {
  let rule: ClaimRule
  let world: SimulatedWorld
  let clock = HandClock()
  let ledger: Ledger
  let runsMost: Int
  /// How late balances may be, in milliseconds.
  let lag: Int64
  /// How long calls may take.
  let callTime: Int64

  var random: SplitMix
  var service: SimulatedService
  var runs: [SimulatedRun]
  var time: Int64 = 0
  var step = 0
  /// What will happen to the true balance.
  var coming: [(time: Int64, credits: Int64)] = []
  /// Refills that are in the account and will be recorded.
  var unrecorded: [Int64] = []
  var restarts = 0
  /// How far the clock on the wall was ahead when the ledger last saw it, and is now.
  var seenAhead: Int64 = 0
  var seenSequence: Int64 = 0
  /// Whether the machine has started anew since.
  var hasRestarted = false
  var ahead: Int64 = 0
  /// Whether a wrong balance was believed, so that nothing is promised any more.
  package internal(set) var isBeyondPromise = false
  /// How many claims were granted.
  package internal(set) var grants = 0

  /// Prepares a schedule.
  package init(seed: UInt64, rule: ClaimRule, world: SimulatedWorld) {
    var random = SplitMix(seed: seed)
    self.rule = rule
    self.world = world
    let standard = LedgerRules.standard
    lag = Int64(random.int(in: 0...4)) * 25_000
    callTime = max(1, standard.lagWindow - lag - Int64(random.int(in: 0...20_000)))
    runsMost = random.int(in: 2...5)
    runs = Array(repeating: SimulatedRun(), count: runsMost)
    service = SimulatedService(balance: Int64(random.int(in: 40...300)))
    let (clock, names) = (self.clock, Names())
    ledger = Ledger(
      account: "main",
      store: MemoryLedgerStore { clock.now },
      rules: LedgerRules(lagWindow: rule == .noLagWindow ? 0 : standard.lagWindow),
      tool: "0",
      makeName: { names.next() }
    )
    self.random = random
  }

  /// Lets it happen, and looks whether every promise was kept.
  package mutating func run(steps: Int = 80, auditing: Bool) throws(ScheduleFailure) {
    do throws(LedgerProblem) {
      for _ in 0..<steps where !isBeyondPromise || world == .plausible {
        step += 1
        try take()
        if let failure { throw .failed("\(failure)") }
      }
    } catch {
      throw failure ?? .problem("\(error)")
    }
    guard rule == .real, !isBeyondPromise else { return }
    try end(auditing: auditing)
  }

  /// The failure that a step has met.
  var failure: ScheduleFailure?

  private mutating func take() throws(LedgerProblem) {
    switch random.int(in: 0...35) {
    case 0: try refill()
    case 1: jump()
    case 2: if random.chance(oneIn: 4) { try restart() }
    case 3: _ = try ledger.expire()
    case 4: try recordRefill()
    case 5...7: pass(upTo: [2000, 20_000, 130_000, 700_000])
    case 8: if random.chance(oneIn: 4) { try losing() }
    default: try act(random.int(in: 0...(runs.count - 1)))
    }
    let sequence = try ledger.read { $0.state.sequence }
    if sequence > seenSequence {
      (seenSequence, seenAhead, hasRestarted) = (sequence, ahead, false)
    }
    pass(upTo: [0, 100, 3000])
  }
}
