package import Quantities

/// One line of a ledger; it never changes once it is written.
package struct LedgerEvent: Sendable, Hashable {
  /// The account.
  package let account: String
  /// Its number in the account's ledger, from 1, without gaps.
  package let sequence: Int64
  /// Its name.
  package let id: String
  /// The key by which a repeated request is known; nil for most.
  package let key: IdempotencyKey?
  /// When it happened on the ledger's time.
  package let time: LedgerTime
  /// When it happened by the clock on the wall, for people.
  package let at: Moment
  /// The version of the program that wrote it.
  package let tool: String
  /// What happened.
  package let entry: LedgerEntry
  /// The digest over the digest of the event before and all of the above.
  package let digest: String

  /// Makes an event from its parts, as a store keeps them.
  package init(
    account: String,
    sequence: Int64,
    id: String,
    key: IdempotencyKey?,
    time: LedgerTime,
    at: Moment,
    tool: String,
    entry: LedgerEntry,
    digest: String
  ) {
    self.account = account
    self.sequence = sequence
    self.id = id
    self.key = key
    self.time = time
    self.at = at
    self.tool = tool
    self.entry = entry
    self.digest = digest
  }

  /// The event that follows a state.
  init(
    _ entry: LedgerEntry,
    after state: AccountState,
    id: String,
    key: IdempotencyKey?,
    clock: StoreClock,
    tool: String
  ) {
    let time = state.time(at: clock)
    let event = LedgerEvent(
      account: state.name,
      sequence: state.sequence + 1,
      id: id,
      key: key,
      time: time,
      at: clock.moment,
      tool: tool,
      entry: entry,
      digest: ""
    )
    self.init(
      account: event.account,
      sequence: event.sequence,
      id: id,
      key: key,
      time: time,
      at: event.at,
      tool: tool,
      entry: entry,
      digest: EventChain.digest(of: event, after: state.digest)
    )
  }
}
