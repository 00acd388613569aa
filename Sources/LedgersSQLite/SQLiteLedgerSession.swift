internal import GRDB
internal import Ledgers
internal import Quantities

/// One account within one transaction.
struct SQLiteLedgerSession: LedgerEdit {
  let database: Database
  private(set) var number: Int64?
  private(set) var state: AccountState
  let clock: StoreClock

  init(_ account: String, in database: Database, clock: StoreClock) throws {
    self.database = database
    self.clock = clock
    let row = try Row.fetchOne(
      database,
      sql: "SELECT * FROM account WHERE name = ?",
      arguments: [account]
    )
    number = try row?.decode(Int64.self, forColumn: "id")
    state = try row.map { try AccountState($0) } ?? AccountState(new: account)
  }

  func event(numbered sequence: Int64) throws(LedgerProblem) -> LedgerEvent? {
    try events("sequence = ?", [sequence], "LIMIT 1").first
  }

  func event(named id: String) throws(LedgerProblem) -> LedgerEvent? {
    try events("id = ?", [id], "LIMIT 1").first
  }

  func events(namedFrom prefix: String, limit: Int) throws(LedgerProblem) -> [LedgerEvent] {
    // No text begins with the prefix from the one on whose last byte is the next one.
    var end = Array(prefix.utf8)
    guard let last = end.popLast(), last < 0x7F else { return [] }
    end.append(last + 1)
    return try events(
      "id >= ? AND id < ?",
      [prefix, String(decoding: end, as: UTF8.self)],
      "ORDER BY id LIMIT \(limit)"
    )
  }

  func event(withKey key: String) throws(LedgerProblem) -> LedgerEvent? {
    try events("key = ?", [key], "LIMIT 1").first
  }

  func events(
    after sequence: Int64,
    of kinds: Set<EventKind>?,
    limit: Int
  ) throws(LedgerProblem) -> [LedgerEvent] {
    try merged(kinds, "sequence > ?", sequence, "ASC", limit) { $0.sequence < $1.sequence }
  }

  func events(
    before sequence: Int64,
    of kinds: Set<EventKind>?,
    limit: Int
  ) throws(LedgerProblem) -> [LedgerEvent] {
    try merged(kinds, "sequence < ?", sequence, "DESC", limit) { $0.sequence > $1.sequence }
  }

  /// A page of each kind, put together: so the index of kinds is enough for any mixture of them.
  private func merged(
    _ kinds: Set<EventKind>?,
    _ condition: String,
    _ sequence: Int64,
    _ direction: String,
    _ limit: Int,
    _ order: (LedgerEvent, LedgerEvent) -> Bool
  ) throws(LedgerProblem) -> [LedgerEvent] {
    let page = "ORDER BY sequence \(direction) LIMIT \(limit)"
    guard let kinds else { return try events(condition, [sequence], page) }
    var found: [LedgerEvent] = []
    for kind in kinds {
      found += try events("kind = ? AND \(condition)", [kind.rawValue, sequence], page)
    }
    return Array(found.sorted(by: order).prefix(limit))
  }

  private func events(
    _ condition: String,
    _ arguments: [any DatabaseValueConvertible],
    _ page: String
  ) throws(LedgerProblem) -> [LedgerEvent] {
    guard let number else { return [] }
    return try translated { () throws -> [LedgerEvent] in
      let rows = try Row.fetchCursor(
        try database.cachedStatement(
          sql: "SELECT * FROM event WHERE account = ? AND \(condition) \(page)"
        ),
        arguments: StatementArguments([number]) + StatementArguments(arguments)
      )
      var events: [LedgerEvent] = []
      while let row = try rows.next() { events.append(try LedgerEvent(row, of: state.name)) }
      return events
    }
  }

  /// Halves the events, as their times never go back; else many events of late would all be walked through.
  func sequence(at time: LedgerTime) throws(LedgerProblem) -> Int64 {
    var (low, high) = (Int64(0), state.sequence)
    while low < high {
      let middle = high - (high - low) / 2
      let at = try sum("SELECT time FROM event WHERE account = ? AND sequence = ?", middle)
      if at > time.milliseconds { high = middle - 1 } else { low = middle }
    }
    return low
  }

  func charges(after sequence: Int64) throws(LedgerProblem) -> Credits {
    try running("charged", after: sequence)
  }

  func purchases(after sequence: Int64) throws(LedgerProblem) -> Credits {
    try running("bought", after: sequence)
  }

