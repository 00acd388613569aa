internal import Ledgers
internal import Quantities

/// A run whose end has not come by yet.
struct OpenRun: Sendable {
  let start: Int64
  private let opening: HoldOpening
  private(set) var used = Credits.zero
  private var end: Int64
  private var endTime: LedgerTime
  private var endedAt: Moment
  var parts: [UsedPart] = []

  /// Begins with the hold's opening.
  init(_ opening: HoldOpening, _ event: LedgerEvent) {
    self.opening = opening
    start = event.sequence
    end = event.sequence
    endTime = event.time
    endedAt = event.at
  }

  /// More of it is known.
  mutating func progress(to used: Credits, _ event: LedgerEvent) {
    self.used = used
    end = event.sequence
    endTime = event.time
    endedAt = event.at
  }

  /// The run as it ended, or stands.
  func run(as outcome: HistoryRun.Outcome) -> HistoryRun {
    HistoryRun(
      id: opening.hold,
      run: opening.run,
      plans: opening.plans,
      start: start,
      end: end,
      endTime: endTime,
      endedAt: endedAt,
      outcome: outcome,
      claimed: opening.amount,
      forecast: opening.forecast,
      used: used,
      parts: parts
    )
  }
}
