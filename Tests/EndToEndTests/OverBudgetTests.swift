import TestSupport
import Testing

/// What is over a budget never ends with 0, and neither does a run that did not happen.
@Suite struct OverBudgetTests {
  private static let plan = """
    creditcast: 1
    name: posters
    owner: team-web
    jobs:
      - {id: hero, model: ultra, prompt: A lighthouse, count: 12, tags: [launch]}
    """

  /// Rules that 96 credits of one plan break, each by little.
  private static let rules = [
    "max_job_credits: 95.999999", "max_plan_credits: 95.999999", "max_run_credits: 95.999999",
    "max_output_credits: 7.999999", "allowed_models: [core]", "forbidden_models: ultra",
    "required_keys: [seed]", "required_keys: [run_at]",
    "budget: {credits: 95.999999, per: owner, period: day}",
    "budget: {credits: 95.999999, owner: team-web, period: year}",
    "budget: {credits: 95.999999, tag: launch, period: week}",
    "budget: {credits: 95.999999, plan: posters, period: month}",
    "budget: {credits: 95.999999, per: account, period: quarter}",
    "budget: {credits: 95.999999, account: main, period: quarter}",
  ]

  private static let schema = try? JSONParser.parse(
    Sandbox().run("creditcast schema report").output
  )

  private static func sandbox(policy: String) -> Sandbox {
    let sandbox = Sandbox()
    sandbox.write(plan, to: "p.yaml")
    sandbox.write("policies:\n  - id: rule\n    \(policy)\n", to: "creditcast.yaml")
    return sandbox
  }

  @Test(arguments: rules, ["check p.yaml --balance 100", "estimate p.yaml", "lint p.yaml"])
  func `a broken rule denies`(rule: String, command: String) throws {
    let sandbox = Self.sandbox(policy: rule)
    let answer = sandbox.run("creditcast \(command) --today 2026-11-22 --output json=r.json")
    #expect(answer.status == 3, "\(rule): \(answer.talk)")
    let report = try JSONParser.parse(sandbox.bytes(of: "r.json") ?? [])
    let schema = try #require(Self.schema)
    #expect(SchemaValidator.violations(of: report, against: schema) == [])
    #expect(report[key: "verdict"]?.text == "denied")
    #expect(report[key: "policies"]?.elements.first?[key: "denies"] == .boolean(true))
  }

  @Test(arguments: rules)
  func `a broken rule that warns denies under strict alone`(rule: String) {
    let sandbox = Self.sandbox(policy: "level: warn\n    \(rule)")
    let check = "creditcast check p.yaml --balance 100 --today 2026-11-22"
    #expect(sandbox.run(check).status == 0)
    #expect(sandbox.run("\(check) --strict").status == 3)
  }

  @Test func `the least balance is kept or the run is denied`() {
    let sandbox = Self.sandbox(policy: "min_balance_left: 10")
    let check = "creditcast check p.yaml --today 2026-11-22 --balance"
    #expect(sandbox.run("\(check) 106").status == 0)
    #expect(sandbox.run("\(check) 105.999999").status == 3)
    #expect(sandbox.run("creditcast lint p.yaml").status == 0)
  }

  /// Which status wins where several would do.
  @Test(arguments: [
    ("check p.yaml --balance 95", 2), ("check p.yaml --balance 100", 3), ("check p.yaml", 4),
    ("check p.yaml old.yaml --balance 1000", 4), ("check p.yaml old.yaml --balance 95", 2),
    ("check p.yaml bad.yaml --balance 100", 65), ("check p.yaml no.yaml --balance 100", 66),
    ("estimate p.yaml old.yaml", 4), ("lint p.yaml old.yaml", 3), ("lint p.yaml bad.yaml", 65),
    ("lint p.yaml no.yaml", 66), ("lint p.yaml --strict --today 2028-01-01", 4),
    ("check p.yaml --balance 100 --exit-zero", 0),
  ])
  func `the strongest reason wins`(command: String, status: Int) {
    let sandbox = Self.sandbox(policy: "max_job_credits: 50")
    sandbox.write(
      """
      creditcast: 1
      name: old
      run_at: 2024-03-02
      jobs: [{id: old, model: sdxl, prompt: A lighthouse, steps: 40}]
      """,
      to: "old.yaml"
    )
    sandbox.write("creditcast: 1\nname: bad\njobs: [{id: a, modle: core}]\n", to: "bad.yaml")
    let answer = sandbox.run("export CREDITCAST_TODAY=2026-11-22; creditcast \(command)")
    #expect(answer.status == status, "\(answer.text)\(answer.talk)")
  }

