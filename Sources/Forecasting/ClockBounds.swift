internal import Quantities

/// How long calls take together, in milliseconds: at least, and likely.
///
/// The least is what no luck beats: no call fails, none is made again, and no place is ever idle. The likely is the longest of
/// three times that do not add up: what the request limit takes, what so many calls at once take, and what calls take that
/// wait for one another.
struct ClockBounds {
  let groups: [ClockGroup]
  /// How many calls run at once.
  let concurrency: Int
  let limit: RequestLimit?
  /// The longest time in which calls wait for one another.
  let wait: Int64

  private var busy: [ClockGroup] { groups.filter { $0.calls > 0 } }
  private var longest: Int64 { busy.reduce(0) { max($0, $1.milliseconds) } }
  private var shortest: Int64 { busy.map(\.milliseconds).min() ?? 0 }

  /// What no luck beats.
  var least: Int64 {
    let calls = Self.sum(busy.map(\.calls))
    let work = Self.sum(busy.map { Self.product($0.calls, $0.milliseconds) })
    let places = Int64(max(1, concurrency))
    let rounds = Self.product(calls / places + (calls % places == 0 ? 0 : 1), shortest)
    let last = busy.contains { $0.polling != nil } ? 0 : shortest
    return max(work / places, rounds, wait, longest, Self.sum([sending(leastRequests), last]))
  }

  /// What it likely takes, and which of the three times that is.
  var likely: (milliseconds: Int64, limit: ClockForecast.Limit) {
    let sending = Self.sum([sending(requests), longest])
    var schedule = CallSchedule(places: concurrency)
    for group in busy { schedule.add(group.expected, taking: group.milliseconds) }
    let waiting = max(wait, longest)
    if sending > max(schedule.end, waiting) { return (sending, .requests) }
    // Only beyond what can be counted is the least more than the others.
    return schedule.end > waiting
      ? (max(schedule.end, least), .concurrency) : (max(waiting, least), .latency)
  }

  /// How many requests it likely takes.
  var requests: Int64 { Self.sum(busy.map { Self.product($0.expected, $0.likelyRequests) }) }

  private var leastRequests: Int64 {
    Self.sum(busy.map { Self.product($0.calls, $0.leastRequests) })
  }

  /// When the last of so many requests can be sent: the first ones at once, then as many in each window.
  private func sending(_ requests: Int64) -> Int64 {
    guard let limit, requests > 0 else { return 0 }
    return Self.product((requests - 1) / Int64(limit.requests), limit.window.milliseconds)
  }

  /// A sum, or the most that is counted.
  static func sum(_ values: [Int64]) -> Int64 {
    values.reduce(0) { $0 > most - $1 ? most : $0 + $1 }
  }

  private static func product(_ left: Int64, _ right: Int64) -> Int64 {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? most : min(product, most)
  }

  private static let most = Int64.max / 64
}
