/// Calls laid on places that work side by side, each where there is room first.
///
/// Equally long calls are laid at once, so that the work does not grow with their number. More work, longer calls or fewer
/// places never end earlier.
struct CallSchedule {
  /// When each place is free.
  private var ends: [Int64]

  /// Begins with so many places.
  init(places: Int) {
    ends = Array(repeating: 0, count: max(1, places))
  }

  /// When all has ended.
  var end: Int64 { ends.max() ?? 0 }

  /// Lays calls that take so long each.
  mutating func add(_ calls: Int64, taking time: Int64) {
    guard calls > 0, time > 0 else { return }
    let calls = min(calls, Self.mostWork / time)
    var low = ends.min() ?? 0
    var high = end + (calls / Int64(ends.count) + 1) * time + 1
    // Looks for the last moment before which no more than these calls begin.
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if begun(before: middle, time) <= calls { low = middle } else { high = middle }
    }
    var rest = calls
    for place in ends.indices {
      let begun = Self.begun(from: ends[place], before: low, time)
      ends[place] += begun * time
      rest -= begun
    }
    for place in ends.indices where rest > 0 && ends[place] == low {
      ends[place] += time
      rest -= 1
    }
  }

  /// Millions of years, so that sums of a few of it fit.
  private static let mostWork = Int64.max / 64

  private func begun(before moment: Int64, _ time: Int64) -> Int64 {
    ends.reduce(0) { $0 + Self.begun(from: $1, before: moment, time) }
  }

  /// How many calls begin before a moment on a place that is free from some moment on.
  private static func begun(from start: Int64, before moment: Int64, _ time: Int64) -> Int64 {
    moment > start ? (moment - start + time - 1) / time : 0
  }
}
