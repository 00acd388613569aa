import Diagnostics
import PlanSupport
import Pricing
import Testing

@Suite struct UnitTests {
  private static func unit(_ jobs: String, today: String = "2026-10-01") -> String? {
    let estimated = Estimated(jobs: jobs, today: today)
    let used = estimated.estimate.models.filter { $0.jobs > 0 }
    return used.count == 1 ? used[0].unit.map { "\($0)" } : "several models"
  }

  @Test(
    arguments: [
      ("  - {id: a, model: core, prompt: x, count: 7}\n", "3"),
      ("  - {id: a, model: sdxl, prompt: x, samples: 4}\n", "3.6"),
      (
        "  - {id: a, model: sdxl, prompt: x}\n  - {id: b, model: sdxl, prompt: x, steps: 20}\n",
        "0.9"
      ),
      (
        "  - {id: a, model: sdxl, prompt: x}\n  - {id: b, model: sdxl, prompt: x, steps: 31}\n", nil
      ),
      ("  - {id: a, model: sdxl, prompt: x, matrix: {steps: [10, 30]}}\n", "0.9"),
      ("  - {id: a, model: sdxl, prompt: x, matrix: {steps: [10, 40]}}\n", nil),
      ("  - {id: a, model: sdxl, prompt: x, assumptions: {redo_rate: 50%}}\n", "0.9"),
      (
        "  - {id: a, model: sdxl, prompt: x, steps: 31}\n  - {id: b, model: sdxl, prompt: x}\n"
          + "  - {id: c, model: sdxl, prompt: x}\n",
        nil
      ),
    ])
  func `the price of one call is told where all calls cost the same`(jobs: String, unit: String?) {
    #expect(Self.unit(jobs) == unit)
  }

  @Test func `a price that is not known is no common price`() {
    let jobs = "  - {id: a, model: sdxl, prompt: x, matrix: {steps: [30, 40]}}\n"
    #expect(Self.unit(jobs, today: "2024-06-01") == nil)
    let jobsApart =
      "  - {id: a, model: sdxl, prompt: x, steps: 40}\n"
      + "  - {id: b, model: sdxl, prompt: x}\n  - {id: c, model: sdxl, prompt: x}\n"
    #expect(Self.unit(jobsApart, today: "2024-06-01") == nil)
  }

  @Test func `each job tells its own price, its row and its models`() {
    let estimated = Estimated(
      jobs: """
          - {id: a, model: core, prompt: x, count: 7}
          - {id: b, prompt: x, matrix: {model: [core, ultra]}}
          - {id: c, model: sdxl, prompt: x, matrix: {steps: [30, 50]}}
          - {id: d, model: upscale-fast, for_each: a, keep: 2}
          - {id: e, model: sdxl, prompt: x, matrix: {steps: [10, 30]}}
        """
    )
    #expect(estimated.findings.total == 0)
    let (estimate, jobs) = (estimated.estimate, estimated.estimate.jobs)
    #expect((0..<5).map { jobs.unit(of: $0).map { "\($0)" } } == ["3", nil, nil, "2", "0.9"])
    #expect(
      (0..<5).map { jobs.models(of: $0).map(estimate.name) } == [
        ["core"], ["core", "ultra"], ["sdxl-1.0"], ["upscale-fast"], ["sdxl-1.0"],
      ]
    )
    let days = (0..<5).map { estimate.priceOrigin(of: $0).map { "\($0.from)" } }
    #expect(days == ["2024-03-21", nil, "2025-01-02", "2025-08-01", "2025-01-02"])
  }
}
