internal import Ledgers
internal import Quantities

/// One account's events in memory, with what follows from them.
///
/// A change that fails is taken back by what it has noted, so that no change copies the events.
struct MemoryBook: LedgerEdit {
  private(set) var state: AccountState
  private(set) var clock = StoreClock(wall: 0, boot: "", uptime: 0)
  private var list: [LedgerEvent] = []
  private var sums: [KeptSums] = []
  private var holds: [HoldRecord] = []
  private var names: [String: Int] = [:]
  private var keys: [String: Int] = [:]
  private var holdPlaces: [String: Int] = [:]
  private var start: AccountState
  private var earlierHolds: [(place: Int, hold: HoldRecord?)] = []

  init(account: String) {
    state = AccountState(new: account)
    start = state
  }

  /// Begins a look or a change.
  mutating func begin(at clock: StoreClock) {
    self.clock = clock
    start = state
    earlierHolds.removeAll(keepingCapacity: true)
  }

  /// Takes back all since the beginning.
  mutating func takeBack() {
    for (place, hold) in earlierHolds.reversed() {
      if let hold {
        holds[place] = hold
      } else {
        holdPlaces[holds.removeLast().id] = nil
      }
    }
    while list.count > Int(start.sequence) {
      let event = list.removeLast()
      sums.removeLast()
      names[event.id] = nil
      if let key = event.key { keys[key.text] = nil }
    }
    state = start
  }

  mutating func keep(_ event: LedgerEvent, _ effects: EventEffects) throws(LedgerProblem) {
    let last = sums.last
    let charged = try Self.sum(last?.charged, effects.charge)
    let bought = try Self.sum(last?.bought, effects.purchase)
    guard event.sequence == state.sequence + 1 else { throw .damaged("a gap") }
    guard names[event.id] == nil else { throw .damaged("a name was used before") }
    if let key = event.key {
      guard keys[key.text] == nil else { throw .damaged("a key was used before") }
      keys[key.text] = list.count
    }
    names[event.id] = list.count
    list.append(event)
    sums.append(KeptSums(sequence: event.sequence, charged: charged, bought: bought))
    state = effects.account
    if let hold = effects.hold { try keep(hold) }
  }

  private mutating func keep(_ hold: HoldRecord) throws(LedgerProblem) {
    if let place = holdPlaces[hold.id] {
      guard holds[place].opened == hold.opened else { throw .damaged("a hold was opened before") }
      earlierHolds.append((place, holds[place]))
      holds[place] = hold
    } else {
      earlierHolds.append((holds.count, nil))
      holdPlaces[hold.id] = holds.count
      holds.append(hold)
    }
  }

  /// A ledger counts in 64 bits, wherever it is kept.
  private static func sum(
    _ before: Credits?,
    _ added: Credits
  ) throws(LedgerProblem) -> Credits {
    guard let sum = (before ?? .zero).adding(added), Int64(exactly: sum.millionths) != nil else {
      throw .tooLarge
    }
    return sum
  }

  func event(numbered sequence: Int64) -> LedgerEvent? {
    guard sequence >= 1, sequence <= Int64(list.count) else { return nil }
    return list[Int(sequence) - 1]
  }

  func event(named id: String) -> LedgerEvent? { names[id].map { list[$0] } }

  func events(namedFrom prefix: String, limit: Int) -> [LedgerEvent] {
    Array(list.filter { $0.id.hasPrefix(prefix) }.sorted { $0.id < $1.id }.prefix(limit))
  }

  func event(withKey key: String) -> LedgerEvent? { keys[key].map { list[$0] } }

  func events(after sequence: Int64, of kinds: Set<EventKind>?, limit: Int) -> [LedgerEvent] {
    let behind = list.dropFirst(Int(clamping: max(0, sequence)))
    return Array(behind.lazy.filter { kinds?.contains($0.entry.kind) ?? true }.prefix(limit))
  }

  func events(before sequence: Int64, of kinds: Set<EventKind>?, limit: Int) -> [LedgerEvent] {
    let earlier = list.prefix(Int(clamping: max(1, sequence) - 1))
    return Array(
      earlier.reversed().lazy.filter { kinds?.contains($0.entry.kind) ?? true }.prefix(limit)
    )
  }

  func hold(named id: String) -> HoldRecord? { holdPlaces[id].map { holds[$0] } }

  func holds(in states: Set<HoldState>, openedAfter sequence: Int64, limit: Int) -> [HoldRecord] {
    Array(holds.lazy.filter { states.contains($0.state) && $0.opened > sequence }.prefix(limit))
  }

  func holds(dueAt time: LedgerTime) -> [HoldRecord] { holds.filter { $0.isDue(at: time) } }

  func heldCredits() throws(LedgerProblem) -> Credits {
    var sum = Credits.zero
    for hold in holds where hold.state == .active {
      guard let next = sum.adding(hold.remaining) else { throw .tooLarge }
      sum = next
    }
    return sum
  }

  func sequence(at time: LedgerTime) -> Int64 {
    Int64(list.lastIndex { $0.time <= time }.map { $0 + 1 } ?? 0)
  }

  func runningSums(after sequence: Int64, limit: Int) -> [KeptSums] {
    Array(sums.dropFirst(Int(clamping: max(0, sequence))).prefix(limit))
  }

  func charges(after sequence: Int64) throws(LedgerProblem) -> Credits {
    try grown(\.charged, after: sequence)
  }

  func purchases(after sequence: Int64) throws(LedgerProblem) -> Credits {
    try grown(\.bought, after: sequence)
  }

  private func grown(
    _ sum: KeyPath<KeptSums, Credits>,
    after sequence: Int64
  ) throws(LedgerProblem) -> Credits {
    let place = min(sums.count, Int(clamping: max(0, sequence)))
    let before = place == 0 ? Credits.zero : sums[place - 1][keyPath: sum]
    guard let grown = sums.last?[keyPath: sum].subtracting(before) else { return .zero }
    return grown
  }
}
