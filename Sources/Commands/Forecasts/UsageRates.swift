internal import Forecasting
internal import Ledgers

/// Reads from a ledger how the calls of the latest runs ended.
///
/// No more is read than says something: of rates that move from run to run the last some thousand calls tell all.
struct UsageRates {
  private static let mostEvents = 2000

  /// The rates of an account's latest usage; none without a ledger.
  static func recorded(in access: LedgerAccess) throws(Failure) -> RecordedRates {
    guard let ledger = try access.ledgerIfAny() else { return .none }
    do throws(LedgerProblem) {
      let events = try ledger.read { (view) throws(LedgerProblem) in
        try view.events(before: .max, of: [.usage], limit: mostEvents)
      }
      return rates(of: events)
    } catch {
      throw Failure(error)
    }
  }

  /// The same of events: usage under one hold is one run, other usage one of its own for each entry.
  static func rates(of events: [LedgerEvent]) -> RecordedRates {
    var runs: [String: [String: RecordedRates.Run]] = [:]
    for event in events {
      guard case .usage(let entry) = event.entry, let model = entry.model else { continue }
      let run = entry.hold ?? event.id
      runs[model, default: [:]][run, default: RecordedRates.Run()].add(entry)
    }
    return RecordedRates(
      runs.mapValues { runs in runs.sorted { $0.key < $1.key }.map(\.value) }
    )
  }
}

extension RecordedRates.Run {
  fileprivate mutating func add(_ entry: UsageEntry) {
    billed += entry.billed
    redone += min(entry.outcomes.redone, entry.billed)
    let outcomes = entry.outcomes
    failed += outcomes.failed
    calls += outcomes.succeeded + outcomes.failed + outcomes.filtered + outcomes.redone
    timed += entry.timing?.calls ?? 0
    milliseconds += entry.timing?.milliseconds ?? 0
  }
}
