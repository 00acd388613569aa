import TestSupport
import Testing

/// The API key is never seen: not in an output, not in a file, not in the list of processes.
@Suite struct SecretTests {
  private static let canary = "sk-canary0123456789canary0123456789canary012345"

  private static let replies: [[ServerStep]] = [
    [.reply(200, #"{"credits": 5}"#)], [.reply(200, "\(canary)")],
    [.reply(200, #"{"credits": "\#(canary)"}"#)], [.reply(200, #"{"\#(canary)": 1}"#)],
    [.reply(200, #"{"credits": 5}"#, type: canary)],
    [
      .reply(401, #"{"message": "Incorrect API key provided: \#(canary)", "name": "unauthorized"}"#)
    ],
    [.reply(401, #"{"message": "key Bearer \#(canary), %73\#(canary.dropFirst())", "name": "x"}"#)],
    [.reply(402, #"{"errors": ["\#(canary)"], "name": "payment_required"}"#)],
    [.reply(429, #"{"message": "\#(canary)"}"#, headers: ["Retry-After: \(canary)"])],
    [.reply(302, "", headers: ["Location: https://\(canary).example.com/\(canary)"])],
    [.reply(418, canary)], [.reply(503, canary)],
    [.reply(200, String(repeating: canary, count: 3000))],
    [.text("\(canary)\r\n\r\n")], [.text("HTTP/1.1 200 \(canary)\r\n\r\n\(canary)")],
    [.text("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{\"credits\": \"\(canary)"), .reset],
  ]

  private let sandbox = Sandbox()

  init() {
    sandbox.write(
      "creditcast: 1\nname: p\njobs: [{id: a, model: core, prompt: x}]\n",
      to: "p.yaml"
    )
    sandbox.write("\(Self.canary)\n", to: "stability.key")
  }

  private func expectSilence(_ answer: Sandbox.Answer) {
    let files = sandbox.names.filter { $0 != "stability.key" && !$0.hasPrefix(".") }
    let written = files.compactMap { sandbox.bytes(of: $0) }.flatMap(\.self)
    for bytes in [answer.output, answer.errors, written] {
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      #expect(!text.contains("canary"))
    }
  }

  @Test(arguments: replies.indices)
  func `no reply brings the key to light`(index: Int) {
    let server = ScriptedServer([Self.replies[index]])
    let endpoint = "--endpoint http://127.0.0.1:\(server.port) --timeout 0.4 -v"
    let key = "STABILITY_API_KEY=\(Self.canary)"
    let outputs = Sandbox.allOutputs
    let github = "GITHUB_ACTIONS=true GITHUB_STEP_SUMMARY=s GITHUB_OUTPUT=o"
    for script in [
      "\(github) \(key) creditcast check p.yaml \(endpoint) \(outputs)",
      "\(key) creditcast check p.yaml \(endpoint) \(outputs)",
      "creditcast check p.yaml \(endpoint) --api-key-file stability.key \(outputs)",
      "\(key) creditcast balance \(endpoint) --format json",
      "\(key) creditcast balance \(endpoint)",
    ] {
      let answer = sandbox.run(script)
      #expect(!(answer.output + answer.errors).isEmpty)
      expectSilence(answer)
    }
    #expect(server.requests.allSatisfy { $0.contains(Self.canary) })
  }

  @Test(arguments: [
    "STABILITY_API_KEY='KEY x' creditcast check p.yaml", "STABILITY_API_KEY=KEY creditcast doctor",
    "STABILITY_API_KEY=KEY creditcast doctor --format json",
    "STABILITY_API_KEY=KEYé creditcast check p.yaml",
    "chmod 644 stability.key; creditcast check p.yaml --api-key-file stability.key",
    "creditcast check p.yaml --balance-file stability.key",
    "creditcast check stability.key --balance 5",
    "creditcast estimate p.yaml --prices stability.key",
    "creditcast estimate p.yaml --config stability.key",
    "echo 'accounts: {main: {key: KEY}}' >.c.yaml; creditcast balance --config .c.yaml",
    "echo 'api_key: KEY' >.p.yaml; creditcast check .p.yaml --balance 5 --show-prompts",
  ])
  func `no mistake with the key brings it to light`(script: String) {
    let answer = sandbox.run(
      script.replacing("KEY", with: Self.canary, maxReplacements: 3)
        .replacing("STABILITY_API_\(Self.canary)", with: "STABILITY_API_KEY")
    )
    #expect(!(answer.output + answer.errors).isEmpty)
    expectSilence(answer)
  }

  @Test func `the list of processes does not show the key`() {
    let server = ScriptedServer([[.hang]])
    let answer = sandbox.run(
      """
      export STABILITY_API_KEY=\(Self.canary)
      creditcast balance --endpoint http://127.0.0.1:\(server.port) --timeout 3 >out 2>err &
      until head -c 10 /proc/$!/cmdline | grep -q '^creditcast'; do :; done
      tr '\\0' '\\n' </proc/$!/cmdline
      kill $!
      """
    )
    #expect(answer.text.hasPrefix("creditcast\nbalance\n"))
    expectSilence(answer)
  }

  @Test func `the key cannot be given as an argument`() {
    let answer = sandbox.run("creditcast check p.yaml --api-key \(Self.canary)")
    #expect(answer.status == 64)
    expectSilence(answer)
  }
}
