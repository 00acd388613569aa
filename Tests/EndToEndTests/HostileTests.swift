import TestSupport
import Testing

/// Nothing that a plan says acts on a terminal, in a log, in a spreadsheet or on a page.
@Suite struct HostileTests {
  private static let texts = [
    #"\u001B[2J\u001B]8;;https://e.example\u0007link"#, "::error file=a,line=1::x", "##[error]x",
    "##vso[task.setvariable variable=a]b", #"\u202Egnp.exe\u2066"#, "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0", "+1", "-1+1", "@SUM(A1)", #"\u2028::warning::x"#, "| a | b |",
    "[x](https://e.example) ![y](https://e.example/p.png)", "`` ` ```", #"a\u200Bb\uFEFF"#,
    "&amp; @octocat #1",
  ]

  private static let formats = Sandbox.formats + ["table"]

  private let sandbox = Sandbox()

  /// The text as YAML and JSON write it between double quotes.
  private static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\"", with: "\\\""))\""
  }

  private func expectHarmless(_ answer: Sandbox.Answer, _ format: String) {
    for text in [answer.text, answer.talk] where format != "github" {
      let lines = text.replacing("\r\n", with: "\n")
      #expect(LogOracle.dangers(in: lines).isEmpty, "\(format): \(lines)")
    }
    for command in RunnerOracle.commands(in: answer.output + answer.errors) {
      let isOurs = ["error", "warning", "notice"].contains(command.name)
      #expect(isOurs && format == "github", "\(format): \(command)")
    }
    if format == "csv" {
      for cell in answer.text.split(whereSeparator: { ",\r\n".contains($0) }) {
        let start = cell.drop { $0 == "\"" }.first
        #expect(start.map { !"=+-@\t".contains($0) } ?? true, "\(cell)")
      }
    }
    if format == "markdown" {
      let prose = MarkdownOracle.withoutCode(answer.text)
      for live in ["<script", "](https://e.example", "@octocat"] {
        #expect(!prose.contains(live), "\(prose)")
      }
    }
  }

  @Test(arguments: texts, formats)
  func `a plan that can run is told harmlessly`(text: String, format: String) {
    let hostile = Self.quoted(text)
    sandbox.write(
      """
      creditcast: 1
      name: hostile
      owner: \(hostile)
      jobs:
        - {id: \(hostile), model: ultra, prompt: \(hostile), tags: [\(hostile)], count: 50}
        - {id: rest, model: core, prompt: \(hostile), note: \(hostile), output: \(hostile)}
      """,
      to: "p.yaml"
    )
    let answer = sandbox.run(
      "creditcast check p.yaml --balance 10 --jobs --show-prompts --color never --format \(format)"
    )
    // An id with control characters is refused.
    #expect([2, 65].contains(answer.status), "\(answer.talk)")
    expectHarmless(answer, format)
    expectHarmless(sandbox.run("creditcast expand p.yaml"), "calls")
    expectOnlyAnnotations("creditcast check p.yaml --balance 10 --jobs --format \(format)")
  }

  @Test(arguments: texts, formats)
  func `a plan that is wrong is told harmlessly`(text: String, format: String) {
    let hostile = Self.quoted(text)
    sandbox.write(
      """
      creditcast: 1
      name: \(hostile)
      account: \(hostile)
      \(hostile): x
      jobs:
        - {id: a, model: \(hostile), prompt: \(hostile)}
        - {id: \(hostile), model: core, \(hostile): x, aspect_ratio: \(hostile)}
        - {id: c, model: core, count: \(hostile), matrix: {prompt: {file: \(hostile)}}}
        - {id: d, model: core, for_each: \(hostile), keep: \(hostile), seed: \(hostile)}
        - {id: e, model: core, matrix: {prompt: [a], exclude: [{prompt: \(hostile)}]}}
      """,
      to: "p.yaml"
    )
    let answer = sandbox.run(
      "creditcast check p.yaml --balance 10 --show-prompts --color never --format \(format)"
    )
    #expect(answer.status == 65, "\(answer.talk)")
    expectHarmless(answer, format)
    expectOnlyAnnotations("creditcast check p.yaml --balance 10 --format \(format)")
  }

  /// On GitHub the runner finds our annotations, and a guard around a table, and nothing else.
  private func expectOnlyAnnotations(_ command: String) {
    let answer = sandbox.run("GITHUB_ACTIONS=true \(command)")
    var commands = RunnerOracle.commands(in: answer.output + answer.errors)
    if let first = commands.first, first.name == "stop-commands" {
      #expect(commands.dropFirst().first?.name == first.data)
      commands.removeFirst(2)
    }
    #expect(
      commands.allSatisfy { ["error", "warning", "notice"].contains($0.name) },
      "\(commands)"
    )
  }

  @Test(arguments: texts, ["table", "json", "markdown", "csv"])
  func `a policy and what breaks it are told harmlessly`(text: String, format: String) {
    let hostile = Self.quoted(text)
    sandbox.write(
      """
      creditcast: 1
      name: hostile
      owner: \(hostile)
      jobs:
        - {id: a, model: ultra, prompt: x, tags: [\(hostile)], count: 50}
        - {id: b, model: core, prompt: x, tags: [\(hostile)]}
      """,
      to: "p.yaml"
    )
    sandbox.write(
      """
      policies:
        - {id: job, reason: \(hostile), max_job_credits: 9}
        - {id: model, reason: \(hostile), level: warn, forbidden_models: core}
        - {id: owner, reason: \(hostile), budget: {credits: 9, per: owner, period: month}}
        - {id: tag, reason: \(hostile), budget: {credits: 9, tag: \(hostile), period: week}}
        - {id: keys, reason: \(hostile), required_keys: [seed]}
      """,
      to: "rules.yaml"
    )
    let answer = sandbox.run(
      "creditcast check p.yaml --config rules.yaml --balance 999 --color never --format \(format)"
    )
    #expect(answer.status == 3, "\(answer.talk)")
    expectHarmless(answer, format)
    sandbox.write(
      """
      policies:
        - {id: \(hostile), reason: \(hostile), max_job_credits: \(hostile)}
        - {id: b, \(hostile): 9, level: \(hostile), allowed_models: \(hostile)}
        - {id: c, required_keys: [\(hostile)]}
      """,
      to: "rules.yaml"
    )
    let refused = sandbox.run("creditcast check p.yaml --config rules.yaml --balance 999")
    #expect(refused.status == 78)
    expectHarmless(refused, "table")
  }

  @Test(arguments: texts)
  func `names of files and accounts are told harmlessly`(text: String) {
    let hostile = Self.quoted(text)
    sandbox.write("accounts: {\(hostile): {key_env: \(hostile)}}\n", to: "config.yaml")
    sandbox.write("creditcast: 1\nname: p\njobs: [{id: a, model: core, prompt: x}]\n", to: "p.yaml")
    sandbox.write(
      "creditcast_catalogue: 1\nprovider: \(hostile)\nmodels: [{id: \(hostile), kind: \(hostile)}]\n",
      to: "prices.yaml"
    )
    for command in [
      "check p.yaml --balance 5 --config config.yaml", "doctor --config config.yaml",
      "check p.yaml --config config.yaml", "doctor --config config.yaml --format json",
      "prices check prices.yaml", "estimate p.yaml --prices prices.yaml",
    ] {
      expectHarmless(sandbox.run("creditcast \(command)"), "table")
    }
    let name = text.replacing("'", with: "").replacing("/", with: "")
    for command in ["check", "prices show", "explain", "prices check"] {
      expectHarmless(sandbox.run("creditcast \(command) -- '\(name)'"), "table")
    }
  }
}
