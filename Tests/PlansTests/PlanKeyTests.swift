import Diagnostics
import Plans
import Quantities
import Testing

@Suite struct PlanKeyTests {
  @Test func `every key of a plan is read`() throws {
    let file = ReadFile(
      """
      creditcast: 1
      $schema: https://example.org/plan.json
      name: spring-campaign
      owner: team-web
      account: studio
      run_at: 2026-12-01
      x-anchors: {free: [of, meaning]}
      defaults: {model: core}
      assumptions: {redo_rate: 8%, failure_rate: 0.02}
      jobs:
        - id: hero
      """
    )
    #expect(file.findings.total == 0)
    let header = try #require(file.plans.first?.header)
    #expect(header.name == "spring-campaign")
    #expect(header.owner == "team-web")
    #expect(header.account == "studio")
    #expect(header.accountRange?.start == Position(line: 5, column: 10))
    #expect(header.runDay == Day(year: 2026, month: 12, day: 1))
    #expect(header.runDayRange?.start == Position(line: 6, column: 9))
    #expect(header.assumptions.redoRate?.description == "8%")
    #expect(header.assumptions.failureRate?.description == "2%")
    #expect(file.outlines == ["hero: core x1, redo 8%, failure 2%"])
  }

  @Test func `a plan of the least keys says nothing else`() throws {
    let header = try #require(ReadFile(jobs: "  - {id: a, model: core}").plans.first?.header)
    #expect(header.owner == nil)
    #expect(header.account == nil)
    #expect(header.runDay == nil)
    #expect(header.assumptions == Assumptions())
  }

  @Test(
    arguments: [
      ("name: a\njobs: []\n", ["plan.no-version 1:1"]),
      ("creditcast: 2\nname: a\njobs: []\n", ["plan.unknown-version 1:13"]),
      ("creditcast: 1.0\nname: a\njobs: []\n", ["plan.unknown-version 1:13"]),
      ("creditcast: [1]\nname: a\njobs: []\n", ["plan.unknown-version 1:13"]),
      ("creditcast: 1\njobs: []\n", ["plan.missing-key 1:1"]),
      ("creditcast: 1\nname: a\n", ["plan.missing-key 1:1"]),
      ("creditcast: 1\nname: -a\njobs: []\n", ["plan.bad-name 2:7"]),
      ("creditcast: 1\nname: a b\njobs: []\n", ["plan.bad-name 2:7"]),
      ("creditcast: 1\nname: [a]\njobs: []\n", ["plan.wrong-kind 2:7"]),
      ("creditcast: 1\nname:\njobs: []\n", ["plan.empty-value 2:6"]),
      ("creditcast: 1\nname: a\nonwer: b\njobs: []\n", ["plan.unknown-key 3:1"]),
      ("creditcast: 1\nname: a\nrun_at: soon\njobs: []\n", ["plan.bad-day 3:9"]),
      ("creditcast: 1\nname: a\nrun_at: 2026-02-30\njobs: []\n", ["plan.bad-day 3:9"]),
      ("creditcast: 1\nname: a\nassumptions: 8%\njobs: []\n", ["plan.wrong-kind 3:14"]),
      ("creditcast: 1\nname: a\nassumptions: {redo: 8%}\njobs: []\n", ["plan.unknown-key 3:15"]),
      (
        "creditcast: 1\nname: a\nassumptions: {redo_rate: 100%}\njobs: []\n",
        ["plan.bad-share 3:26"]
      ),
      ("creditcast: 1\nname: a\nassumptions: {redo_rate: 1}\njobs: []\n", ["plan.bad-share 3:26"]),
      (
        "creditcast: 1\nname: a\nassumptions: {redo_rate: -8%}\njobs: []\n", ["plan.bad-share 3:26"]
      ),
      (
        "creditcast: 1\nname: a\nassumptions: {redo_rate: 8 %}\njobs: []\n", ["plan.bad-share 3:26"]
      ),
      ("creditcast: 1\nname: a\njobs: {a: 1}\n", ["plan.wrong-kind 3:7"]),
      ("creditcast: 1\nname: a\njobs:\n", ["plan.wrong-kind 3:6"]),
      ("creditcast: 1\nname: a\njobs: [a]\n", ["plan.wrong-kind 3:8"]),
      ("- creditcast: 1\n", ["plan.not-a-plan 1:1"]),
      ("", ["plan.empty -"]),
      ("# nothing\n", ["plan.empty -"]),
    ])
  func `a wrong key of a plan is found where it stands`(text: String, places: [String]) {
    #expect(ReadFile(text).places == places)
  }

  @Test(arguments: ["a", "A-1._x", "2026", String(repeating: "n", count: 64)])
  func `a name is letters, digits, dots, underscores and hyphens`(name: String) {
    #expect(ReadFile("creditcast: 1\nname: \(name)\njobs: []\n").places.isEmpty)
  }

  @Test(arguments: ["_a", ".a", "é", "a/b", String(repeating: "n", count: 65), "''"])
  func `anything else is no name`(name: String) {
    #expect(ReadFile("creditcast: 1\nname: \(name)\njobs: []\n").places == ["plan.bad-name 2:7"])
  }

  @Test(
    arguments: [
      ("0%", "0%"), ("8%", "8%"), ("2.5%", "2.5%"), ("0.08", "8%"), ("0", "0%"), ("99.9%", "99.9%"),
    ])
  func `a rate is a percentage or a fraction`(text: String, rate: String) throws {
    let plan = "creditcast: 1\nname: a\nassumptions: {redo_rate: \(text)}\njobs: []\n"
    let header = try #require(ReadFile(plan).plans.first?.header)
    #expect(header.assumptions.redoRate?.description == rate)
  }

  @Test func `each document of a file is a plan`() {
    let file = ReadFile(
      """
      creditcast: 1
      name: one
      owner: a
      jobs: [{id: a, model: core}]
      ---
      creditcast: 1
      name: two
      jobs: [{id: a, model: ultra}, {id: b, model: core}]
      """
    )
    #expect(file.findings.total == 0)
    #expect(file.plans.map(\.header.name) == ["one", "two"])
    #expect(file.plans.map(\.header.owner) == ["a", nil])
    #expect(file.plans.map(\.jobs.count) == [1, 2])
  }

  @Test func `a document that is no plan does not hide the others`() {
    let file = ReadFile(
      "creditcast: 1\nname: one\njobs: []\n---\njust text\n---\ncreditcast: 1\nname: two\njobs: []\n"
    )
    #expect(file.places == ["plan.not-a-plan 5:1"])
    #expect(file.plans.map(\.header.name) == ["one", "two"])
  }

  @Test func `JSON is read as well`() {
    let file = ReadFile(
      #"""
      {"creditcast": 1, "name": "j", "defaults": {"model": "core", "prompt": "a \u00e9"},
       "jobs": [{"id": "a", "count": 3}, {"id": "b", "matrix": {"seed": [1, 2]}}]}
      """#
    )
    #expect(file.findings.total == 0)
    #expect(
      file.outlines == [
        "a: core x3, prompt=a é by default",
        "b: core x1, prompt=a é by default, matrix(seed in [\"1\", \"2\"])",
      ]
    )
  }

  @Test func `reading stops after a thousand errors`() {
    let jobs = (0..<1200).map { "  - {id: j\($0), model: core, count: x}\n" }.joined()
    let file = ReadFile(jobs: jobs)
    #expect(file.isStopped)
    #expect(file.findings.count(of: .error) == PlanReader.errorLimit)
  }
}
