import Diagnostics
import Plans
import Testing

@Suite struct JobKeyTests {
  @Test(
    arguments: [
      ("id: a, model: core", "a: core x1"),
      ("id: a, model: core, count: 12", "a: core x12"),
      ("id: a, model: core, count: 1000000000000", "a: core x1000000000000"),
      ("id: a, model: core, priority: 10", "a: core x1, priority 10"),
      ("id: a, model: core, priority: -1000000000", "a: core x1, priority -1000000000"),
      ("id: a, model: core, tags: [launch, no]", "a: core x1, tags [\"launch\", \"no\"]"),
      ("id: a, model: core, tags: launch", "a: core x1, tags [\"launch\"]"),
      ("id: a, model: core, note: 'free text: any'", "a: core x1"),
      ("id: a, model: core, output: out/a.png", "a: core x1, to out/a.png"),
      ("id: a, model: core, for_each: b", "a: core x1, for each of b"),
      ("id: a, model: core, for_each: b, keep: 25%", "a: core x1, for each of b, keeping 25%"),
      ("id: a, model: core, for_each: b, keep: 3", "a: core x1, for each of b, keeping 3"),
      ("id: a, model: core, keep: 3, for_each: b", "a: core x1, for each of b, keeping 3"),
      ("id: a, model: core, assumptions: {redo_rate: 5%}", "a: core x1, redo 5%"),
      ("id: a, model: core, prompt: no", "a: core x1, prompt=no"),
      ("id: a, model: core, prompt: \"\"", "a: core x1, prompt="),
      ("id: a, model: core, aspect_ratio: 16:9", "a: core x1, aspect_ratio=16:9"),
      ("id: a, model: core, any_key: 0x1F", "a: core x1, any_key=0x1F"),
      ("id: 'a b', model: /v2beta/x", "a b: /v2beta/x x1"),
      ("id: 007, model: core", "007: core x1"),
    ])
  func `every key of a job is read`(job: String, outline: String) {
    let file = ReadFile(jobs: "  - {\(job)}\n")
    #expect(file.places.isEmpty)
    #expect(file.outlines == [outline])
  }

  @Test(
    arguments: [
      ("model: core", "plan.missing-key 4:5"),
      ("id: a", "plan.missing-key 4:5"),
      ("id: , model: core", "plan.empty-value 4:10"),
      ("id: [a], model: core", "plan.wrong-kind 4:10"),
      ("id: ' a', model: core", "plan.bad-id 4:10"),
      ("id: \"a\\u0007\", model: core", "plan.bad-id 4:10"),
      ("id: '', model: core", "plan.bad-id 4:10"),
      ("id: a, model: ~", "plan.empty-value 4:20"),
      ("id: a, model: [core]", "plan.wrong-kind 4:20"),
      ("id: a, model: core, count: 0", "plan.out-of-range 4:33"),
      ("id: a, model: core, count: 1000000000001", "plan.out-of-range 4:33"),
      ("id: a, model: core, count: 99999999999999999999", "plan.out-of-range 4:33"),
      ("id: a, model: core, count: 1.5", "plan.not-a-number 4:33"),
      ("id: a, model: core, count: yes", "plan.not-a-number 4:33"),
      ("id: a, model: core, count: {a: 1}", "plan.wrong-kind 4:33"),
      ("id: a, model: core, priority: high", "plan.not-a-number 4:36"),
      ("id: a, model: core, priority: 1000000001", "plan.out-of-range 4:36"),
      ("id: a, model: core, tags: [{a: 1}]", "plan.wrong-kind 4:33"),
      ("id: a, model: core, for_each: ~", "plan.empty-value 4:36"),
      ("id: a, model: core, keep: 3", "plan.keep-without-source 4:32"),
      ("id: a, model: core, for_each: b, keep: 0", "plan.bad-share 4:45"),
      ("id: a, model: core, for_each: b, keep: 0%", "plan.bad-share 4:45"),
      ("id: a, model: core, for_each: b, keep: 101%", "plan.bad-share 4:45"),
      ("id: a, model: core, for_each: b, keep: 0.5", "plan.bad-share 4:45"),
      ("id: a, model: core, prompt: ~", "plan.empty-value 4:34"),
      ("id: a, model: core, prompt: [a, b]", "plan.wrong-kind 4:34"),
      ("id: a, model: core, matrix: [seed]", "plan.wrong-kind 4:34"),
    ])
  func `a wrong key of a job is found where it stands`(job: String, place: String) {
    #expect(ReadFile(jobs: "  - {\(job)}\n").places == [place])
  }

  @Test func `whole numbers are spelt one way only`() {
    let spellings = [
      "010", "+1", "1_000", "1,000", "0x10", "0b1", "0o7", "1e2", "1.0", ".5", "true",
    ]
    for spelling in spellings {
      let file = ReadFile(jobs: "  - id: a\n    model: core\n    count: \(spelling)\n")
      #expect(file.places == ["plan.not-a-number 6:12"], "\(spelling)")
    }
  }

  @Test func `an id of 128 bytes is one and of 129 none`() {
    let longest = String(repeating: "é", count: 64)
    #expect(ReadFile(jobs: "  - {id: \(longest), model: core}\n").places.isEmpty)
    #expect(ReadFile(jobs: "  - {id: \(longest)x, model: core}\n").places == ["plan.bad-id 4:10"])
  }

  @Test func `a key keeps the places of its name and of its value`() throws {
    let file = ReadFile(jobs: "  - id: a\n    model: core\n    prompt: a cat # a remark\n")
    let job = try #require(file.plans.first?.jobs.first)
    let setting = try #require(job.settings.first)
    #expect(job.range.start == Position(line: 4, column: 5))
    #expect(job.idRange.start == Position(line: 4, column: 9))
    #expect(job.modelRange.start == Position(line: 5, column: 12))
    #expect(setting.nameRange.start == Position(line: 6, column: 5))
    #expect(setting.valueRange.start == Position(line: 6, column: 13))
    #expect(setting.valueRange.end == Position(line: 6, column: 18))
    #expect(setting.hasComment)
  }
}
