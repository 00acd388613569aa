internal import Alerts
internal import Quantities

/// Tells an account's story again from its events, and compares it with what the ledger says.
///
/// Events are given in order; then `finish` compares what follows from them with what the store keeps beside them.
package struct LedgerAudit: Sendable {
  /// What does not hold, in the order in which it was found; the first hundred.
  package private(set) var faults: [LedgerFault] = []
  /// How many faults there are.
  package private(set) var faultCount = 0
  /// How many events could not be read.
  private(set) var unreadCount = 0
  /// The account as it follows from the events so far.
  package private(set) var state: AccountState
  /// The holds that follow from the events so far.
  package private(set) var holds: [String: HoldRecord] = [:]
  /// Money in and out as the events tell it.
  package private(set) var postings = Postings()

  private var names: Set<String> = []
  private var keys: Set<String> = []
  private var counts: [String: Credits] = [:]
  private var charges = RunningSums()
  private var purchases = RunningSums()
  private var held = Credits.zero
  private var lastReading: ReadingEntry?
  private var watch = WatchState()
  /// The reading that the ceiling started from.
  private var ceilingReading: ReadingEntry?
  /// Whether the event before could not be read, so that nothing can be said of the link to it.
  private var followsUnread = false

  private static let mostKept = 100

  /// Begins with an account's first event.
  package init(account: String) {
    state = AccountState(new: account)
  }

  /// Takes the next event.
  package mutating func take(_ event: LedgerEvent) {
    checkPlace(of: event)
    checkMeaning(of: event)
    let clock = StoreClock(wall: 0, boot: "", uptime: 0)
    do throws(LedgerProblem) {
      let hold = event.entry.hold.flatMap { holds[$0] }
      let effects = try EventEffects(of: event, on: state, hold: hold, clock: clock)
      if let changed = effects.hold {
        held = held.adding(changed.remaining)?.subtracting(hold?.remaining ?? .zero) ?? held
        holds[changed.id] = changed
      }
      charges.add(effects.charge, at: event.sequence)
      purchases.add(effects.purchase, at: event.sequence)
      postings.take(event, effects, hold: hold)
      state = effects.account
      if case .reading(let reading) = event.entry, state.ceiling?.since == event.sequence {
        ceilingReading = reading
      }
    } catch {
      note(event, .holds, error.finding)
      state = state.after(event, clock: clock, ceiling: state.ceiling)
    }
  }

  /// Takes note of an event that cannot be read.
  mutating func take(unreadable sequence: Int64, _ detail: String) {
    note(sequence, .unreadable, detail)
    unreadCount += 1
    state = state.skipping(to: sequence)
    followsUnread = true
  }

  /// Takes note of something that keeps the account, or what is left of it, from being looked at.
  mutating func take(fault detail: String) { note(nil, .unreadable, detail) }

  /// Compares the sums that the store keeps beside events with what follows from these.
  mutating func take(_ sums: [KeptSums]) {
    for kept in sums
    where kept.charged != charges.sum(upTo: kept.sequence)
      || kept.bought != purchases.sum(upTo: kept.sequence)
    {
      note(kept.sequence, .cache, "the sums beside it are others than its events tell")
    }
  }

  /// Compares with what the store keeps beside the events, once all are taken.
  mutating func finish(with account: KeptAccount) {
    let kept = account.state
    if kept.sequence != state.sequence || kept.digest != state.digest {
      note(
        nil,
        .cache,
        "the account ends with event \(kept.sequence), its events with \(state.sequence)"
      )
    }
    if let time = kept.anchor?.time, time != state.anchor?.time, state.sequence > 0 {
      note(nil, .cache, "the account's time is not that of its last event")
    }
    if kept.ceiling != state.ceiling { note(nil, .cache, "the ceiling is another one") }
    if account.held != held { note(nil, .cache, "the sum of open holds is another one") }
    if account.holds.count != holds.count {
      note(nil, .cache, "\(account.holds.count) holds are kept, the events tell of \(holds.count)")
    }
    for hold in account.holds where holds[hold.id] != hold {
      note(hold.opened, .cache, "hold \(hold.id) is kept otherwise than its events tell")
    }
    if !postings.isBalanced { note(nil, .postings, "the postings do not sum to zero") }
  }

  private mutating func note(_ event: LedgerEvent, _ rule: LedgerFault.Rule, _ detail: String) {
    note(event.sequence, rule, detail)
  }

  private mutating func note(_ sequence: Int64?, _ rule: LedgerFault.Rule, _ detail: String) {
    faultCount += 1
    guard faults.count < Self.mostKept else { return }
    faults.append(LedgerFault(sequence: sequence, rule: rule, detail: detail))
  }

  private mutating func checkPlace(of event: LedgerEvent) {
    if event.sequence != state.sequence &+ 1 {
      note(event, .sequence, "it follows event \(state.sequence)")
    }
    if event.account != state.name { note(event, .sequence, "it is of another account") }
    if followsUnread {
      followsUnread = false
    } else if EventChain.digest(of: event, after: state.digest) != event.digest {
      note(event, .chain, "its digest does not cover it and the event before")
    }
    if let anchor = state.anchor, event.time < anchor.time {
      note(event, .time, "it is earlier than the event before")
    }
    if !names.insert(event.id).inserted { note(event, .sequence, "its name was used before") }
    if let key = event.key, !keys.insert(key.text).inserted {
      note(event, .keys, "its key was used before")
    }
  }

  private mutating func checkMeaning(of event: LedgerEvent) {
    switch event.entry {
    case .reading(let entry):
      if entry.bought != purchases.sum(after: entry.seen) {
        note(event, .grant, "another amount was bought since event \(entry.seen)")
      }
      let charged = (charges.sum(after: ceilingReading?.seen ?? 0), charges.sum(after: entry.seen))
      if !entry.trust.isBelieved, entry.counted != ceilingReading?.left(after: charged.0, charged.1)
      {
        note(event, .grant, "it does not count for what was left of the reading before")
      }
      lastReading = entry
    case .purchase(let entry): counts[event.id] = entry.credits
    case .adjustment(let entry): counts[event.id] = entry.credits
    case .usage(let entry):
      if entry.hold == nil { counts[event.id] = entry.credits }
      if let hold = entry.hold, holds[hold] == nil {
        note(event, .holds, "there is no hold \(hold)")
      }
    case .correction(let entry):
      if counts[entry.event] != entry.before {
        note(event, .corrections, "event \(entry.event) did not count for \(entry.before)")
      }
      counts[entry.event] = entry.after
    case .holdOpened(let entry): checkGrant(entry, event)
    case .holdProgressed(let entry): checkUsed(entry.used, of: entry.hold, event)
    case .holdSettled(let entry): checkUsed(entry.used, of: entry.hold, event)
    case .holdExpired(let entry):
      if let hold = holds[entry.hold], hold.state == .active, event.time < hold.deadline {
        note(event, .holds, "hold \(entry.hold) expired before its lease ended")
      }
    case .alert(let entry):
      watch = watch.after(entry.change)
      if entry.state != watch { note(event, .cache, "alerts do not stand as it says") }
    case .holdRenewed, .holdVoided, .forecast: break
    }
  }

  private mutating func checkGrant(_ opening: HoldOpening, _ event: LedgerEvent) {
    let basis = opening.basis
    if holds[opening.hold] != nil { note(event, .holds, "hold \(opening.hold) was opened before") }
    if !basis.availability.covers(opening.amount) {
      note(event, .grant, "its own basis does not cover \(opening.amount)")
    }
    if lastReading?.believed != basis.balance || lastReading?.seen != basis.seen {
      note(event, .grant, "its balance is not that of the reading before it")
    }
    if basis.held != held { note(event, .grant, "\(held) were held, not \(basis.held)") }
    let charged = charges.sum(after: basis.seen)
    if basis.charged != charged {
      note(event, .grant, "\(charged) were charged, not \(basis.charged)")
    }
  }

  private mutating func checkUsed(_ used: Credits, of name: String, _ event: LedgerEvent) {
    guard let hold = holds[name] else { return }
    if used < hold.used || used > hold.amount {
      note(event, .settlement, "\(used) is not between \(hold.used) and \(hold.amount)")
    }
  }
}
