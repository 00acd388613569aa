internal import Ledgers
internal import Quantities

/// Reads the latest of an account's history from a ledger, backwards and no further than it is asked for.
struct HistoryReader {
  let view: any LedgerView
  let first: Day?
  let last: Day?
  let limit: Int

  private static let pageSize = 500
  private static let mostHoldEvents = 20_000
  private static let kinds: Set<EventKind> = [.reading, .purchase, .adjustment, .correction]

  /// The history.
  func history() throws(LedgerProblem) -> BalanceHistory {
    var records: [BalanceRecord] = []
    var before = Int64.max
    var hasEarlier = false
    reading: while true {
      let page = try view.events(before: before, of: Self.kinds, limit: Self.pageSize)
      for event in page {
        guard let record = BalanceRecord(event), isWanted(record) else { continue }
        guard records.count < limit else {
          hasEarlier = true
          break reading
        }
        records.append(record)
      }
      guard page.count == Self.pageSize, let end = page.last, !isBehind(end) else { break }
      before = end.sequence
    }
    return BalanceHistory(records, held: try held(records), hasEarlier: hasEarlier)
  }

  private func isWanted(_ record: BalanceRecord) -> Bool {
    let day = record.moment.day
    return first.map { day >= $0 } ?? true && last.map { day <= $0 } ?? true
  }

  /// Whether an event lies so far before the first day that none before it can be of a day asked for.
  private func isBehind(_ event: LedgerEvent) -> Bool {
    first.map { event.at.day.days(since: $0) < -2 } ?? false
  }

  /// What was held while these records came; nothing where that would take long to tell.
  private func held(_ records: [BalanceRecord]) throws(LedgerProblem) -> [BalanceHistory.Held] {
    guard let start = records.map(\.sequence).min(), let end = records.map(\.sequence).max() else {
      return []
    }
    guard let events = try holdEvents(from: start) else { return [] }
    var opened = start
    for hold in try view.allOpenHolds() { opened = min(opened, hold.opened) }
    for name in Set(events.compactMap(\.entry.hold)) {
      if let hold = try view.hold(named: name) { opened = min(opened, hold.opened) }
    }
    guard let all = opened < start ? try holdEvents(from: opened) : events else { return [] }
    var steps = HeldSteps(from: start)
    for event in all where last == nil || event.sequence <= end { steps.take(event) }
    return steps.steps
  }

  /// What happened to holds from a number on; nil where that is too much.
  private func holdEvents(from sequence: Int64) throws(LedgerProblem) -> [LedgerEvent]? {
    let events = try view.events(
      after: sequence - 1,
      of: HeldSteps.kinds,
      limit: Self.mostHoldEvents
    )
    return events.count < Self.mostHoldEvents ? events : nil
  }
}
