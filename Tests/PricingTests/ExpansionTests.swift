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

  private static func expanded(_ text: String) throws -> (sum: Sum, ids: Set<String>) {
    let source = SourceFile(name: "p.yaml", origin: .memory(Array(text.utf8)))
    var reader = PlanReader(PlanFile(source))
    var jobs: [Job] = []
    while reader.nextPlan() {
      while let job = reader.nextJob() { jobs.append(job) }
    }
    let day = try #require(Day(reading: "2026-10-01"))
    let expansion = Expansion(jobs, of: TestCatalogue.stability, on: day)
    var sum = Sum()
    var ids: Set<String> = []
    for job in jobs.indices {
      expansion.calls(of: job) { call in
        sum.calls += 1
        sum.outputs += call.request.outputs
        sum.millionths += call.request.unit?.millionths ?? 0
        ids.insert(call.id)
        return true
      }
    }
    return (sum, ids)
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
    let source = SourceFile(name: "p.yaml", origin: .memory(Array(text.utf8)))
    var reader = PlanReader(PlanFile(source))
    var jobs: [Job] = []
    while reader.nextPlan() {
      while let job = reader.nextJob() { jobs.append(job) }
    }
    let day = try #require(Day(reading: "2026-10-01"))
    let expansion = Expansion(jobs, of: TestCatalogue.stability, on: day)
    var names: [[String]] = []
    for job in jobs.indices {
      expansion.calls(of: job) { call in
        names.append(call.request.parameters.map(\.schema.name).sorted())
        return true
      }
    }
    #expect(names == [["aspect_ratio", "prompt"], ["image", "mode", "prompt", "strength"]])
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
    let (sum, ids) = try Self.expanded(text)
    let total = estimated.estimate.total
    let expected = Sum(
      calls: total.calls,
      outputs: total.outputs,
      millionths: total.listed.millionths
    )
    #expect(sum == expected, "\(text)")
    #expect(Int64(ids.count) == total.calls, "\(text)")
  }
}
