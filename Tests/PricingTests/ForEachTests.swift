import Diagnostics
import PlanSupport
import Pricing
import Quantities
import Testing

@Suite struct ForEachTests {
  /// The outputs of jobs by id.
  private static func outputs(_ estimated: Estimated) -> [String: Int64] {
    let jobs = estimated.estimate.jobs
    return (0..<jobs.count).reduce(into: [:]) { $0[jobs.id(of: $1)] = jobs.amount(of: $1).outputs }
  }

  private static let chain = [
    "  - {id: a, model: core, prompt: x, count: 10}\n",
    "  - {id: b, model: upscale-fast, for_each: a, keep: 25%}\n",
    "  - {id: c, model: inpaint, prompt: y, for_each: b, count: 2}\n",
    "  - {id: d, model: stable-fast-3d, for_each: c, keep: 5}\n",
  ]

  @Test func `an input that is given and comes from the source is one too many`() {
    let own = Estimated(
      jobs: """
          - {id: a, model: core, prompt: x}
          - {id: b, model: upscale-fast, for_each: a, image: y.png}

        """
    )
    #expect(own.codes == ["plan.parameters-clash"])
  }

  @Test func `several levels may stand in any order`() {
    var orders = [[]] as [[Int]]
    for _ in 0..<4 {
      orders = orders.flatMap { order in
        (0..<4).filter { !order.contains($0) }.map { order + [$0] }
      }
    }
    #expect(orders.count == 24)
    for order in orders {
      let estimated = Estimated(jobs: order.map { Self.chain[$0] }.joined())
      #expect(estimated.findings.total == 0, "\(order): \(estimated.findings.shown)")
      #expect(Self.outputs(estimated) == ["a": 10, "b": 3, "c": 6, "d": 5])
      #expect(estimated.total == "116")
      let jobs = estimated.estimate.jobs
      #expect(estimated.estimate.runOrder().map(jobs.id) == ["a", "b", "c", "d"])
    }
  }

  @Test(
    arguments: [
      ("25%", 10, 3), ("25%", 8, 2), ("1%", 10, 1), ("100%", 7, 7), ("33.3%", 3, 1),
      ("0.000001%", 1_000_000, 1), ("3", 10, 3), ("10", 10, 10), ("12", 10, 10),
    ])
  func `keep takes a share rounded up, or a number`(keep: String, count: Int, kept: Int64) {
    let estimated = Estimated(
      jobs: """
          - {id: a, model: core, prompt: x, count: \(count)}
          - {id: b, model: upscale-fast, for_each: a, keep: \(keep)}
        """
    )
    #expect(Self.outputs(estimated)["b"] == kept)
    #expect(estimated.codes == (keep == "12" ? ["plan.keep-exceeds-source"] : []))
  }

  @Test func `samples and a matrix multiply on both ends`() {
    let estimated = Estimated(
      jobs: """
          - {id: a, model: sdxl-1.0, prompt: x, count: 2, samples: 3, matrix: {seed: [1, 2]}}
          - id: b
            model: sd3.5-large
            for_each: a
            keep: 50%
            mode: image-to-image
            matrix: {strength: [0.2, 0.4, 0.6], seed: [1, 2], exclude: [{strength: 0.2, seed: 1}]}
        """
    )
    #expect(estimated.findings.total == 0, "\(estimated.findings.shown)")
    #expect(Self.outputs(estimated) == ["a": 12, "b": 30])
    #expect(estimated.total == "205.8")
  }

  @Test(
    arguments: [
      ("{id: a, model: upscale-fast, for_each: a}", ["plan.circle"]),
      (
        "{id: a, model: upscale-fast, for_each: b}\n  - {id: b, model: upscale-fast, for_each: a}",
        ["plan.circle"]
      ),
      (
        "{id: z, model: upscale-fast, for_each: a}\n  - {id: a, model: upscale-fast, for_each: b}\n"
          + "  - {id: b, model: upscale-fast, for_each: c}\n"
          + "  - {id: c, model: upscale-fast, for_each: a}",
        ["plan.circle"]
      ),
      (
        "{id: a, model: upscale-fast, for_each: a}\n  - {id: b, model: upscale-fast, for_each: b}",
        ["plan.circle", "plan.circle"]
      ),
      ("{id: a, model: upscale-fast, for_each: b}", ["plan.unknown-source"]),
      (
        "{id: a, model: core, prompt: x}\n  - {id: b, model: core, prompt: x, for_each: a}",
        ["plan.takes-no-input"]
      ),
      (
        "{id: a, model: upscale-fast, image: a.png}\n  - {id: b, model: inpaint, for_each: a}",
        ["plan.missing-parameter"]
      ),
    ])
  func `a link that cannot hold is found once`(jobs: String, codes: [String]) {
    let estimated = Estimated(jobs: "  - \(jobs)\n")
    #expect(estimated.codes == codes, "\(estimated.findings.shown)")
  }

