internal import Quantities

/// Puts what has only a day into periods: purchases, adjustments, and use that was put down later.
///
/// Where several periods share the day, credits that came go to the one whose balance rose most without a record,
/// and use to the one that misses most. The sum is the same wherever they go.
struct DayPlacement {
  let frames: [Period.Frame]

  /// The periods with all that is placed; nil where a sum does not fit.
  func periods(placing gains: [HistoryGain], _ late: [HistoryRun]) -> [Period]? {
    var missing: [Int128] = []
    for frame in frames {
      guard let period = Period(frame) else { return nil }
      missing.append(period.unexplained.millionths)
    }
    var gainsOf: [[HistoryGain]] = Array(repeating: [], count: frames.count)
    for gain in gains {
      let credits = gain.credits.millionths
      guard let best = place(of: gain.day, gain.sequence, coming: credits, missing) else {
        continue
      }
      gainsOf[best].append(gain)
      missing[best] += credits
    }
    var runsOf: [[HistoryRun]] = Array(repeating: [], count: frames.count)
    for run in late {
      let used = run.used.millionths
      guard let day = run.day,
        let best = place(of: day, run.start, coming: -used, missing)
      else { continue }
      runsOf[best].append(run)
      missing[best] -= used
    }
    return assembled(gainsOf, runsOf)
  }

  /// The period in which credits came, or went where they are below zero; nil where that was before the
  /// first reading, or after the last one.
  ///
  /// What was put down between the two came between them, unless the first day shows nothing of it: then the first
  /// reading had it already.
  private func place(
    of day: Day,
    _ sequence: Int64,
    coming credits: Int128,
    _ missing: [Int128]
  ) -> Int? {
    let places = places(of: day).reversed()
    let best =
      credits >= 0
      ? places.min { missing[$0] < missing[$1] } : places.max { missing[$0] < missing[$1] }
    guard let best, let first = frames.first, let last = frames.last else { return nil }
    let isInside = first.start.sequence < sequence && sequence < last.end.sequence
    let fits = (missing[best] + credits).magnitude < missing[best].magnitude
    let shows = credits >= 0 ? missing[best] < 0 : missing[best] > 0
    return fits || (isInside && (shows || day > first.start.at.day)) ? best : nil
  }

  private func assembled(_ gains: [[HistoryGain]], _ late: [[HistoryRun]]) -> [Period]? {
    var periods: [Period] = []
    for index in frames.indices {
      guard let period = Period(frames[index], gains: gains[index], late: late[index]) else {
        return nil
      }
      periods.append(period)
    }
    return periods
  }

  /// The periods that have a part of a day.
  private func places(of day: Day) -> Range<Int> {
    let first = frames.firstIndex(fromWhich: { $0.end.at.day >= day })
    let last = frames.firstIndex(fromWhich: { $0.start.at.day > day })
    return first..<max(first, last)
  }
}
