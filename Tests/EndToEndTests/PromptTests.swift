import TestSupport
import Testing

/// Prompts are told only to those who ask for them.
@Suite struct PromptTests {
  /// Jobs with a finding on or beside a prompt, which holds the word `secret`.
  private static let jobs = [
    "- {id: a, model: core, prompt: a secret, cuont: 3}",
    "- {id: a, model: core, cuont: 3, prompt: a secret}",
    "- id: a\n    model: core\n    prompt: a secret #8 lost\n    cuont: 3",
    "- id: a\n    model: core\n    prompt:\n      - a secret\n      - a secret again",
    "- id: a\n    model: core\n    matrix:\n      prompt:\n        - a secret #1\n        - a secret #2",
    "- id: a\n    model: core\n    matrix:\n      prompt: [a secret, [a secret]]",
    "- id: a\n    model: core\n    matrix:\n      prompt: [x]\n      exclude:\n        - prompt: a secret",
    "- id: a\n    model: core\n    matrix: {prompt: [x], exclude: [{prompt: a secret}]}",
    "- id: a\n    model: core\n    matrix: {prompt: a secret}",
    "- id: a\n    model: core\n    negative_prompt: {a: a secret}\n    prompt: x",
    "- id: a\n    model: core\n    prompt: >-\n      a secret\n      : secret\n    cuont: 3",
    "- id: a\n    model: core\n    \"prompt\": a secret: two",
    "- id: a\n    model: core\n    prompt: \"a secret",
    "- id: a\n    model: core\n    prompt: a\n      secret: x",
    "- id: a\n    model: core\n    prompt: @secret",
    "- id: a\n    model: core\n    prompt: !mine secret",
    "- id: a\n    model: core\n    prompt: a secret\n    prompt: another secret",
    "- id: a\n    model: core\n    prompt: \"\(String(repeating: "secret ", count: 2000))\"",
  ]

  private let sandbox = Sandbox()

  @Test(arguments: jobs, ["table", "json", "markdown"])
  func `a prompt is hidden in findings`(job: String, format: String) {
    sandbox.write("creditcast: 1\nname: p\njobs:\n  \(job)\n", to: "p.yaml")
    let answer = sandbox.run("creditcast check p.yaml --strict --balance 5 --format \(format)")
    #expect(answer.status == 65, "\(answer.text)")
    #expect(!answer.text.contains("secret"), "\(answer.text)")
    #expect(!answer.talk.contains("secret"), "\(answer.talk)")
  }

  @Test(arguments: jobs)
  func `a prompt is in no format, and in nothing that a CI system reads`(job: String) {
    sandbox.write("creditcast: 1\nname: p\njobs:\n  \(job)\n", to: "p.yaml")
    for system in ["GITHUB_ACTIONS=true GITHUB_STEP_SUMMARY=s GITHUB_OUTPUT=o", "GITLAB_CI=true"] {
      let answer = sandbox.run(
        "\(system) creditcast check p.yaml --strict --balance 5 \(Sandbox.allOutputs)"
      )
      #expect(!(answer.text + answer.talk).contains("secret"), "\(answer.text)")
    }
    #expect(sandbox.names.count >= Sandbox.formats.count + 3)
    for name in sandbox.names where name != "p.yaml" {
      let text = String(decoding: sandbox.bytes(of: name) ?? [], as: UTF8.self)
      #expect(!text.contains("secret"), "\(name): \(text)")
    }
  }

  @Test(arguments: [
    "creditcast: 1\nname: p\nx-text: &t a secret #8 lost\njobs: [{id: a, model: core, prompt: *t}]",
    #"{"creditcast": 1, "name": "p", "jobs": [{"id": "a", "model": "core", "prompt":"#
      + "\n\"a secret\", \"cuont\": 3}]}",
    #"{"creditcast": 1, "name": "p", "jobs": [{"id": "a", "model": "core", "prompt": ["#
      + "\n\"a secret\",\n\"a secret: two\"]}]}",
    "creditcast: 1\nname: p\njobs:\n- id: a\n  model: core\n  matrix:\n    prompt:\n    - a secret #1",
    "creditcast: 1\nname: p\njobs:\n- id: a\n  model: core\n  prompt:\n  - - a secret",
  ])
  func `a prompt is hidden in whole plans`(plan: String) {
    sandbox.write("\(plan)\n", to: "p.yaml")
    let answer = sandbox.run("creditcast check p.yaml --strict --balance 5")
    #expect(answer.status == 65, "\(answer.text)")
    #expect(!answer.text.contains("secret"), "\(answer.text)")
  }

  @Test func `a line that is no prompt is shown`() {
    sandbox.write(
      """
      creditcast: 1
      name: p
      jobs:
        - id: a
          model: core
          prompt: a secret
          matrix:
            style_preset:
              - animee
              - photographic

      """,
      to: "p.yaml"
    )
    let answer = sandbox.run("creditcast check p.yaml --balance 5")
    #expect(answer.text.contains("- animee"))
  }

  @Test func `what a message quotes is shown behind a prompt as well`() {
    sandbox.write("creditcast: 1\nname: p\njobs:\n  \(Self.jobs[0])\n", to: "p.yaml")
    let answer = sandbox.run("creditcast check p.yaml --balance 5")
    #expect(answer.text.contains("prompt: · ······· cuont· ··"))
  }

  @Test func `a prompt is shown to those who ask for it`() {
    sandbox.write("creditcast: 1\nname: p\njobs:\n  \(Self.jobs[0])\n", to: "p.yaml")
    let answer = sandbox.run("creditcast check p.yaml --balance 5 --show-prompts")
    #expect(answer.text.contains("prompt: a secret"))
  }

  @Test func `expand fails without showing a prompt`() {
    sandbox.write("creditcast: 1\nname: p\njobs:\n  \(Self.jobs[0])\n", to: "p.yaml")
    let answer = sandbox.run("creditcast expand p.yaml")
    #expect(answer.status == 65)
    #expect(!(answer.text + answer.talk).contains("secret"))
  }
}
