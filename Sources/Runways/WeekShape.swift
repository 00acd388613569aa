/// How use goes up and down over a week, from days that readings cover.
struct WeekShape {
  /// By weekday from Sunday on, as parts of the mean.
  let parts: [Double]

  /// The weekday of a time, from 0 for Sunday.
  static func weekday(of time: Double) -> Int { ((Int(time.rounded(.down)) + 4) % 7 + 7) % 7 }

  /// Tells it from at least six weeks of days; nil where there are fewer, or weekdays hardly differ.
  init?(_ intervals: [BurnInterval]) {
    let days = Self.days(intervals).suffix(26 * 7)
    guard days.count >= 42 else { return nil }
    var groups: [[Double]] = Array(repeating: [], count: 7)
    for (day, burn) in days { groups[Self.weekday(of: Double(day) + 0.5)].append(burn) }
    guard groups.allSatisfy({ $0.count >= 4 }) else { return nil }
    let mean = days.reduce(0) { $0 + $1.burn } / Double(days.count)
    let means = groups.map { $0.reduce(0, +) / Double($0.count) }
    guard mean > 0, Self.differ(groups, means, mean, days.count) else { return nil }
    let average = means.reduce(0, +) / 7
    parts = means.map { $0 / average }
  }

  /// Whether weekdays differ by more than chance, by the ratio of variances.
  private static func differ(
    _ groups: [[Double]],
    _ means: [Double],
    _ mean: Double,
    _ count: Int
  ) -> Bool {
    var (between, within) = (0.0, 0.0)
    for (group, own) in zip(groups, means) {
      between += Double(group.count) * (own - mean) * (own - mean)
      within += group.reduce(0) { $0 + ($1 - own) * ($1 - own) }
    }
    // The 99th percentile of F with 6 and 35 or more degrees of freedom is at most 3.4.
    return between / 6 > 3.4 * within / Double(count - 7)
  }

  /// What was used on the days that intervals of at most a day and a half cover.
  static func days(_ intervals: [BurnInterval]) -> [(day: Int, burn: Double)] {
    var sums: [Int: (burn: Double, covered: Double)] = [:]
    for interval in intervals where interval.days <= 1.5 {
      var time = interval.start
      while time < interval.end {
        let next = min(interval.end, time.rounded(.down) + 1)
        let part = next - time
        let day = Int(time.rounded(.down))
        let sum = sums[day] ?? (0, 0)
        sums[day] = (sum.burn + interval.burn * part / interval.days, sum.covered + part)
        time = max(next, time + 1e-9)
      }
    }
    return sums.filter { $0.value.covered > 0.95 }.map { ($0.key, $0.value.burn) }
      .sorted { $0.0 < $1.0 }
  }
}
