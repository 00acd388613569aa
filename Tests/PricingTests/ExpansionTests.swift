import Catalogues
import Diagnostics
import PlanSupport
import Plans
import Pricing
import Quantities
import TestSupport
import Testing
import YAMLReading

/// What is expanded call by call is what was priced in closed form.
@Suite struct ExpansionTests {
  private static let pool = [
    "steps": ["10", "30", "40"], "samples": ["1", "2", "3"], "seed": ["1", "2", "3"],
    "model": ["sdxl-1.0", "stable-audio-2", "core"], "style_preset": ["anime", "cinematic"],
  ]

  private struct Sum: Equatable {
    var calls: Int64 = 0
    var outputs: Int64 = 0
    var millionths: Int128 = 0
  }

  /// The fields of the lines of all calls.
  private static func expanded(_ text: String) -> [[Substring]] {
    let file = PlanFile(SourceFile(name: "1.yaml", origin: .memory(Array(text.utf8))))
    let estimate = Estimated(text).estimate
    var jobs = RunningJobs(of: [file], estimate)
    var bytes: [UInt8] = []
    var job = RunningJob()
    var lines = CallLines(of: estimate, TestCatalogue.stability, spelling: PlainCalls())
    while jobs.next(&job) {
      lines.begin(job)
      while lines.next(to: &bytes) {}
      jobs.keepOutputs(of: lines)
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .map { $0.split(separator: "|", omittingEmptySubsequences: false) }
  }

  @Test func `a default that a rule of the model refuses is not laid under the job`() throws {
    let text = """
      creditcast: 1
      name: mixed
      defaults: {model: sd3.5-large, aspect_ratio: "16:9"}
      jobs:
        - {id: drawn, prompt: x}
        - {id: varied, prompt: x, mode: image-to-image, image: a.png, strength: 0.5}
      """
    #expect(Estimated(texts: [text]).codes == [])
    #expect(
      Self.expanded(text).map { $0[3] } == ["aspect_ratio,prompt", "image,mode,prompt,strength"]
    )
  }

  @Test(arguments: UInt64(0)..<400)
  func `the calls of a plan add up to its estimate, each with an id of its own`(
    seed: UInt64
  ) throws {
    var random = SplitMix(seed: seed)
    let sample = MatrixSample.random(
      &random,
      pool: Self.pool,
      others: ["negative_prompt": ["y"]],
      axes: 1...3
    )
    let model = sample.axes.contains { $0.name == "model" } ? "" : ", model: sdxl-1.0"
    let count = Int.random(in: 1...3, using: &random)
    let keep = ["", ", keep: 30%", ", keep: 4"][Int.random(in: 0...2, using: &random)]
    let text = """
      creditcast: 1
      name: p
      jobs:
        - {id: u, model: upscale-fast, for_each: m\(keep)}
        - {id: m\(model), prompt: x, count: \(count), matrix: \(sample.yaml)}
        - {id: v, model: inpaint, for_each: u, count: 2}
      """
    let estimated = Estimated(text)
    guard !estimated.findings.hasErrors else { return }
    let lines = Self.expanded(text)
    let total = estimated.estimate.total
    let sum = Sum(
      calls: Int64(lines.count),
      outputs: lines.reduce(0) { $0 + (Int64($1[1]) ?? 0) },
      millionths: lines.reduce(0) { $0 + (Int128($1[2]) ?? 0) }
    )
    let expected = Sum(
      calls: total.calls,
      outputs: total.outputs,
      millionths: total.listed.millionths
    )
    #expect(sum == expected, "\(text)")
    #expect(Set(lines.map { $0[0] }).count == lines.count, "\(text)")
  }
}