  /// What a running sum has grown by since a number.
  private func running(
    _ column: String,
    after sequence: Int64
  ) throws(LedgerProblem) -> Credits {
    let all = try total(column, upTo: .max)
    let before = try total(column, upTo: sequence)
    return Credits(millionths: Int128(all) - Int128(before))
  }

  private func total(_ column: String, upTo sequence: Int64) throws(LedgerProblem) -> Int64 {
    try sum(
      """
      SELECT \(column) FROM event WHERE account = ? AND sequence <= ?
      ORDER BY sequence DESC LIMIT 1
      """,
      sequence
    )
  }

  /// The only number that a statement answers; 0 where it answers none.
  func sum(_ statement: String, _ argument: Int64) throws(LedgerProblem) -> Int64 {
    guard let number else { return 0 }
    return try translated { () throws -> Int64 in
      try Int64.fetchOne(
        try database.cachedStatement(sql: statement),
        arguments: [number, argument]
      ) ?? 0
    }
  }

  mutating func keep(_ event: LedgerEvent, _ effects: EventEffects) throws(LedgerProblem) {
    let charged = try Self.millionths(effects.charge, added: try total("charged", upTo: .max))
    let bought = try Self.millionths(effects.purchase, added: try total("bought", upTo: .max))
    let account = try accountNumber()
    try translated { () throws in
      try insert(event, charged: charged, bought: bought, account: account)
      if let hold = effects.hold { try save(hold, account: account) }
      try save(effects.account, account: account)
    }
    state = effects.account
  }

  private static func millionths(
    _ credits: Credits,
    added sum: Int64
  ) throws(LedgerProblem) -> Int64 {
    guard let whole = Int64(exactly: Int128(sum) + credits.millionths) else { throw .tooLarge }
    return whole
  }

  /// The account's number; an account comes to be with its first event.
  private mutating func accountNumber() throws(LedgerProblem) -> Int64 {
    if let number { return number }
    let new = try translated { () throws -> Int64 in
      try database.execute(
        sql: """
          INSERT INTO account (name, sequence, digest, time, wall, boot, uptime, seal)
          VALUES (?, 0, ?, 0, 0, '', 0, '')
          """,
        arguments: [state.name, state.digest]
      )
      return database.lastInsertedRowID
    }
    number = new
    return new
  }

  private func translated<Answer>(
    _ work: () throws -> Answer
  ) throws(LedgerProblem) -> Answer {
    try SQLiteFault.translated(at: state.name, work)
  }

  private func insert(
    _ event: LedgerEvent,
    charged: Int64,
    bought: Int64,
    account: Int64
  ) throws {
    try database.cachedStatement(
      sql: "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ).execute(
      arguments: [
        account, event.sequence, event.entry.kind.rawValue, event.id, event.key?.text,
        event.key?.request, event.time.milliseconds, Int64(event.at.secondsSinceEpoch), event.tool,
        String(decoding: event.entry.body, as: UTF8.self), event.digest, charged, bought,
      ]
    )
  }

  private func save(_ hold: HoldRecord, account: Int64) throws {
    guard let amount = Int64(exactly: hold.amount.millionths),
      let used = Int64(exactly: hold.used.millionths)
    else { throw LedgerProblem.tooLarge }
    try database.cachedStatement(
      sql: """
        INSERT INTO hold VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (account, opened) DO UPDATE SET used = excluded.used, state = excluded.state,
          version = excluded.version, lease = excluded.lease, deadline = excluded.deadline,
          ended = excluded.ended
        """
    ).execute(
      arguments: [
        account, hold.opened, hold.id, amount, used, hold.state.rawValue, hold.version, hold.lease,
        hold.deadline.milliseconds, hold.ended,
      ]
    )
  }

  private func save(_ state: AccountState, account: Int64) throws {
    let ceiling = try state.ceiling.map { try Self.millionths($0.credits, added: 0) }
    try database.cachedStatement(
      sql: """
        UPDATE account SET sequence = ?, digest = ?, time = ?, wall = ?, boot = ?, uptime = ?,
          ceiling = ?, ceiling_since = ?, seal = ?
        WHERE id = ?
        """
    ).execute(
      arguments: [
        state.sequence, state.digest, state.anchor?.time.milliseconds ?? 0,
        state.anchor?.clock.wall ?? 0, state.anchor?.clock.boot ?? "",
        state.anchor?.clock.uptime ?? 0, ceiling, state.ceiling?.since, state.seal,
        account,
      ]
    )
  }
}
