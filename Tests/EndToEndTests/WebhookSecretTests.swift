import TestSupport
import Testing

/// The address of a webhook is never seen: not in an output, not in the ledger, not in a mistake's echo.
@Suite struct WebhookSecretTests {
  private static let canary = "T0CANARY42/xCanaryToken42"

  private let sandbox = Sandbox()
  private let service = ScriptedServer(.reply(200, #"{"credits": 5}"#))

  private func run(_ script: String) -> Sandbox.Answer {
    sandbox.run("export STABILITY_API_KEY=sk-0123456789\n\(script)")
  }

  private func expectSilence(_ answer: Sandbox.Answer, _ name: String) {
    let ledger = sandbox.bytes(of: ".creditcast/ledger.sqlite") ?? []
    for bytes in [answer.output, answer.errors, ledger] {
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      #expect(!text.contains("canary"), "\(name)")
    }
  }

  private static let replies: [ServerStep] = [
    .reply(200, canary), .reply(400, "/services/\(canary)"), .reply(404, "xCanaryToken"),
    .reply(400, #"{"error": {"code": "CanaryToken", "message": "\#(canary)"}}"#),
    .reply(302, "", headers: ["Location: https://example.com/\(canary)"]),
    .reply(503, canary), .text("HTTP/1.1 400 \(canary)\r\n\r\n\(canary)"), .reset,
    .text("\(canary)\r\n\r\n"), .reply(200, String(repeating: canary, count: 6000)),
  ]

  @Test(arguments: replies.indices)
  func `no reply brings it to light`(index: Int) {
    let hook = ScriptedServer(Self.replies[index])
    let url = "http://127.0.0.1:\(hook.port)/services/\(Self.canary)"
    sandbox.write("\(url)\n", to: "hook.url")
    let options = "--endpoint http://127.0.0.1:\(service.port)/ --timeout 0.5 -v"
    let answer = run(
      """
      HOOK=\(url) creditcast watch --once --below 10 \(options) --webhook-env slack=HOOK \
        --webhook-file teams=hook.url --command env
      """
    )
    #expect([2, 69].contains(answer.status) && !answer.output.isEmpty)
    #expect(hook.requests.count >= 2 && hook.requests.allSatisfy { $0.contains(Self.canary) })
    expectSilence(answer, "\(index)")
  }

  @Test(arguments: [
    "creditcast watch --below 5 --webhook-env URL", "creditcast watch --below 5 --webhook-file URL",
    "creditcast watch --below 5 --webhook-env slack=URL",
    "creditcast watch --below 5 --webhook URL",
    "creditcast watch --below 5 --webhook=URL", "creditcast watch --below 5 URL",
    "creditcast watch --below URL", "creditcast watch --below 5 --webhook-url=URL",
    "HOOK=' URL' creditcast watch --below 5 --webhook-env HOOK",
    "HOOK='http://example.com/CANARY' creditcast watch --below 5 --webhook-env HOOK",
    "HOOK='URL#a' creditcast watch --below 5 --webhook-env HOOK",
    "echo URL >h; chmod 644 h; creditcast watch --below 5 --webhook-file h",
    "(echo URL; echo URL) >h; chmod 600 h; creditcast watch --below 5 --webhook-file h",
    "echo 'watch: {webhooks: [{url: URL}]}' >c.yaml; creditcast watch --config c.yaml",
    "echo 'watch: {webhooks: [{url: URL}]}' >c.yaml; creditcast doctor --config c.yaml",
    "echo 'watch: {webhooks: [URL]}' >c.yaml; creditcast watch --config c.yaml",
    "echo 'watch: {webhooks: URL}' >c.yaml; creditcast watch --config c.yaml",
    "echo 'watch: {webhooks: [{\"URL\": slack}]}' >c.yaml; creditcast watch --config c.yaml",
    "echo 'watch: {webhooks: [{env: \"URL\"}]}' >c.yaml; creditcast watch --config c.yaml",
    "echo 'watch: {webhooks: [{file: \"URL\"}]}' >c.yaml; creditcast watch --below 5 --config c.yaml",
    "echo 'watch: {below: URL}' >c.yaml; creditcast watch --config c.yaml",
  ])
  func `no mistake brings it to light`(script: String) {
    let answer = run(
      script.replacing("URL", with: "https://hooks.example.com/services/\(Self.canary)")
        .replacing("CANARY", with: Self.canary)
    )
    #expect(answer.status ?? 0 > 2 && !answer.errors.isEmpty || script.contains("doctor"))
    expectSilence(answer, script)
  }

  @Test func `the list of processes does not show it`() {
    let hook = ScriptedServer(.hang)
    let answer = run(
      """
      export HOOK=http://127.0.0.1:\(hook.port)/services/\(Self.canary)
      creditcast watch --once --below 10 --endpoint http://127.0.0.1:\(service.port)/ --timeout 3 \
        --webhook-env HOOK >out 2>err &
      sleep 1; tr '\\0' '\\n' </proc/$!/cmdline; wait $!; cat out err
      """
    )
    #expect(answer.text.hasPrefix("creditcast\nwatch\n"))
    expectSilence(answer, "processes")
  }
}
