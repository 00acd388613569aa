import TestSupport
import Testing

/// `lint` finds what `check` finds, and never asks anybody.
@Suite struct LintTests {
  private static func sandbox() -> Sandbox {
    let sandbox = Sandbox()
    sandbox.write(
      """
      creditcast: 1
      name: posters
      defaults: {seed: 7, negative_prompt: fog, mode: x}
      jobs:
        - {id: hero, model: ultra, prompt: A lighthouse #1, count: 12}
        - {id: boat, model: core, prompt: A boat, cuont: 2}
      """,
      to: "bad.yaml"
    )
    sandbox.write(
      """
      creditcast: 1
      name: posters
      jobs:
        - {id: hero, model: ultra, prompt: A lighthouse, count: 12}
      """,
      to: "good.yaml"
    )
    sandbox.write(
      "creditcast: 1\nname: w\ndefaults: {steps: 30}\njobs: [{id: a, model: core, prompt: x}]\n",
      to: "warned.yaml"
    )
    return sandbox
  }

  @Test func `its findings are those of a check`() throws {
    let sandbox = Self.sandbox()
    _ = sandbox.run("creditcast lint bad.yaml --output json=lint.json")
    _ = sandbox.run("creditcast check bad.yaml --balance 1000 --output json=check.json")
    let lint = try JSONParser.parse(sandbox.bytes(of: "lint.json") ?? [])
    let check = try JSONParser.parse(sandbox.bytes(of: "check.json") ?? [])
    #expect(lint[key: "findings"] == check[key: "findings"])
    #expect(!(lint[key: "findings"]?.elements.isEmpty ?? true))
  }

  @Test(arguments: [
    ("good.yaml", 0), ("bad.yaml", 65), ("nowhere.yaml", 66), ("warned.yaml", 0),
    ("warned.yaml --strict", 65), ("good.yaml --strict", 0), ("", 64),
  ])
  func `it ends as its findings say`(words: String, status: Int) {
    let answer = Self.sandbox().run("creditcast lint --today 2026-11-22 \(words)")
    #expect(answer.status == status, "\(answer.text)\(answer.talk)")
  }

  @Test(arguments: ["table", "json", "ndjson", "markdown", "csv"])
  func `it writes every format`(format: String) throws {
    let sandbox = Self.sandbox()
    let answer = sandbox.run("creditcast lint good.yaml --today 2026-11-22 --format \(format)")
    #expect(answer.status == 0)
    #expect(!answer.output.isEmpty)
    guard format == "json" else { return }
    let report = try JSONParser.parse(answer.output)
    let schema = try JSONParser.parse(sandbox.run("creditcast schema report").output)
    #expect(SchemaValidator.violations(of: report, against: schema) == [])
    #expect(report[key: "verdict"]?.text == "sound")
    #expect(report[key: "balance"] == nil)
  }

  @Test func `it asks nobody, and does not even load what could`() {
    let sandbox = Self.sandbox()
    let server = ScriptedServer(.reply(200, #"{"credits": 7}"#))
    let variables = """
      export STABILITY_API_KEY=sk-0 CREDITCAST_ENDPOINT=http://127.0.0.1:\(server.port) \
        LD_DEBUG=files;
      """
    let lint = sandbox.run("\(variables) creditcast lint good.yaml")
    #expect(lint.status == 0)
    #expect(server.requests.isEmpty)
    #expect(!lint.talk.contains("libcurl"))
    // The same is seen of a command that does ask.
    let check = sandbox.run("\(variables) creditcast check good.yaml")
    #expect(check.status == 2)
    #expect(server.requests.count == 1)
    #expect(check.talk.contains("libcurl"))
  }
}
