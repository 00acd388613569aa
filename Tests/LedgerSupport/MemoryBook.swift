internal import Ledgers
internal import Quantities

/// One account's events in memory, with what follows from them.
struct MemoryBook: LedgerEdit {
  private(set) var state: AccountState
  private(set) var clock = StoreClock(wall: 0, boot: "", uptime: 0)
  private var list: [LedgerEvent] = []
  private var chargeSums: [Credits] = [.zero]
  private var purchaseSums: [Credits] = [.zero]
  private var holds: [HoldRecord] = []

  init(account: String) {
    state = AccountState(new: account)
  }

  func opened(at clock: StoreClock) -> MemoryBook {
    var book = self
    book.clock = clock
    return book
  }

  mutating func keep(_ event: LedgerEvent, _ effects: EventEffects) throws(LedgerProblem) {
    guard let charges = chargeSums.last?.adding(effects.charge),
      let purchases = purchaseSums.last?.adding(effects.purchase)
    else { throw .tooLarge }
    list.append(event)
    chargeSums.append(charges)
    purchaseSums.append(purchases)
    state = effects.account
    guard let hold = effects.hold else { return }
    if let place = holds.firstIndex(where: { $0.id == hold.id }) {
      holds[place] = hold
    } else {
      holds.append(hold)
    }
  }

  func event(numbered sequence: Int64) -> LedgerEvent? {
    (1...max(1, Int64(list.count))).contains(sequence) && !list.isEmpty
      ? list[Int(sequence) - 1] : nil
  }

  func event(named id: String) -> LedgerEvent? { list.first { $0.id == id } }

  func events(namedFrom prefix: String, limit: Int) -> [LedgerEvent] {
    Array(list.filter { $0.id.hasPrefix(prefix) }.sorted { $0.id < $1.id }.prefix(limit))
  }

  func runningSums(after sequence: Int64, limit: Int) -> [KeptSums] {
    events(after: sequence, of: nil, limit: limit).map { event in
      KeptSums(
        sequence: event.sequence,
        charged: chargeSums[Int(event.sequence)],
        bought: purchaseSums[Int(event.sequence)]
      )
    }
  }

  func event(withKey key: String) -> LedgerEvent? { list.first { $0.key?.text == key } }

  func events(after sequence: Int64, of kinds: Set<EventKind>?, limit: Int) -> [LedgerEvent] {
    let behind = list.dropFirst(Int(clamping: max(0, sequence)))
    return Array(behind.lazy.filter { kinds?.contains($0.entry.kind) ?? true }.prefix(limit))
  }

  func events(before sequence: Int64, of kinds: Set<EventKind>?, limit: Int) -> [LedgerEvent] {
    let earlier = list.prefix(
      Int(clamping: max(0, sequence.subtractingReportingOverflow(1).partialValue))
    )
    return Array(
      earlier.reversed().lazy.filter { kinds?.contains($0.entry.kind) ?? true }.prefix(limit)
    )
  }

  func hold(named id: String) -> HoldRecord? { holds.first { $0.id == id } }

  func holds(in states: Set<HoldState>, openedAfter sequence: Int64, limit: Int) -> [HoldRecord] {
    Array(holds.lazy.filter { states.contains($0.state) && $0.opened > sequence }.prefix(limit))
  }

  func heldCredits() throws(LedgerProblem) -> Credits {
    var sum = Credits.zero
    for hold in holds {
      guard let next = sum.adding(hold.remaining) else { throw .tooLarge }
      sum = next
    }
    return sum
  }

  func sequence(at time: LedgerTime) -> Int64 {
    Int64(list.lastIndex { $0.time <= time }.map { $0 + 1 } ?? 0)
  }

  func charges(after sequence: Int64) throws(LedgerProblem) -> Credits {
    try Self.sum(chargeSums, after: sequence)
  }

  func purchases(after sequence: Int64) throws(LedgerProblem) -> Credits {
    try Self.sum(purchaseSums, after: sequence)
  }

  private static func sum(
    _ sums: [Credits],
    after sequence: Int64
  ) throws(LedgerProblem) -> Credits {
    let place = min(sums.count - 1, Int(clamping: max(0, sequence)))
    guard let sum = sums[sums.count - 1].subtracting(sums[place]) else { throw .tooLarge }
    return sum
  }
}
