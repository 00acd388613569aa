internal import Balances
internal import Ledgers
internal import Quantities
internal import Reports

/// Looks after a hold while its command runs.
struct HoldWatch {
  private let world: World
  private let ledger: Ledger
  private let lease: Duration
  private let poll: BalancePoll?
  /// The hold as it was seen last.
  private(set) var hold: HoldRecord
  /// What the command has reported so far.
  private(set) var usage: UsageFollower
  /// Why the command is asked to end.
  private(set) var stop: RunReport.Stop?
  private var renewedAt: Duration
  /// The same by the clock on the wall, which goes on while the machine sleeps.
  private var renewedOn: Moment
  private var polledAt: Duration
  /// What has been told already; it is not told again until it is over.
  private var told: Set<String> = []

  /// Begins when the hold has just been opened.
  init(_ hold: HoldRecord, _ ledger: Ledger, usage: UsageFollower, poll: BalancePoll?, world: World)
  {
    self.hold = hold
    self.ledger = ledger
    self.usage = usage
    self.poll = poll
    self.world = world
    lease = .milliseconds(hold.lease)
    renewedAt = world.elapsed()
    renewedOn = world.now()
    polledAt = renewedAt
  }

  /// How often to look: twice in the time after which a lease is renewed.
  var interval: Duration { min(lease / 6, poll?.interval ?? lease) }

  /// Does what is due.
  mutating func look() -> SupervisionStep {
    let now = world.elapsed()
    let age = Duration.seconds(Age(from: renewedOn, to: world.now()).seconds)
    if max(age, now - renewedAt) >= lease / 3 { renew(at: now) }
    if let poll, stop == nil, now - polledAt >= poll.interval {
      polledAt = now
      look(at: poll)
    }
    return stop == nil ? .goOn : .end
  }

  private mutating func renew(at now: Duration) {
    usage.catchUp()
    do throws(LedgerProblem) {
      hold = try ledger.renew(hold.id)
      renewedAt = now
      renewedOn = world.now()
      let used = min(usage.reader.total.credits, hold.amount)
      if used > hold.used { hold = try ledger.progress(hold.id, used: used) }
      told.remove("lease")
    } catch {
      guard error.endsHold || now - renewedAt >= lease else {
        return tell("the hold could not be renewed yet: \(error.message)", as: "lease")
      }
      if stop == nil { stop = .holdLost(error.message) }
    }
  }

  private mutating func look(at poll: BalancePoll) {
    do throws(RecordedReading.Problem) {
      let balance = try poll.balance(ledger)
      told.remove("balance")
      if balance < poll.floor { stop = .balanceBelow(floor: poll.floor, balance: balance) }
    } catch {
      tell("the balance could not be looked at: \(error.message)", as: "balance")
    }
  }

  private mutating func tell(_ sentence: String, as topic: String) {
    guard told.insert(topic).inserted else { return }
    world.errors.note("creditcast: warning: \(SafeText.of(sentence))")
  }
}

extension LedgerProblem {
  /// Whether a hold holds no more, rather than that nobody can tell.
  var endsHold: Bool {
    switch self {
    case .leaseLost, .ended, .unknownHold, .outdated: true
    case .missing, .notLedger, .newer, .remote, .busy, .readOnly, .full, .failed, .damaged,
      .tooLarge, .unknownEvent, .ambiguousEvent, .notCorrectable, .usedLess, .usedAlready,
      .keyReused, .staleReading:
      false
    }
  }
}
