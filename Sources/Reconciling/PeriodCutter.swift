internal import Ledgers

/// Cuts a history into periods at the readings that show all that was used before them.
struct PeriodCutter {
  let history: AccountHistory
  let lagWindow: Int64

  /// The periods in the order of time; nil where a sum does not fit.
  func periods() -> [Period]? {
    let cuts = cuts
    guard cuts.count > 1 else { return [] }
    let runs = runs(between: cuts)
    let frames = cuts.indices.dropLast().map { index in
      Period.Frame(
        start: history.readings[cuts[index].reading],
        end: history.readings[cuts[index + 1].reading],
        passedOver: cuts[index + 1].reading - cuts[index].reading - 1,
        isProvisional: !cuts[index].isClean || !cuts[index + 1].isClean,
        runs: runs[index]
      )
    }
    let placement = DayPlacement(frames: frames)
    let late = history.runs.filter { $0.day != nil }
    return placement.periods(placing: history.gains, late).flatMap(Self.joined)
  }

  /// The periods, with neighbours put together of which one misses what the other has too much, because a run stands
  /// on the wrong side of the reading between them.
  private static func joined(_ periods: [Period]) -> [Period]? {
    var result: [Period] = []
    for period in periods {
      guard let last = result.last, period.isShifted(from: last) else {
        result.append(period)
        continue
      }
      guard let joined = Period(joining: last, period) else { return nil }
      result[result.count - 1] = joined
    }
    return result
  }

  private struct Cut {
    let reading: Int
    let isClean: Bool
  }

  /// The readings to cut at: those that show all, and the last one whether it does or not.
  private var cuts: [Cut] {
    let clean = cleanReadings
    var cuts = clean.indices.filter { clean[$0] }.map { Cut(reading: $0, isClean: true) }
    if cuts.isEmpty, !clean.isEmpty { cuts.append(Cut(reading: 0, isClean: false)) }
    if let last = cuts.last, last.reading < clean.count - 1 {
      cuts.append(Cut(reading: clean.count - 1, isClean: false))
    }
    return cuts
  }

  /// Whether no run was under way at each reading, or had ended so shortly before that it may not show.
  private var cleanReadings: [Bool] {
    let readings = history.readings
    let begun = earliestBeginnings
    var changes = Array(repeating: 0, count: readings.count + 1)
    for run in history.runs where run.day == nil && run.outcome != .voided {
      let first = readings.firstIndex(fromWhich: { $0.sequence > run.start })
      let shown = run.endTime.advanced(by: lagWindow).milliseconds
      let behind = readings.firstIndex(fromWhich: { $0.sequence > run.end })
      let late = begun.firstIndex(fromWhich: { $0 > shown })
      let end = run.outcome == .open ? readings.count : max(behind, late)
      guard first < end else { continue }
      changes[first] += 1
      changes[end] -= 1
    }
    var depth = 0
    return readings.indices.map { index in
      depth += changes[index]
      return depth == 0
    }
  }

  /// When each reading, or a later one, began at the earliest: two readings at once may be put down crosswise.
  private var earliestBeginnings: [Int64] {
    var earliest = Int64.max
    return history.readings.reversed().map { reading in
      earliest = min(earliest, reading.begun.milliseconds)
      return earliest
    }.reversed()
  }

  /// The runs of each period: those that ended after its first reading and before its last one.
  private func runs(between cuts: [Cut]) -> [[HistoryRun]] {
    var result: [[HistoryRun]] = Array(repeating: [], count: cuts.count - 1)
    for run in history.runs where run.day == nil {
      let cut = cuts.firstIndex(fromWhich: { history.readings[$0.reading].sequence > run.end })
      if cut > 0, cut < cuts.count { result[cut - 1].append(run) }
    }
    return result
  }
}

extension Array {
  /// The first index whose element meets a condition that all behind it meet as well; the count for none.
  func firstIndex(fromWhich meets: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if meets(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
