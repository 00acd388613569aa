package import Ledgers
internal import Quantities

/// Tells an account's history from the events of its ledger, which are given in order.
package struct HistoryBuilder: Sendable {
  private var readings: [HistoryReading] = []
  private var doubted: HistoryReading?
  private var gains: [HistoryGain] = []
  private var runs: [HistoryRun] = []
  private var gainPlaces: [String: Int] = [:]
  private var runPlaces: [String: Int] = [:]
  private var openings: [String: OpenRun] = [:]

  /// Begins without events.
  package init() {}

  /// The history of all events so far.
  package var history: AccountHistory {
    let open = openings.values.sorted { $0.start < $1.start }.map { $0.run(as: .open) }
    let last = doubted.map { [$0] } ?? []
    return AccountHistory(readings: readings + last, gains: gains, runs: runs + open)
  }

  /// Takes the next event.
  package mutating func take(_ event: LedgerEvent) {
    switch event.entry {
    case .reading(let entry): take(entry, event)
    case .purchase(let entry):
      let reference = entry.reference ?? entry.note ?? ""
      add(event, entry.day, entry.credits, isPurchase: true, reference)
    case .adjustment(let entry):
      add(event, entry.day, entry.credits, isPurchase: false, entry.reason)
    case .correction(let entry): correct(entry)
    case .usage(let entry): take(entry, event)
    case .holdOpened(let entry): openings[entry.hold] = OpenRun(entry, event)
    case .holdProgressed(let entry):
      openings[entry.hold]?.progress(to: entry.used, event)
    case .holdSettled(let entry):
      let outcome: HistoryRun.Outcome = entry.basis.isKnown ? .settled : .presumed
      end(entry.hold, as: outcome, used: entry.total ?? entry.used, event)
    case .holdVoided(let entry): end(entry.hold, as: .voided, used: .zero, event)
    case .holdExpired(let entry): end(entry.hold, as: .expired, used: nil, event)
    case .holdRenewed, .alert, .forecast: break
    }
  }

  private mutating func take(_ entry: ReadingEntry, _ event: LedgerEvent) {
    guard entry.source == ReadingEntry.live else { return }
    let reading = HistoryReading(
      sequence: event.sequence,
      begun: entry.begun,
      at: event.at,
      credits: entry.credits,
      isBelieved: entry.trust.isBelieved
    )
    doubted = reading.isBelieved ? nil : reading
    if reading.isBelieved { readings.append(reading) }
  }

  private mutating func add(
    _ event: LedgerEvent,
    _ day: Day,
    _ credits: Credits,
    isPurchase: Bool,
    _ reference: String
  ) {
    gainPlaces[event.id] = gains.count
    gains.append(
      HistoryGain(
        sequence: event.sequence,
        day: day,
        credits: credits,
        isPurchase: isPurchase,
        reference: reference
      )
    )
  }

  private mutating func take(_ entry: UsageEntry, _ event: LedgerEvent) {
    let part = UsedPart(
      model: entry.model,
      owner: entry.owner,
      tags: entry.tags,
      outputs: entry.billed,
      credits: entry.credits
    )
    if let hold = entry.hold {
      openings[hold]?.parts.append(part)
      if let place = runPlaces[hold] { runs[place] = runs[place].with(parts: [part]) }
      return
    }
    runPlaces[event.id] = runs.count
    runs.append(
      HistoryRun(
        id: event.id,
        plans: [entry.plan].compactMap { $0 },
        start: event.sequence,
        end: event.sequence,
        endTime: event.time,
        endedAt: event.at,
        day: entry.day == event.at.day ? nil : entry.day,
        outcome: .direct,
        used: entry.credits,
        parts: [part]
      )
    )
  }

  private mutating func correct(_ entry: CorrectionEntry) {
    if let place = gainPlaces[entry.event] {
      gains[place] = gains[place].corrected(to: entry.after)
    } else if let place = runPlaces[entry.event] {
      runs[place] = runs[place].with(used: entry.after)
    }
  }

  private mutating func end(
    _ hold: String,
    as outcome: HistoryRun.Outcome,
    used: Credits?,
    _ event: LedgerEvent
  ) {
    guard var open = openings.removeValue(forKey: hold) else { return }
    open.progress(to: used ?? open.used, event)
    runPlaces[hold] = runs.count
    runs.append(open.run(as: outcome))
  }
}
