import Balances
import BalancesHTTP
import Quantities
import TestSupport
import Testing

@Suite struct ReadingTests {
  private func reading(_ steps: ServerStep...) throws -> BalanceReading {
    let server = ScriptedServer([steps])
    let request = try Canary.request(port: server.port)
    return try CurlBalanceService(waiting: TestClock().waiting).read(request)
  }

  @Test func `a balance carries its spelling, its source and its time`() throws {
    let server = ScriptedServer(.reply(200, #"{"credits": 12.5000001}"#))
    let request = try Canary.request(port: server.port)
    let reading = try CurlBalanceService(waiting: TestClock().waiting).read(request)
    #expect(reading.credits == Credits(millionths: 12_500_000))
    #expect(reading.raw == "12.5000001")
    #expect(reading.origin == .endpoint("http://127.0.0.1:\(server.port)/v1/user/balance"))
    #expect(reading.account == "main")
    #expect(reading.readAt == TestClock.moment)
    #expect(reading.warnings.isEmpty)
  }

  @Test(
    arguments: [
      ("application/json; charset=utf-8", []), ("Application/JSON", []),
      ("text/html", ["the reply calls itself `text/html` instead of `application/json`"]),
      (nil, ["the reply does not say that it is JSON"]),
    ] as [(String?, [String])]
  )
  func `a wrong content type is a warning`(type: String?, warnings: [String]) throws {
    #expect(try reading(.reply(200, #"{"credits": 1}"#, type: type)).warnings == warnings)
  }

  @Test(arguments: [
    ("-0", 0), ("-5.5", -5_500_000), ("0.30000000000000004", 300_000), ("1E-2", 10_000),
  ])
  func `odd but honest numbers are read exactly`(raw: String, millionths: Int64) throws {
    let reading = try reading(.reply(200, "\u{FEFF}{\"credits\": \(raw)}"))
    #expect(reading.credits == Credits(millionths: Int128(millionths)))
    #expect(reading.raw == raw)
  }

  @Test func `chunks, interim replies and small pieces make one reply`() throws {
    let head = "HTTP/1.1 103 Early Hints\r\nContent-Type: text/html\r\n\r\nHTTP/1.1 200 OK\r\n"
    let body = "Transfer-Encoding: chunked\r\nContent-Type: application/json\r\n\r\n"
    let chunks = "8\r\n{\"credit\r\n6\r\ns\": 7}\r\n0\r\n\r\n"
    let reading = try reading(
      .text(head),
      .text(body),
      .drip(Array(chunks.utf8), everyMilliseconds: 1)
    )
    #expect(reading.credits == Credits(whole: 7))
    #expect(reading.warnings.isEmpty)
  }

  @Test func `a dead address of a name does not hide a live one`() throws {
    let server = ScriptedServer(.reply(200, #"{"credits": 3}"#))
    // The name leads to ::1 as well, where nobody listens.
    let request = try Canary.request("http://localhost:\(server.port)")
    let reading = try CurlBalanceService(waiting: TestClock().waiting).read(request)
    #expect(reading.raw == "3")
  }

  @Test func `the request says what it must and nothing else`() throws {
    let server = ScriptedServer(.reply(200, #"{"credits": 1}"#))
    let address = "http://127.0.0.1:\(server.port)/b?x=1"
    let request = try Canary.request(address, organization: "org-1")
    _ = try CurlBalanceService(waiting: TestClock().waiting).read(request)
    let lines = Set(server.requests[0].split(separator: "\r\n").map(String.init))
    #expect(
      lines == [
        "GET /b?x=1 HTTP/1.1", "Host: 127.0.0.1:\(server.port)", "User-Agent: creditcast/0.1.0",
        "Authorization: Bearer \(Canary.text)", "Accept: application/json",
        "Accept-Encoding: identity", "Stability-Client-ID: creditcast",
        "Stability-Client-Version: 0.1.0", "Organization: org-1",
      ]
    )
  }

  @Test func `a cookie is not sent back`() throws {
    let server = ScriptedServer([
      [.reply(503, "", headers: ["Set-Cookie: a=b"])], [.reply(200, #"{"credits": 1}"#)],
    ])
    let request = try Canary.request(port: server.port)
    _ = try CurlBalanceService(waiting: TestClock().waiting).read(request)
    #expect(server.requests.count == 2)
    #expect(!server.requests[1].lowercased().contains("cookie"))
  }

  @Test func `no environment variable brings a proxy between`() async {
    await #expect(processExitsWith: .success) {
      let server = ScriptedServer(.reply(200, #"{"credits": 1}"#))
      let proxy = ScriptedServer(.reply(200, #"{"credits": 2}"#))
      for name in ["http_proxy", "all_proxy", "ALL_PROXY", "HTTP_PROXY"] {
        TestEnvironment.set(name, to: "http://127.0.0.1:\(proxy.port)")
      }
      let request = try Canary.request(port: server.port)
      let reading = try CurlBalanceService(waiting: TestClock().waiting).read(request)
      #expect(reading.raw == "1")
      #expect(proxy.requests.isEmpty)
    }
  }
}
