import Balances
import BalancesHTTP
import Quantities
import TestSupport
import Testing
import Transport

@Suite struct RetryTests {
  private func pauses(
    _ status: Int,
    after value: String?,
    timeout: Duration
  ) throws -> (pauses: [Duration], problem: BalanceProblem?) {
    let headers = value.map { ["Retry-After: \($0)"] } ?? []
    let server = ScriptedServer(.reply(status, "{}", headers: headers))
    let clock = TestClock()
    let request = try Canary.request(port: server.port, timeout: timeout)
    let problem = #expect(throws: BalanceProblem.self) {
      try CurlBalanceService(waiting: clock.waiting).read(request)
    }
    #expect(clock.elapsed <= timeout + .milliseconds(500))
    return (clock.pauses, problem)
  }

  // The test's dice always show half, so a wish is stretched by one second.
  @Test(
    arguments: [
      ("3", [.seconds(4), .seconds(4)]), ("0", [.seconds(1), .seconds(1)]),
      ("Tue, 22 Sep 2026 10:00:05 GMT", [.seconds(6), .seconds(6)]),
      ("100", []), ("30", []),
      ("-3", [.milliseconds(250), .milliseconds(500)]),
      ("soon", [.milliseconds(250), .milliseconds(500)]),
      ("", [.milliseconds(250), .milliseconds(500)]),
      ("3.5", [.milliseconds(250), .milliseconds(500)]),
      ("86401", [.milliseconds(250), .milliseconds(500)]),
      ("99999999999999999999999", [.milliseconds(250), .milliseconds(500)]),
      ("Tue, 22 Sep 2026 09:59:59 GMT", [.milliseconds(250), .milliseconds(500)]),
      ("Tue, 31 Feb 2026 10:00:05 GMT", [.milliseconds(250), .milliseconds(500)]),
      ("2026-09-22T10:00:05Z", [.milliseconds(250), .milliseconds(500)]),
    ] as [(String, [Duration])]
  )
  func `the wish of the server is kept where it is one`(value: String, expected: [Duration]) throws
  {
    let (pauses, problem) = try pauses(503, after: value, timeout: .seconds(30))
    #expect(pauses == expected)
    #expect(problem?.message.contains("status 503") == true)
  }

  @Test(
    arguments: [
      (nil, 30, [], nil), (nil, 90, [.seconds(63)], nil),
      ("5", 30, [.seconds(6), .seconds(6)], .seconds(5)),
      ("45", 30, [], .seconds(45)), ("garbage", 90, [.seconds(63)], nil),
    ] as [(String?, Int, [Duration], Duration?)]
  )
  func `a rate limit is sat out only where the time allows`(
    value: String?,
    timeout: Int,
    expected: [Duration],
    told: Duration?
  ) throws {
    let (pauses, problem) = try pauses(429, after: value, timeout: .seconds(timeout))
    #expect(pauses == expected)
    guard case .rateLimited(let wait, _) = problem else {
      Issue.record("not a rate limit: \(problem.map { "\($0)" } ?? "")")
      return
    }
    #expect(wait == told)
  }

  @Test func `the live clock pauses as long as it is asked to`() {
    let waiting = Waiting.live
    let start = waiting.elapsed()
    waiting.sleep(.milliseconds(30))
    let taken = waiting.elapsed() - start
    #expect(taken >= .milliseconds(30) && taken < .seconds(2))
    #expect(waiting.now().day > Day(daysSinceEpoch: 20_000))
    for _ in 0..<1000 {
      #expect((.zero ... .seconds(8)).contains(waiting.jitter(.seconds(8))))
    }
  }
}
