import Alerts
import AlertsHTTP
import TestSupport
import Testing

/// The address of a webhook is never seen, whatever the server says.
@Suite struct SilenceTests {
  private static let canary = "xCanaryToken42"

  private static let echoes: [ServerStep] = [
    .reply(400, Hook.path, type: "text/plain"), .reply(400, canary, type: canary),
    .reply(400, "xCanaryToken"), .reply(400, "canary"), .reply(404, "no \(Hook.path)"),
    .reply(400, #"{"error": {"code": "\#(canary)", "message": "\#(Hook.path)"}}"#),
    .reply(400, #"{"error": {"code": "CanaryToken"}}"#),
    .reply(301, "", headers: ["Location: https://example.com\(Hook.path)"]),
    .reply(429, canary, headers: ["Retry-After: \(canary)"]), .reply(503, Hook.path),
    .text("\(canary)\r\n\r\n"), .text("HTTP/1.1 400 \(canary)\r\n\r\n\(canary)"),
    .reply(200, String(repeating: canary, count: 6000)),
  ]

  @Test(arguments: echoes.indices)
  func `an echo brings it not to light`(index: Int) throws {
    let hook = Hook([Self.echoes[index]])
    let problem = try #require(try hook.post(timeout: .seconds(4)))
    var dumped = ""
    dump(problem, to: &dumped)
    let told = "\(problem) \(problem.message) \(problem.help ?? "") \(dumped)".lowercased()
    #expect(!told.contains("canary"))
    #expect(!told.contains("127.0.0.1"))
    #expect(hook.server.requests.allSatisfy { $0.contains(Hook.path) })
  }
}
