internal import Ledgers
internal import Quantities

/// Reads what burn is told from, backwards and within bounds.
struct BurnRecordReader {
  let view: any LedgerView
  let now: Moment

  private static let mostReadings = 2000
  private static let mostGains = 5000
  private static let mostForecasts = 2000
  private static let days = 400
  private static let step: Int64 = 6 * 3_600_000

  func record() throws(LedgerProblem) -> BurnRecord {
    let first = now.day.advanced(by: -Self.days)
    var events: [LedgerEvent] = []
    for event in try view.events(before: .max, of: [.reading], limit: Self.mostReadings) {
      if event.at.day >= first { events.append(event) }
    }
    if events.count == Self.mostReadings, let oldest = events.last {
      events += try sampled(before: oldest, from: first)
    }
    let readings = try burnReadings(Self.believed(events.reversed()))
    return BurnRecord(
      readings: readings,
      gains: try gains(from: first),
      forecasts: try view.events(before: .max, of: [.forecast], limit: Self.mostForecasts)
        .reversed()
    )
  }

  /// A few readings at every step back in time.
  private func sampled(
    before oldest: LedgerEvent,
    from first: Day
  ) throws(LedgerProblem) -> [LedgerEvent] {
    var events: [LedgerEvent] = []
    var last = oldest
    while last.at.day >= first {
      let sequence = try view.sequence(at: last.time.advanced(by: -Self.step))
      let page = try view.events(before: min(last.sequence, sequence + 1), of: [.reading], limit: 2)
      guard let next = page.last else { break }
      events += page.filter { $0.at.day >= first }
      last = next
    }
    return events
  }

  /// The live readings that are believed, and those above what is explained that another one bears out.
  ///
  /// A purchase that nobody recorded makes all balances after it look wrong; one such balance alone may be wrong.
  static func believed(_ events: [LedgerEvent]) -> [(event: LedgerEvent, entry: ReadingEntry)] {
    let live = events.compactMap { event -> (LedgerEvent, ReadingEntry)? in
      guard case .reading(let entry) = event.entry, entry.source == ReadingEntry.live,
        entry.trust != .unmoved
      else { return nil }
      return (event, entry)
    }
    return live.indices.filter { index in
      if live[index].1.trust.isBelieved { return true }
      let neighbours = [index - 1, index + 1].filter(live.indices.contains)
      return neighbours.contains { live[$0].1.trust == .unexplainedRise }
    }
    .map { live[$0] }
  }

  private func burnReadings(
    _ pairs: [(event: LedgerEvent, entry: ReadingEntry)]
  ) throws(LedgerProblem) -> [BurnReading] {
    guard let first = pairs.first else { return [] }
    let all = try view.charges(after: first.event.sequence)
    var readings: [BurnReading] = []
    for (event, entry) in pairs {
      let later = try view.charges(after: event.sequence)
      guard let charged = all.subtracting(later) else { throw .tooLarge }
      readings.append(
        BurnReading(
          moment: event.at,
          sequence: event.sequence,
          credits: entry.credits,
          charged: charged
        )
      )
    }
    return readings.sorted { ($0.moment, $0.sequence) < ($1.moment, $1.sequence) }
  }

  /// What came in, as it was corrected.
  private func gains(from first: Day) throws(LedgerProblem) -> [BurnGain] {
    let kinds: Set<EventKind> = [.purchase, .adjustment, .correction]
    var corrected: [String: Credits] = [:]
    var gains: [BurnGain] = []
    for event in try view.events(before: .max, of: kinds, limit: Self.mostGains) {
      switch event.entry {
      case .correction(let entry):
        if corrected[entry.event] == nil { corrected[entry.event] = entry.after }
      case .purchase(let entry):
        gains.append(Self.gain(event, entry.day, corrected[event.id] ?? entry.credits))
      case .adjustment(let entry):
        gains.append(Self.gain(event, entry.day, corrected[event.id] ?? entry.credits))
      case .reading, .usage, .holdOpened, .holdRenewed, .holdProgressed, .holdSettled, .holdVoided,
        .holdExpired, .alert, .forecast:
        break
      }
    }
    return gains.filter { $0.day >= first }.reversed()
  }

  private static func gain(_ event: LedgerEvent, _ day: Day, _ credits: Credits) -> BurnGain {
    BurnGain(day: day, sequence: event.sequence, credits: credits)
  }
}
