import TestSupport
import Testing

/// Every status that the program can end with, from a whole run of it.
@Suite struct StatusTests {
  /// A working folder with plans and other files, good and bad.
  private static func sandbox() -> Sandbox {
    let sandbox = Sandbox()
    let files = [
      "p.yaml": """
      creditcast: 1
      name: posters
      jobs:
        - {id: hero, model: ultra, prompt: A lighthouse, count: 12}
      """,
      "unpriced.yaml": """
      creditcast: 1
      name: old
      run_at: 2024-03-02
      jobs:
        - {id: old, model: sdxl, prompt: A lighthouse, steps: 40}
      """,
      "bad.yaml": """
      creditcast: 1
      name: bad
      jobs:
        - {id: hero, model: ultra, prompt: A lighthouse, cuont: 12}
      """,
      "bad-prices.yaml": "creditcast_catalogue: 1\n",
      "bad-config.yaml": "reserv: 5\n",
      "team.yaml": "accounts: {team: {key_env: TEAM_KEY}}\n",
      "rules.yaml": "policies: [{id: small-jobs, max_job_credits: 95}]\n",
      "bad-rules.yaml": "policies: [{id: models, forbidden_models: ulta}]\n",
    ]
    for (name, text) in files { sandbox.write(text, to: name) }
    sandbox.write("sk-0123456789", to: "open.key", mode: 0o644)
    return sandbox
  }

  @Test(arguments: StatusCase.all)
  func `a run ends with its status and says why`(_ sample: StatusCase) throws {
    let server = sample.server.isEmpty ? nil : ScriptedServer([sample.server])
    let port = server.map { "PORT=\($0.port); " } ?? ""
    let today = "export CREDITCAST_TODAY=2026-11-22; "
    let answer = Self.sandbox().run(port + today + sample.script)
    #expect(answer.status == sample.status, "\(answer.text)\(answer.talk)")
    let everything = (answer.text + answer.talk).split(whereSeparator: \.isWhitespace)
    #expect(
      everything.joined(separator: " ").contains(sample.tells),
      "\(answer.text)\(answer.talk)"
    )
  }

  @Test func `every status that can occur today has a case`() {
    let all: Set = [0, 2, 3, 4, 6, 64, 65, 66, 69, 73, 74, 75, 77, 78]
    #expect(Set(StatusCase.all.map(\.status)) == all)
  }

  @Test(
    arguments: StatusCase.all.filter { $0.script.contains("creditcast check") && $0.status < 64 }
  )
  func `a verdict in JSON has the status that the program ends with`(_ sample: StatusCase) throws {
    let server = sample.server.isEmpty ? nil : ScriptedServer([sample.server])
    let port = server.map { "PORT=\($0.port); " } ?? ""
    let today = "export CREDITCAST_TODAY=2026-11-22 CREDITCAST_FORMAT=json; "
    let sandbox = Self.sandbox()
    let answer = sandbox.run(port + today + sample.script)
    let report = try JSONParser.parse(answer.output)
    let schema = try JSONParser.parse(sandbox.run("creditcast schema report").output)
    #expect(SchemaValidator.violations(of: report, against: schema) == [])
    #expect(report[key: "exit_code"]?.integer == answer.status)
  }
}
