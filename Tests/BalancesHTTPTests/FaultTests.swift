import Balances
import BalancesHTTP
import Quantities
import TestSupport
import Testing

@Suite struct FaultTests {
  @Test(
    arguments: FaultCase.statuses + FaultCase.passing + FaultCase.bodies + FaultCase.redirects
      + FaultCase.connections
  )
  func `every fault ends in time with its own sentence`(fault: FaultCase) throws {
    let server = ScriptedServer(fault.scripts)
    let clock = TestClock()
    let request = try Canary.request(port: server.port, timeout: fault.timeout)
    let problem = #expect(throws: BalanceProblem.self) {
      try CurlBalanceService(waiting: clock.waiting).read(request)
    }
    let told = problem?.message ?? ""
    #expect(told.contains(fault.tells), "\(told)")
    #expect(server.requests.count == fault.attempts)
    #expect(clock.elapsed <= fault.timeout + .milliseconds(500))
    let everything = problem.map { "\(told) \($0.help ?? "") \($0)" } ?? ""
    #expect(!everything.contains("canary"))
  }

  @Test func `a refused connection is tried again within the time`() throws {
    let clock = TestClock()
    let request = try Canary.request("http://127.0.0.1:1/")
    let problem = #expect(throws: BalanceProblem.self) {
      try CurlBalanceService(waiting: clock.waiting).read(request)
    }
    #expect(problem?.message.contains("could not be reached") == true)
    #expect(clock.pauses == [.milliseconds(250), .milliseconds(500)])
  }

  @Test func `a name that nobody knows is tried again within the time`() throws {
    let clock = TestClock()
    // A label of 64 characters is refused by the resolver itself, without a network.
    let host = String(repeating: "x", count: 64) + ".test"
    let request = try Canary.request("https://\(host)/")
    let problem = #expect(throws: BalanceProblem.self) {
      try CurlBalanceService(waiting: clock.waiting).read(request)
    }
    #expect(problem?.message.contains("could not be reached") == true)
    #expect(clock.pauses.count == 2)
  }

  @Test func `trouble that passes ends in a balance`() throws {
    let server = ScriptedServer([
      [.reply(503, "")], [.reset], [.reply(200, #"{"credits": 0.6336833840314097}"#)],
    ])
    let request = try Canary.request(port: server.port)
    let reading = try CurlBalanceService(waiting: TestClock().waiting).read(request)
    #expect(reading.credits == Credits(millionths: 633_683))
    #expect(server.requests.count == 3)
  }
}
