internal import Quantities

/// Calls that take equally long.
struct ClockGroup {
  /// How many the plans ask for.
  let calls: Int64
  /// How many are expected, with those that fail and those whose output is made again; not fewer.
  let expected: Int64
  /// How long one takes.
  let milliseconds: Int64
  /// How its result is asked for; nil where the reply is the result.
  let polling: CallLatency.Polling?

  /// How many requests one call takes at least: an asynchronous one is sent and fetched.
  var leastRequests: Int64 { polling == nil ? 1 : 2 }

  /// How many requests one call takes where its result is asked for as often as that is allowed.
  var likelyRequests: Int64 {
    guard let polling else { return 1 }
    let interval = polling.interval.milliseconds
    return 1 + (milliseconds + interval - 1) / interval
  }
}
