import TestSupport
import Testing

/// What policies say of a change.
@Suite struct DiffPolicyTests {
  private static func plan(count: Int) -> String {
    """
    creditcast: 1
    name: posters
    owner: team-web
    jobs:
      - {id: card, model: core, prompt: A card}
      - {id: hero, model: ultra, prompt: A lighthouse, count: \(count)}
    """
  }

  /// A plan of a day for which a price is not known.
  private static let unpriced = """
    creditcast: 1
    name: posters
    run_at: 2024-03-02
    jobs: [{id: hero, model: sdxl, prompt: A lighthouse, steps: 40}]
    """

  private static func sandbox(_ policies: String...) -> Sandbox {
    let sandbox = Sandbox()
    sandbox.write(plan(count: 12), to: "old.yaml")
    sandbox.write(plan(count: 24), to: "new.yaml")
    sandbox.write(unpriced, to: "unpriced.yaml")
    let list = policies.map { "  - {\($0)}\n" }.joined()
    sandbox.write("policies:\n\(list)", to: "creditcast.yaml")
    return sandbox
  }

  private static func diff(_ words: String, in sandbox: Sandbox) -> Sandbox.Answer {
    sandbox.run("creditcast diff --today 2026-11-22 \(words)")
  }

  @Test(arguments: [
    // 99 credits before, 96 more after.
    ("max_added_credits: 95.999999", 3), ("max_added_credits: 96", 0),
    ("max_added_percent: 96%", 3), ("max_added_percent: 97%", 0),
    ("max_plan_credits: 194.999999", 3), ("max_plan_credits: 195", 0),
    ("required_keys: [seed]", 3), ("forbidden_models: [ultra]", 3),
    ("level: warn, max_added_credits: 1", 0),
  ])
  func `a change keeps to a policy or is denied`(_ rule: String, _ status: Int) {
    let sandbox = Self.sandbox("id: rule, \(rule)")
    let answer = Self.diff("old.yaml new.yaml", in: sandbox)
    #expect(answer.status == status, "\(answer.text)\(answer.talk)")
    #expect(answer.text.contains("(rule)"), "\(answer.text)")
    #expect(answer.text.contains("; a policy says no") == (status == 3))
    // A denial is stronger than the changes that were asked for.
    let changes = Self.diff("old.yaml new.yaml --exit-code", in: sandbox)
    #expect(changes.status == (status == 3 ? 3 : 6))
  }

  @Test func `a breach is told at the job that costs most of it`() {
    let sandbox = Self.sandbox("id: growth, max_added_credits: 1, reason: ask Ann")
    let answer = Self.diff("old.yaml new.yaml", in: sandbox)
    #expect(answer.text.contains("error[policy.added-credits]"))
    #expect(answer.text.contains("new.yaml:6:5"), "\(answer.text)")
    #expect(answer.text.contains("ask Ann"))
  }

  @Test func `less than before breaks no rule about changes`() {
    let sandbox = Self.sandbox("id: a, max_added_credits: 0", "id: b, max_added_percent: 0%")
    #expect(Self.diff("new.yaml old.yaml", in: sandbox).status == 0)
    #expect(Self.diff("old.yaml new.yaml", in: sandbox).status == 3)
    #expect(Self.diff("old.yaml new.yaml", in: sandbox).text.contains("2 policies say no"))
  }

  @Test func `under strict a warning denies`() {
    let sandbox = Self.sandbox("id: a, level: warn, max_added_credits: 1")
    #expect(Self.diff("old.yaml new.yaml", in: sandbox).status == 0)
    #expect(Self.diff("old.yaml new.yaml --strict", in: sandbox).status == 3)
  }

  @Test func `what is short or not known comes before what is denied`() {
    let sandbox = Self.sandbox("id: a, max_added_credits: 1")
    #expect(Self.diff("old.yaml new.yaml --balance 100", in: sandbox).status == 2)
    #expect(Self.diff("old.yaml new.yaml --balance 1000", in: sandbox).status == 3)
    #expect(Self.diff("unpriced.yaml new.yaml", in: sandbox).status == 4)
  }

  @Test func `the reserve is a part of what is left`() {
    let sandbox = Self.sandbox("id: a, min_balance_left: 5")
    #expect(Self.diff("old.yaml new.yaml --balance 200 --reserve 5", in: sandbox).status == 0)
    #expect(Self.diff("old.yaml new.yaml --balance 199.999999", in: sandbox).status == 3)
  }

  @Test func `saved reports are held against policies about changes`() {
    let sandbox = Self.sandbox("id: a, max_added_credits: 1")
    let answer = sandbox.run(
      """
      for side in old new; do
        creditcast estimate $side.yaml --today 2026-11-22 --jobs --output json=$side.json 2>/dev/null
      done
      creditcast diff old.json new.json --today 2026-11-22
      """
    )
    #expect(answer.status == 3, "\(answer.text)\(answer.talk)")
  }

  @Test func `JSON tells what came of policies, by its schema`() throws {
    let sandbox = Self.sandbox("id: a, max_added_credits: 1", "id: b, allowed_models: [core]")
    let answer = Self.diff("old.yaml new.yaml --format json", in: sandbox)
    let report = try JSONParser.parse(answer.output)
    let schema = try JSONParser.parse(sandbox.run("creditcast schema diff").output)
    #expect(SchemaValidator.violations(of: report, against: schema) == [])
    #expect(report[key: "verdict"]?.text == "denied")
    #expect(
      report[key: "policies"]?.elements.map { $0[key: "state"]?.text } == ["broken", "broken"]
    )
  }

  @Test func `in GitHub Actions a change is annotated, summed up, and ready to comment`() {
    let sandbox = Self.sandbox("id: growth, max_added_credits: 1")
    let github = "export GITHUB_ACTIONS=true GITHUB_STEP_SUMMARY=summary; "
    let script = "creditcast diff old.yaml new.yaml --today 2026-11-22 --output table"
    let answer = sandbox.run("\(github)\(script) --output markdown=diff.md")
    #expect(answer.status == 3)
    let commands = RunnerOracle.commands(in: answer.output).filter { $0.name == "error" }
    #expect(commands.map { $0.properties["file"] } == ["new.yaml"])
    #expect(commands.map { $0.properties["line"] } == ["6"])
    let summary = String(decoding: sandbox.bytes(of: "summary") ?? [], as: UTF8.self)
    #expect(summary.hasPrefix("### Rises"), "\(summary)")
    let comment = String(decoding: sandbox.bytes(of: "diff.md") ?? [], as: UTF8.self)
    #expect(
      comment.hasPrefix("[//]: <> (creditcast-comment, id=diff, valid-at=2026-11-22T00:00:00Z)")
    )
    #expect(sandbox.run("\(github)\(script) --ci none").text.contains("::error") == false)
  }
}