  @Test func `a circle is told from its first job around`() {
    let estimated = Estimated(
      jobs: """
          - {id: z, model: upscale-fast, for_each: c}
          - {id: a, model: upscale-fast, for_each: b}
          - {id: b, model: upscale-fast, for_each: c}
          - {id: c, model: upscale-fast, for_each: a}
        """
    )
    #expect(
      estimated.findings.shown.map(\.message) == [
        "these jobs wait for each other: `a` → `b` → `c` → `a`"
      ]
    )
    #expect(estimated.findings.shown.first?.place?.range?.start == Position(line: 5, column: 44))
  }

  @Test func `a prompt is taken from the source, or from its source`() {
    let jobs = """
        - {id: a, model: core, prompt: x, count: 2}
        - {id: b, model: upscale-fast, for_each: a}
        - {id: c, model: upscale-creative, for_each: b}
      """
    #expect(Estimated(jobs: jobs).findings.total == 0)
  }

  @Test func `a source is looked for in its own plan, and near names too`() {
    let first = "creditcast: 1\nname: a\njobs: [{id: hero1, model: core, prompt: x}]\n"
    let second = """
      creditcast: 1
      name: b
      jobs:
        - {id: horse, model: core, prompt: x}
        - {id: b, model: upscale-fast, for_each: hero}
      """
    let estimated = Estimated(first, second)
    #expect(estimated.codes == ["plan.unknown-source"])
    #expect(estimated.findings.shown.first?.help == "name the id of a job in the same plan")
  }

  @Test func `an error in a source causes none in the jobs that work on its outputs`() {
    let estimated = Estimated(
      jobs: """
          - {id: a, model: core, prompt: x, aspect_ratio: "7:7"}
          - {id: b, model: upscale-creative, for_each: a, keep: 3}
          - {id: c, model: upscale-creative, for_each: b, keep: 3}
          - {id: d, model: upscale-creative, for_each: none}
          - {id: e, model: upscale-creative, for_each: d, keep: 2}
          - {id: f, model: upscale-creative, for_each: g}
          - {id: g, model: upscale-creative, for_each: f}
          - {id: h, model: upscale-creative, for_each: f, keep: 2}
        """
    )
    #expect(
      Set(estimated.codes) == [
        "plan.parameter-not-a-choice", "plan.unknown-source", "plan.circle",
      ]
    )
    #expect(estimated.findings.total == 3)
  }

  @Test func `keep above an unpriced source is told as well`() {
    let estimated = Estimated(
      jobs: """
          - {id: a, model: stable-audio-2, prompt: x}
          - {id: b, model: stable-audio-2-audio-to-audio, prompt: x, for_each: a, keep: 2}
        """,
      today: "2025-06-01"
    )
    #expect(Set(estimated.codes) == ["plan.unknown-price", "plan.keep-exceeds-source"])
  }

  @Test func `a long chain is ordered quickly`() {
    let jobs = (0..<20_000).reversed().map { index in
      index == 0
        ? "  - {id: j0, model: upscale-fast, image: a.png}\n"
        : "  - {id: j\(index), model: upscale-fast, for_each: j\(index - 1)}\n"
    }
    let clock = ContinuousClock()
    let time = clock.measure {
      let estimated = Estimated(jobs: jobs.joined())
      #expect(estimated.findings.total == 0)
      #expect(estimated.total == "40000")
      #expect(estimated.estimate.runOrder().first == 19_999)
    }
    #expect(time < .seconds(20))
  }
}
