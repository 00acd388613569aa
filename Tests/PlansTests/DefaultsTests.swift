import Diagnostics
import Plans
import Testing

@Suite struct DefaultsTests {
  private static let header = """
    defaults:
      model: core
      count: 2
      priority: 3
      tags: [web]
      output: out
      keep: 50%
      assumptions: {redo_rate: 8%}
      note: any
      style_preset: anime
      seed: 7
    assumptions: {failure_rate: 1%, redo_rate: 1%}

    """

  @Test(
    arguments: [
      (
        "id: a",
        "a: core x2, priority 3, style_preset=anime by default, seed=7 by default, "
          + "tags [\"web\"], redo 8%, failure 1%, to out"
      ),
      (
        "id: a, model: ultra, count: 1, priority: 0, tags: [], output: b, seed: 8, "
          + "assumptions: {redo_rate: 0%}",
        "a: ultra x1, seed=8, style_preset=anime by default, redo 0%, failure 1%, to b"
      ),
      (
        "id: a, for_each: b",
        "a: core x2, priority 3, style_preset=anime by default, seed=7 by default, for each of b, "
          + "keeping 50%, tags [\"web\"], redo 8%, failure 1%, to out"
      ),
      (
        "id: a, matrix: {seed: [1, 2], model: [sd3, ultra]}",
        "a:  x2, priority 3, style_preset=anime by default, tags [\"web\"], redo 8%, failure 1%, "
          + "to out, matrix(seed in [\"1\", \"2\"]; model in [\"sd3\", \"ultra\"])"
      ),
    ])
  func `defaults are laid under what a job says`(job: String, outline: String) {
    let file = ReadFile(jobs: "  - {\(job)}\n", header: Self.header)
    #expect(file.places.isEmpty)
    #expect(file.outlines == [outline])
  }

  @Test(
    arguments: [
      ("{id: a}", ["plan.not-a-default 3:12"]),
      ("{matrix: {seed: [1]}}", ["plan.not-a-default 3:12"]),
      ("{for_each: a}", ["plan.not-a-default 3:12"]),
      ("[model]", ["plan.wrong-kind 3:11"]),
      ("{prompt: ~}", ["plan.empty-value 3:20"]),
      ("{prompt: [a]}", ["plan.wrong-kind 3:20"]),
      ("{count: 0}", ["plan.out-of-range 3:19"]),
      ("{keep: 0}", ["plan.bad-share 3:18"]),
      ("{assumptions: {redo_rate: 2}}", ["plan.bad-share 3:37"]),
    ])
  func `a wrong default is found where it stands`(defaults: String, places: [String]) {
    let file = ReadFile(jobs: "  - {id: a, model: core}\n", header: "defaults: \(defaults)\n")
    #expect(file.places == places)
  }

  @Test func `a default knows its own place`() throws {
    let file = ReadFile(jobs: "  - {id: a}\n", header: "defaults: {model: core, seed: 7}\n")
    let job = try #require(file.plans.first?.jobs.first)
    #expect(job.modelRange.start == Position(line: 3, column: 19))
    #expect(job.settings.first?.valueRange.start == Position(line: 3, column: 31))
    #expect(file.plans.first?.header.defaults.parameters.map(\.name) == ["seed"])
  }

  @Test(arguments: ["defaults", "assumptions", "run_at", "owner"])
  func `a header after the jobs is known at the second reading`(key: String) {
    let values = [
      "defaults": "{model: core, seed: 1, count: 4}", "assumptions": "{redo_rate: 5%}",
      "run_at": "2026-11-30", "owner": "somebody",
    ]
    let line = "\(key): \(values[key] ?? "")\n"
    let body = "jobs:\n  - {id: a, model: ultra}\n"
    let early = ReadFile("creditcast: 1\nname: a\n\(line)\(body)")
    let first = ReadFile("creditcast: 1\nname: a\n\(body)\(line)")
    #expect(first.hasLateHeader == (key != "owner"))
    let late = ReadFile("creditcast: 1\nname: a\n\(body)\(line)", headers: first.headers)
    #expect(!late.hasLateHeader)
    #expect(late.outlines == early.outlines)
    #expect(late.plans.first?.header.runDay == early.plans.first?.header.runDay)
  }

  @Test func `each plan of a file has its own late header`() {
    let text = """
      creditcast: 1
      name: one
      jobs: [{id: a}]
      defaults: {model: core}
      ---
      creditcast: 1
      name: two
      jobs: [{id: a}]
      defaults: {model: ultra}
      """
    let first = ReadFile(text)
    #expect(first.hasLateHeader)
    let second = ReadFile(text, headers: first.headers)
    #expect(second.places.isEmpty)
    #expect(second.outlines == ["a: core x1", "a: ultra x1"])
  }

  @Test(arguments: ["", "---\ncreditcast: 1\nname: more\ndefaults: {seed: 1}\njobs: [{id: a}]\n"])
  func `defaults after more jobs than errors are told are found`(more: String) {
    let jobs = (0..<1200).map { "  - {id: j\($0)}\n" }.joined()
    let text = "creditcast: 1\nname: a\njobs:\n\(jobs)defaults: {model: core}\n\(more)"
    let first = ReadFile(text)
    #expect(first.hasLateHeader)
    #expect(first.headers.count == (more.isEmpty ? 1 : 2))
    let second = ReadFile(text, headers: first.headers)
    #expect(second.findings.count(of: .error) == (more.isEmpty ? 0 : 1))
    #expect(second.outlines.prefix(1200).allSatisfy { $0.hasSuffix(": core x1") })
  }
}
