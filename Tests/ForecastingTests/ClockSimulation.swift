import TestSupport

/// Runs calls one by one in a made-up time, with places, a request limit, failures and outputs that are made again.
struct ClockSimulation {
  /// Calls of one kind.
  struct Kind {
    var calls: Int
    var milliseconds: Int64
    var interval: Int64?
    var failing = 0.0
    var redoing = 0.0
    var attempts: Int?
    /// The kind whose outputs these calls work on, one each.
    var source: Int?
  }

  private struct Call {
    let kind: Int
    let number: Int
    var attempt = 1
  }

  private enum Event {
    case end(Call)
    case question(Call, sent: Int64)
  }

  private let kinds: [Kind]
  private let limit: (requests: Int, window: Int64)?
  private var random: SplitMix
  private var places: Int
  private var ready: [Call] = []
  private var next = 0
  private var events: [(time: Int64, event: Event)] = []
  private var sent: [Int64] = []
  private(set) var end: Int64 = 0

  /// How many requests were sent.
  var requests: Int { sent.count }

  init(_ kinds: [Kind], places: Int, limit: (requests: Int, window: Int64)?, seed: UInt64) {
    self.kinds = kinds
    self.limit = limit
    self.places = places
    random = SplitMix(seed: seed)
    for kind in kinds.indices where kinds[kind].source == nil {
      ready += (0..<kinds[kind].calls).map { Call(kind: kind, number: $0) }
    }
  }

  /// Runs all calls and answers when the last one has ended.
  mutating func run() -> Int64 {
    start(at: 0)
    while let index = events.indices.min(by: { events[$0].time < events[$1].time }) {
      let (time, event) = events.remove(at: index)
      switch event {
      case .end(let call): finish(call, at: time)
      case .question(let call, let first): ask(for: call, sent: first, at: time)
      }
    }
    return end
  }

  private mutating func start(at time: Int64) {
    while places > 0, next < ready.count {
      let call = ready[next]
      next += 1
      places -= 1
      let moment = send(at: time)
      if kinds[call.kind].interval == nil {
        events.append((moment + kinds[call.kind].milliseconds, .end(call)))
      } else {
        plan(call, sent: moment, after: moment)
      }
    }
  }

  private mutating func plan(_ call: Call, sent: Int64, after moment: Int64) {
    let kind = kinds[call.kind]
    let time = min(moment + (kind.interval ?? 0), max(moment, sent + kind.milliseconds))
    events.append((time, .question(call, sent: sent)))
  }

  private mutating func ask(for call: Call, sent first: Int64, at time: Int64) {
    let moment = send(at: time)
    if moment >= first + kinds[call.kind].milliseconds {
      events.append((moment, .end(call)))
    } else {
      plan(call, sent: first, after: moment)
    }
  }

  private mutating func send(at time: Int64) -> Int64 {
    var moment = max(time, sent.last ?? 0)
    if let limit, sent.count >= limit.requests {
      moment = max(moment, sent[sent.count - limit.requests] + limit.window)
    }
    sent.append(moment)
    return moment
  }

  private mutating func finish(_ call: Call, at time: Int64) {
    let kind = kinds[call.kind]
    places += 1
    end = max(end, time)
    if unit() < kind.failing {
      ready.append(call)
    } else if unit() < kind.redoing, kind.attempts.map({ call.attempt < $0 }) ?? true {
      ready.append(Call(kind: call.kind, number: call.number, attempt: call.attempt + 1))
    } else {
      for other in kinds.indices
      where kinds[other].source == call.kind && call.number < kinds[other].calls {
        ready.append(Call(kind: other, number: call.number))
      }
    }
    start(at: time)
  }

  private mutating func unit() -> Double { Double.random(in: 0..<1, using: &random) }
}
