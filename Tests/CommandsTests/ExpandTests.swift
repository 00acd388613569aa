import Commands
import Diagnostics
import PlanSupport
import Plans
import Reports
import TestSupport
import Testing
import YAMLReading

@Suite struct ExpandTests {
  private static let heading =
    "id,plan,job,model,endpoint,outputs,unit,parameters,input_call,input_output,output\r\n"

  @Test(arguments: 0..<8)
  func `lines are the same bytes as the slow and simple expansion makes`(part: Int) {
    var checked = 0
    let folder = TemporaryFolder()
    for seed in UInt64(part * 100)..<UInt64(part * 100 + 100) {
      let sample = ExpandSample(seed: seed)
      folder.write(sample.prompts, to: "p.txt")
      if expectSame(sample.plans, in: folder, "seed \(seed)\n\(sample.plans)") { checked += 1 }
    }
    #expect(checked > 15)
  }

  @Test(arguments: [
    // The default is refused for one value of an axis and not for the other.
    """
    defaults: {image: a.png, strength: 0.5}
    jobs: [{id: a, model: sd3.5-large, prompt: x, matrix: {mode: [text-to-image, image-to-image]}}]
    """,
    // The rules tell values of one spelling apart.
    """
    jobs:
      - id: a
        model: sdxl-1.0
        prompt: x
        matrix: {cfg_scale: [1.5, "1.5", 1.5], include: [{cfg_scale: 1.50, steps: 40}]}
    """,
    """
    jobs:
      - id: a
        model: sdxl-1.0
        prompt: x
        matrix: {cfg_scale: [1.5, "1.5", 1.5], seed: [1, 1], exclude: [{cfg_scale: 1.50, seed: 1}]}
    """,
    // An include spells the values of a combination like another one.
    """
    jobs:
      - id: a
        model: sdxl-1.0
        prompt: x
        matrix: {cfg_scale: [1.5, 1.50], include: [{cfg_scale: 1.5, steps: 40}]}
    """,
    // The same, for jobs that give the same keys and other values.
    """
    defaults: {image: a.png, strength: 0.5}
    jobs:
      - {id: a, model: sd3.5-large, prompt: x, mode: text-to-image}
      - {id: b, model: sd3.5-large, prompt: x, mode: image-to-image}
    """,
    // Jobs of the same keys differ in all that the keys give.
    """
    jobs:
      - {id: a, model: sdxl-1.0, prompt: "x \\"#\\u0007", steps: 40, output: "=o", tags: [p, "\\"q"]}
      - {id: "+b", model: sdxl-1.0, prompt: é, steps: 50, output: "o # ##[x", tags: []}
      - {id: c, model: sdxl-1.0, prompt: "🦊 ##[y", steps: 10, output: /o, count: 3}
      - {id: d, model: stable-diffusion-xl-1024-v1-0, steps: 10, prompt: z, output: "-"}
    """,
    // More outputs than are remembered, of which some jobs take few and some all.
    """
    jobs:
      - {id: a, model: core, count: 4100, prompt: x}
      - {id: b, model: upscale-fast, for_each: a}
      - {id: c, model: upscale-fast, for_each: b, keep: 2}
      - {id: d, model: upscale-fast, for_each: c, count: 2}
      - {id: e, model: upscale-fast, for_each: b, keep: 99.9%}
    """,
    // Each call of a source makes several outputs.
    """
    jobs:
      - {id: a, model: sdxl-1.0, count: 3, samples: 3, prompt: x}
      - {id: b, model: sdxl-1.0-image-to-image, for_each: a, keep: 5, samples: 2}
      - {id: c, model: upscale-fast, for_each: b, priority: -1}
      - {id: d, model: upscale-fast, for_each: b, keep: 7}
      - {id: e, model: upscale-conservative, for_each: d}
    """,
    // The prompt of a source changes while its shape does not.
    """
    jobs:
      - {id: a, model: core, count: 2, matrix: {prompt: [x, y], seed: [1, 2]}}
      - {id: b, model: upscale-conservative, for_each: a}
      - {id: c, model: upscale-conservative, for_each: b, keep: 5}
    """,
  ])
  func `hard plans have the lines of the slow and simple expansion`(jobs: String) {
    let plan = "creditcast: 1\nname: p\n\(jobs)\n"
    #expect(expectSame([plan], in: TemporaryFolder(), "\(plan)"), "\(plan)")
  }

  /// Expects the lines of plans to be those of the slow expansion; false for plans with errors.
  private func expectSame(
    _ plans: [String],
    in folder: TemporaryFolder,
    _ comment: Comment
  ) -> Bool {
    let paths = plans.enumerated().map { folder.write($1, to: "\($0).yaml") }
    let files = paths.map { PlanFile(SourceFile(path: $0)) }
    let estimated = Estimated(files: files)
    guard !estimated.findings.hasErrors else { return false }
    let calls = ReferenceExpansion(of: files, estimated.estimate).calls
    let arguments = ["expand", "--today", "2026-10-01"] + paths
    let json = Session(words: arguments)
    #expect(json.status == .covered)
    #expect(same(json.output, calls.map(\.json).joined()), comment)
    let csv = Session(words: arguments + ["--format", "csv"])
    #expect(same(csv.output, Self.heading + calls.map(\.row).joined()), comment)
    return true
  }

  private func same(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }

  private static let plan = """
    creditcast: 1
    name: p
    jobs:
      - {id: a, model: core, prompt: x, count: 3}
      - {id: "=b", model: core, prompt: y, output: "a,b", priority: 2}
      - {id: c, model: upscale-fast, for_each: "=b"}
    """

  private func lines(_ arguments: String...) -> [String] {
    let folder = TemporaryFolder()
    let plan = folder.write(Self.plan, to: "p.yaml")
    let session = Session(words: ["expand", plan] + arguments)
    #expect(session.status == .covered)
    return Array(session.output.utf8).split(separator: UInt8(ascii: "\n")).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test(arguments: 1...6)
  func `a limit takes the first calls in run order`(limit: Int) {
    let all = lines()
    #expect(all.count == 5)
    #expect(lines("--limit", "\(limit)") == Array(all.prefix(limit)))
  }

  @Test func `a table has a row for each call, and calculates nothing`() throws {
    let rows = lines("--format", "csv")
    try #require(rows.count == 6)
    #expect(
      rows[1] == #"""
        "'=b.1","p","'=b","core","/v2beta/stable-image/generate/core",1,3,"{""prompt"":""y""}",,,"a,b"
        """# + "\r"
    )
    #expect(rows[5].contains(#"{}","'=b.1",1,"#))
  }

  @Test func `a format that there is not is refused`() {
    let session = Session("expand", "p.yaml", "--format", "table")
    #expect(session.status == .usage)
  }

  @Test(arguments: [
    (OutputProblem.closed, Diagnostics.ExitStatus.covered), (.failed(reason: "x"), .inputOutput),
  ])
  func `where nothing can be written it ends at once`(
    problem: OutputProblem,
    status: Diagnostics.ExitStatus
  ) {
    let folder = TemporaryFolder()
    let text =
      "creditcast: 1\nname: p\njobs: [{id: a, model: core, prompt: x, count: 100000000000}]\n"
    let plan = folder.write(text, to: "p.yaml")
    let session = Session("expand", plan, output: MemoryOutput(failing: problem))
    #expect(session.status == status)
  }
}
