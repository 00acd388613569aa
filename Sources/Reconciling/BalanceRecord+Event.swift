internal import Ledgers
internal import Quantities

extension BalanceRecord {
  /// The record of an event; nil for events of other kinds.
  init?(_ event: LedgerEvent) {
    switch event.entry {
    case .reading(let entry):
      let isLive = entry.source == ReadingEntry.live
      self.init(
        event,
        balance: entry.credits,
        trust: isLive ? entry.trust : nil,
        note: isLive ? "" : entry.source
      )
    case .purchase(let entry):
      self.init(event, on: entry.day, entry.credits, entry.reference ?? entry.note ?? "")
    case .adjustment(let entry):
      self.init(event, on: entry.day, entry.credits, entry.reason)
    case .correction(let entry):
      guard entry.kind != .usage, let change = entry.change else { return nil }
      self.init(event, on: event.at.day, change, entry.reason)
    case .holdOpened, .holdRenewed, .holdProgressed, .holdSettled, .holdVoided, .holdExpired,
      .usage, .alert, .forecast:
      return nil
    }
  }

  private init(
    _ event: LedgerEvent,
    on day: Day? = nil,
    balance: Credits? = nil,
    trust: ReadingTrust? = nil,
    _ change: Credits? = nil,
    note: String
  ) {
    let isDayOnly = day.map { $0 != event.at.day } ?? false
    kind = event.entry.kind
    sequence = event.sequence
    moment = isDayOnly ? day.map(Moment.init(startOf:)) ?? event.at : event.at
    self.isDayOnly = isDayOnly
    self.balance = balance
    self.trust = trust
    self.change = change
    self.note = note
  }

  private init(_ event: LedgerEvent, on day: Day, _ change: Credits, _ note: String) {
    self.init(event, on: day, change, note: note)
  }

  /// The same with what changed since the believed reading before.
  func changed(from earlier: Credits) -> BalanceRecord {
    BalanceRecord(
      kind: kind,
      sequence: sequence,
      moment: moment,
      isDayOnly: isDayOnly,
      balance: balance,
      trust: trust,
      change: balance?.subtracting(earlier),
      note: note
    )
  }
}
