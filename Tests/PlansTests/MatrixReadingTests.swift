import Diagnostics
import Plans
import Testing

@Suite struct MatrixReadingTests {
  private static func file(_ matrix: String, job: String = "") -> ReadFile {
    ReadFile(jobs: "  - {id: a, model: core, \(job)matrix: {\(matrix)}}\n")
  }

  @Test(
    arguments: [
      ("seed: [1, 2]", "seed in [\"1\", \"2\"]"),
      ("prompt: [core, ultra]", "prompt in [\"core\", \"ultra\"]"),
      ("seed: {from: 1, to: 3}", "seed in [\"1\", \"2\", \"3\"]"),
      ("seed: {from: -1, to: 1, step: 1}", "seed in [\"-1\", \"0\", \"1\"]"),
      ("strength: {from: 0, to: 1, step: 0.5}", "strength in [\"0\", \"0.5\", \"1\"]"),
      ("strength: {from: 0.1, to: 0.3, step: 0.1}", "strength in [\"0.1\", \"0.2\", \"0.3\"]"),
      ("seed: [1, 1]", "seed in [\"1\", \"1\"]"),
      ("style_preset: [no, 'yes', ~x]", "style_preset in [\"no\", \"yes\", \"~x\"]"),
      (
        "seed: [1, 2], exclude: [{seed: 1}], include: [{seed: 3}, {style_preset: anime, seed: 1}]",
        "seed in [\"1\", \"2\"]; without seed=1; with seed=3; with style_preset=anime seed=1"
      ),
      ("include: [{seed: 3}]", "with seed=3"),
    ])
  func `a matrix is read`(matrix: String, outline: String) {
    let file = Self.file(matrix)
    #expect(file.places.isEmpty)
    #expect(file.outlines.first?.hasSuffix("matrix(\(outline))") == true, "\(file.outlines)")
  }

  @Test(
    arguments: [
      ("", ["plan.empty-matrix 4:34"]),
      ("seed: []", ["plan.empty-matrix 4:41"]),
      ("seed: 3", ["plan.bad-axis 4:41"]),
      ("seed: ~", ["plan.empty-value 4:41"]),
      ("seed: [1, ~]", ["plan.empty-value 4:45"]),
      ("seed: [[1]]", ["plan.wrong-kind 4:42"]),
      ("seed: {from: 1}", ["plan.bad-axis 4:41"]),
      ("seed: {from: 1, to: 2, file: a.txt}", ["plan.bad-axis 4:41"]),
      ("seed: {from: 1, till: 2}", ["plan.unknown-key 4:51"]),
      ("seed: {from: x, to: 2}", ["plan.not-a-number 4:48"]),
      ("seed: {from: 1, to: 2, step: 01}", ["plan.not-a-number 4:64"]),
      ("seed: {from: 2, to: 1}", ["plan.empty-range 4:41"]),
      ("seed: {from: 1, to: 2, step: 0}", ["plan.empty-range 4:41"]),
      ("seed: {from: 1, to: 2, step: -1}", ["plan.empty-range 4:41"]),
      ("seed: {from: 1, to: 10, step: 4}", ["plan.range-end 4:55"]),
      ("count: [1, 2]", ["plan.key-cannot-vary 4:35"]),
      ("id: [a], seed: [1]", ["plan.key-cannot-vary 4:35"]),
      ("seed: [1], exclude: {seed: 1}", ["plan.wrong-kind 4:55"]),
      ("seed: [1], exclude: [seed]", ["plan.wrong-kind 4:56"]),
      ("seed: [1], exclude: [{}]", ["plan.empty-matrix 4:56"]),
      ("seed: [1], exclude: [{sede: 1}]", ["plan.exclude-key 4:57"]),
      ("seed: [1], exclude: [{seed: 2}]", ["plan.rule-matches-nothing 4:63"]),
      ("seed: [1], include: [{count: 2}]", ["plan.key-cannot-vary 4:57"]),
      ("seed: [1], include: [{seed: [2]}]", ["plan.wrong-kind 4:63"]),
    ])
  func `a wrong matrix is found where it stands`(matrix: String, places: [String]) {
    #expect(Self.file(matrix).places == places)
  }

  @Test func `a key of the job cannot be an axis as well`() {
    #expect(Self.file("seed: [1]", job: "seed: 2, ").places == ["plan.axis-also-given 4:44"])
    #expect(Self.file("model: [core]").places == ["plan.axis-also-given 4:35"])
  }

  @Test func `a job with a broken matrix says so`() {
    #expect(Self.file("prompt: {file: none.txt}").plans.first?.jobs.first?.hasErrors == true)
    #expect(Self.file("seed: [1]").plans.first?.jobs.first?.hasErrors == false)
  }

  @Test(
    arguments: [
      ("7", "7", true), ("7", "7.0", true), ("7", "'7'", true), ("7", "'7.0'", false),
      ("a", "a", true), ("a", "'a'", true), ("a", "A", false), ("1e2", "100", true),
      ("'1'", "1", true), ("010", "10", false),
    ])
  func `values are the same as numbers or as texts`(axis: String, rule: String, isSame: Bool) {
    let file = Self.file("x: [\(axis), other], exclude: [{x: \(rule)}]")
    #expect(file.places == (isSame ? [] : ["plan.rule-matches-nothing 4:\(63 + axis.count)"]))
  }

  @Test(arguments: [
    ("7", true), ("7.0", true), ("'7'", true), ("0", false), ("7.5", false), ("x", false),
  ])
  func `a number of a range is found`(rule: String, isFound: Bool) {
    let file = Self.file("x: {from: 1, to: 9}, exclude: [{x: \(rule)}]")
    #expect(file.places == (isFound ? [] : ["plan.rule-matches-nothing 4:70"]))
  }
}
