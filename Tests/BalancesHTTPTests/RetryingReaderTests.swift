import Balances
import Quantities
import Synchronization
import Testing

@testable import BalancesHTTP
@testable import Transport

@Suite struct RetryingReaderTests {
  /// A clock that only the simulation moves.
  private final class SimulatedTime: Sendable {
    private let state: Mutex<(time: Duration, dice: SystemDice)>

    init(at time: Duration, seed: UInt64) {
      state = Mutex((time, SystemDice(seed: seed)))
    }

    var time: Duration { state.withLock { $0.time } }

    func advance(_ step: Duration) { state.withLock { $0.time += step } }

    func draw(_ bound: Duration) -> Duration {
      state.withLock { .nanoseconds(Int64.random(in: 0...bound.nanoseconds, using: &$0.dice)) }
    }

    var waiting: Waiting {
      Waiting(
        now: { Moment(secondsSinceEpoch: Int(self.time.components.seconds)) },
        elapsed: { self.time },
        sleep: advance,
        jitter: draw
      )
    }
  }

  @Test func `a thousand runs through random faults end in time`() throws {
    let request = try Canary.request("http://127.0.0.1:1", timeout: .seconds(30))
    for seed in 0..<1000 {
      let world = SimulatedTime(at: .zero, seed: UInt64(seed))
      let reader = RetryingReader(waiting: world.waiting) { (_, left) throws(TransportFailure) in
        // An exchange takes some of its time, and every fourth all of it and a little more.
        let isSilent = world.draw(.seconds(4)) < .seconds(1)
        world.advance(isSilent ? left + .milliseconds(100) : world.draw(left))
        if isSilent { throw .timeout }
        let fault = world.draw(.seconds(4)).components.seconds
        if fault == 0 { throw .passing(ServerText(Array("reset".utf8))) }
        let head =
          fault == 1 ? "Retry-After: \(world.draw(.seconds(40)).components.seconds)\r\n" : ""
        return HTTPReply(
          status: fault == 2 ? 429 : 503,
          head: ReplyHead(Array(head.utf8)),
          body: []
        )
      }
      #expect(throws: BalanceProblem.self) { try reader.read(request) }
      #expect(world.time <= .milliseconds(30_500), "seed \(seed)")
    }
  }

  @Test func `a thousand clients do not storm a service that is down for a minute`() throws {
    let request = try Canary.request("http://127.0.0.1:1", timeout: .seconds(30))
    let arrivals = Mutex<[Duration]>([])
    for client in 0..<1000 {
      // One client every 100 ms; the minute from 20 s to 80 s is dark.
      let world = SimulatedTime(at: .milliseconds(100 * client), seed: UInt64(client))
      let reader = RetryingReader(waiting: world.waiting) { (_, _) throws(TransportFailure) in
        arrivals.withLock { $0.append(world.time) }
        world.advance(.milliseconds(50))
        let isDark = (.seconds(20) ... .seconds(80)).contains(world.time)
        return HTTPReply(
          status: isDark ? 503 : 200,
          head: ReplyHead([]),
          body: Array(#"{"credits": 1}"#.utf8)
        )
      }
      _ = try? reader.read(request)
    }
    let perSecond = Dictionary(grouping: arrivals.withLock { $0 }, by: \.components.seconds)
      .mapValues(\.count)
    let attempts = perSecond.values.reduce(0, +)
    #expect(attempts > 2000)
    #expect(attempts <= 3000)
    // Ten clients a second three times are thirty; the rest is chance.
    #expect(perSecond.values.max() ?? 0 <= 40)
  }

  @Test func `no time at all asks nobody`() throws {
    let reader = RetryingReader(waiting: TestClock().waiting) { (_, _) throws(TransportFailure) in
      Issue.record("was asked")
      throw .timeout
    }
    let request = try Canary.request("http://127.0.0.1:1", timeout: .zero)
    #expect(throws: BalanceProblem.unreachable(.deadline, elapsed: .zero)) {
      try reader.read(request)
    }
  }

  @Test func `a missing library is told in words`() {
    let failure = #expect(throws: TransportFailure.self) {
      try CurlLibrary(named: "libcurl-that-is-not-there.so.9")
    }
    guard case .library(let reason) = failure else {
      Issue.record("another failure")
      return
    }
    #expect(reason.text.contains("libcurl-that-is-not-there.so.9"))
    #expect(
      BalanceProblem.libraryMissing(reason).message.hasPrefix("the network library cannot be used")
    )
  }

  @Test func `a library without the functions is told in words`() {
    #expect(throws: TransportFailure.library(ServerText(Array("`libm.so.6` is too old".utf8)))) {
      try CurlLibrary(named: "libm.so.6")
    }
  }
}

/// The dice of one simulated client.
private struct SystemDice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
  }
}
