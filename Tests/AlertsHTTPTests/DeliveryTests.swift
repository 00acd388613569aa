import Alerts
import AlertsHTTP
import Balances
import TestSupport
import Testing

@Suite struct DeliveryTests {
  @Test(arguments: [200, 201, 202, 204])
  func `an alert is posted once where it is taken`(status: Int) throws {
    let hook = Hook([.reply(status, status == 204 ? "" : "ok", type: "text/plain")])
    #expect(try hook.post() == nil)
    #expect(hook.server.bodies == ["{\"text\": \"ü\"}\n"])
    let head = try #require(hook.server.requests.first)
    #expect(head.hasPrefix("POST \(Hook.path) HTTP/1.1\r\n"))
    #expect(head.contains("\r\nContent-Type: application/json; charset=utf-8\r\n"))
    #expect(head.contains("\r\nIdempotency-Key: \(Hook.id)\r\n"))
    #expect(!head.contains("Authorization"))
  }

  @Test(arguments: [408, 429, 500, 502, 503, 504])
  func `what may pass is tried again`(status: Int) throws {
    let hook = Hook([.reply(status, "")], [.reset], [.reply(200, "ok")])
    #expect(try hook.post() == nil)
    #expect(hook.server.requests.count == 3)
    #expect(hook.pauses == [.milliseconds(250), .milliseconds(500)])
  }

  @Test func `the wish of the server is kept`() throws {
    let hook = Hook([.reply(429, "", headers: ["Retry-After: 3"])], [.reply(200, "ok")])
    #expect(try hook.post() == nil)
    #expect(hook.pauses == [.seconds(4)])
    let late = Hook([.reply(429, "", headers: ["Retry-After: 90"])])
    #expect(try late.post() == .rateLimited)
    #expect(late.pauses == [])
  }

  /// What a server answers for good, and what is made of it.
  static let troubles: [(reply: ServerStep, problem: WebhookProblem, requests: Int)] = [
    (.reply(503, "down"), .unreachable(.status(503)), 3), (.reset, .unreachable(.network), 3),
    (.reply(429, ""), .rateLimited, 3),
    (.reply(404, "no_service", type: "text/plain"), .rejected(status: 404, said: "no_service"), 1),
    (.reply(400, "invalid_payload"), .rejected(status: 400, said: "invalid_payload"), 1),
    (
      .reply(401, #"{"error": {"code": "WorkflowTriggerIsNotEnabled", "message": "m"}}"#),
      .rejected(status: 401, said: "workflowtriggerisnotenabled"), 1
    ),
    (.reply(403, "<html>no</html>"), .rejected(status: 403, said: nil), 1),
    (.reply(302, "", headers: ["Location: http://127.0.0.1:1/"]), .moved(status: 302), 1),
    (.text("hello\r\n\r\n"), .badReply, 1),
    (.reply(200, String(repeating: "x", count: 70_000)), .badReply, 1),
  ]

  @Test(arguments: troubles.indices)
  func `trouble is told for what it is`(index: Int) throws {
    let trouble = Self.troubles[index]
    let hook = Hook([trouble.reply])
    #expect(try hook.post() == trouble.problem)
    #expect(hook.server.requests.count == trouble.requests)
  }

  @Test func `a server that cannot prove who it is gets nothing`() throws {
    let certificates = TestCertificates()
    let server = EncryptedServer(certificates, showing: .selfSigned)
    let address = try WebhookAddress("https://localhost:\(server.port)/canary", ofVariable: "HOOK")
    let problem = try Hook([.hang]).post(to: address)
    #expect(problem == .certificate)
  }

  @Test func `silence ends with the time`() throws {
    let hook = Hook([.hang])
    let start = ContinuousClock.now
    #expect(try hook.post(timeout: .milliseconds(600)) == .unreachable(.deadline))
    #expect(start.duration(to: .now) < .seconds(3))
  }

  @Test func `a host that nobody knows is told without its name`() throws {
    let address = try WebhookAddress("https://canary.invalid/canary", ofVariable: "HOOK")
    let problem = try #require(try Hook([.hang]).post(timeout: .seconds(5), to: address))
    #expect(!"\(problem) \(problem.message)".contains("canary"))
  }
}
