import TestSupport
import Testing

/// Comparisons of files, as a pipeline asks for them.
@Suite struct DiffTests {
  private static func sandbox() -> Sandbox {
    let sandbox = Sandbox()
    sandbox.write(
      """
      creditcast: 1
      name: posters
      jobs:
        - {id: hero, model: ultra, prompt: A lighthouse, count: 12}
        - {id: cards, model: core, prompt: A card, count: 10}
      """,
      to: "p.yaml"
    )
    sandbox.write(
      """
      creditcast_catalogue: 1
      provider: stability
      credit_usd: "0.01"
      checked_on: 2026-09-22
      models:
        - id: core
          prices: [{from: 2026-01-01, credits: "2.4", source: contract, date_is: exact}]
      """,
      to: "contract.yaml"
    )
    return sandbox
  }

  private static func run(_ script: String, in sandbox: Sandbox = sandbox()) -> Sandbox.Answer {
    sandbox.run("export CREDITCAST_TODAY=2026-11-22; \(script)")
  }

  @Test func `each side goes by its own catalogue`() {
    let answer = Self.run("creditcast diff p.yaml p.yaml --prices-base contract.yaml")
    #expect(answer.text.hasPrefix("RISES  by 6 credits"))
    #expect(answer.text.contains(/prices +\+6/), "\(answer.text)")
    #expect(answer.text.contains("on the old list 120 → 120"), "\(answer.text)")
    let same = "--prices contract.yaml --prices-base contract.yaml"
    #expect(Self.run("creditcast diff p.yaml p.yaml \(same)").text == "")
  }

  @Test func `a run before a model's launch is an error of the side that has the day`() {
    let answer = Self.run("creditcast diff p.yaml p.yaml --today-base 2024-01-02")
    #expect(answer.status == 65)
    #expect(answer.text.contains("plan.model-not-launched"), "\(answer.text)")
    let wrong = Self.run("creditcast diff p.yaml p.yaml --today-base soon")
    #expect(wrong.status == 64 && wrong.talk.contains("--today-base"))
  }

  @Test func `a day is another price list`() {
    let answer = Self.run(
      """
      for day in 2026-06-30 2025-07-31; do
        printf 'creditcast: 1\\nname: p\\nrun_at: %s\\njobs: [{id: a, model: core, prompt: x}]\\n' $day \
          >$day.yaml
      done
      creditcast diff 2025-07-31.yaml 2026-06-30.yaml --prices contract.yaml
      """
    )
    #expect(answer.text.hasPrefix("FALLS  by 0.6 credits"), "\(answer.text)\(answer.talk)")
    #expect(answer.text.contains(/prices +-0\.6/), "\(answer.text)")
  }

  @Test func `several formats are written in one run, each by its rules`() throws {
    let sandbox = Self.sandbox()
    let answer = Self.run(
      """
      sed s/12/14/ p.yaml >q.yaml
      creditcast diff p.yaml q.yaml --output table --output json=d.json --output markdown=d.md
      creditcast schema diff >schema.json
      """,
      in: sandbox
    )
    #expect(answer.text.hasPrefix("RISES  by 16 credits (+13 %), from 126 to 142"))
    let schema = try JSONParser.parse(sandbox.bytes(of: "schema.json") ?? [])
    let report = try JSONParser.parse(sandbox.bytes(of: "d.json") ?? [])
    #expect(SchemaValidator.violations(of: report, against: schema) == [])
    let markdown = String(decoding: sandbox.bytes(of: "d.md") ?? [], as: UTF8.self)
    #expect(markdown.contains("\n\n### Rises: by 16"), "\(markdown)")
    let asked = Self.run("CREDITCAST_FORMAT=json creditcast diff p.yaml q.yaml", in: sandbox)
    #expect(asked.output == sandbox.bytes(of: "d.json"))
    let other = Self.run("CREDITCAST_FORMAT=csv creditcast diff p.yaml q.yaml", in: sandbox)
    #expect(other.output == answer.output)
  }

  @Test func `an empty folder is a side without plans`() {
    let answer = Self.run("mkdir f; creditcast diff f p.yaml; creditcast diff p.yaml - <p.yaml")
    #expect(answer.text.hasPrefix("NEW  126 credits for 2 jobs"), "\(answer.text)")
    #expect(answer.talk == "creditcast: no job differs\n")
  }

  @Test func `a verdict is passed over where that is asked for`() {
    let answer = Self.run(
      "sed s/12/14/ p.yaml >q.yaml; creditcast diff p.yaml q.yaml --balance 1 --exit-zero"
    )
    #expect(answer.status == 0)
    #expect(answer.text.contains("now SHORT by 141 (was short by 125)"), "\(answer.text)")
  }
}