  @Test func `one that cannot be decided is not passed by lint`() {
    let sandbox = Self.sandbox(policy: "max_job_credits: 500")
    sandbox.write(
      """
      creditcast: 1
      name: old
      run_at: 2024-03-02
      jobs: [{id: old, model: sdxl, prompt: A lighthouse, steps: 40}]
      """,
      to: "old.yaml"
    )
    #expect(sandbox.run("creditcast lint p.yaml").status == 0)
    #expect(sandbox.run("creditcast lint old.yaml").status == 4)
    sandbox.write("", to: "creditcast.yaml")
    #expect(sandbox.run("creditcast lint old.yaml").status == 0)
    #expect(sandbox.run("creditcast lint old.yaml --strict").status == 4)
  }

  /// Everything that can be wrong before there is an answer, and what is wrong with it.
  private static let failures = [
    "", "p.yaml --no-such", "no.yaml", "empty", "p.yaml --config no.yaml",
    "p.yaml --prices no.yaml", "p.yaml --prices p.yaml", "p.yaml --today tomorrow",
    "p.yaml --output json=no/such.json", "p.yaml --output json=empty",
    "p.yaml --output json=/dev/full", "p.yaml >/dev/full", "p.yaml --output json --output csv",
    "p.yaml --format yaml", "bad.yaml", "binary.yaml", "p.yaml --config slip.yaml",
    "p.yaml --config twice.yaml", "p.yaml --config unknown.yaml", "p.yaml --config bytes.yaml",
    "p.yaml --raise depth=0", "p.yaml --jobs-parallel 0", "- </dev/null", "p.yaml p.yaml/x",
  ]

  @Test(arguments: failures, ["check --balance 1000", "estimate", "lint"])
  func `a run that did not happen never ends with 0`(words: String, command: String) {
    let sandbox = Sandbox()
    sandbox.write(Self.plan, to: "p.yaml")
    sandbox.write("creditcast: 1\nname: bad\njobs: [{id: a, modle: core}]\n", to: "bad.yaml")
    sandbox.write("\u{1}\u{0}", to: "binary.yaml")
    let policy = "{id: a, max_job_credits: 1000}"
    sandbox.write("policies: [{id: a, max_job_credit: 1000}]\n", to: "slip.yaml")
    sandbox.write("policies: [\(policy), \(policy)]\n", to: "twice.yaml")
    sandbox.write("policies: [{id: a, allowed_models: [ulta]}]\n", to: "unknown.yaml")
    sandbox.write("policies: \"\u{1}\"\n", to: "bytes.yaml")
    let answer = sandbox.run("mkdir empty; creditcast \(command) \(words)")
    #expect((answer.status ?? 0) != 0, "\(answer.text)\(answer.talk)")
    #expect((answer.status ?? 1) != 1, "\(answer.text)\(answer.talk)")
  }

  @Test(arguments: [
    "--balance-file no.json", "--balance-file p.yaml", "--balance plenty", "--reserve -1",
    "--balance 5 --balance-recorded r.json", "--balance-recorded no.json",
    "--max-balance-age soon", "--api-key-file no.key", "--endpoint ftp://x", "--timeout 0", "",
  ])
  func `a balance that is not there never ends with 0`(words: String) {
    let sandbox = Sandbox()
    sandbox.write(Self.plan, to: "p.yaml")
    let answer = sandbox.run("creditcast check p.yaml \(words)")
    #expect((answer.status ?? 0) > 1, "\(answer.text)\(answer.talk)")
  }
}
