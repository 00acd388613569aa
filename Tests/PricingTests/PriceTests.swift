import Catalogues
import Diagnostics
import PlanSupport
import Pricing
import Quantities
import Testing

/// Prices of the provider's own list: design.md, section 3, and Fixtures/prices.csv.
@Suite struct PriceTests {
  /// One call each, with its price before and since 2025-08-01; nil where the model did not exist.
  private static let calls: [(job: String, before: String?, since: String)] = [
    ("model: ultra, prompt: x", "8", "8"),
    ("model: core, prompt: x", "3", "3"),
    ("model: sd3.5-large, prompt: x", "6.5", "6.5"),
    ("model: sd3.5-large-turbo, prompt: x", "4", "4"),
    ("model: sd3.5-medium, prompt: x", "3.5", "3.5"),
    ("model: sd3-large, prompt: x", "6.5", "6.5"),
    ("model: sd3-medium, prompt: x", "3.5", "3.5"),
    ("model: sdxl-1.0, prompt: x", "0.9", "0.9"),
    ("model: sdxl-1.0, prompt: x, steps: 10", "0.9", "0.9"),
    ("model: sdxl-1.0, prompt: x, steps: 50, samples: 3", "4.5", "4.5"),
    ("model: sdxl-1.0, prompt: x, steps: 31", "0.93", "0.93"),
    ("model: upscale-fast, image: a.png", "1", "2"),
    ("model: upscale-conservative, image: a.png, prompt: x", "25", "40"),
    ("model: upscale-creative, image: a.png, prompt: x", "25", "60"),
    ("model: erase, image: a.png", "3", "5"),
    ("model: inpaint, image: a.png, prompt: x", "3", "5"),
    ("model: outpaint, image: a.png, left: 64", "4", "4"),
    ("model: search-and-replace, image: a.png, prompt: x, search_prompt: y", "4", "5"),
    ("model: search-and-recolor, image: a.png, prompt: x, select_prompt: y", "5", "5"),
    ("model: remove-background, image: a.png", "2", "5"),
    ("model: relight, subject_image: a.png, background_prompt: x", "8", "8"),
    ("model: sketch, image: a.png, prompt: x", "3", "5"),
    ("model: structure, image: a.png, prompt: x", "3", "5"),
    ("model: style, image: a.png, prompt: x", "4", "5"),
    ("model: style-transfer, init_image: a.png, style_image: b.png", "8", "8"),
    ("model: stable-fast-3d, image: a.png", "2", "10"),
    ("model: spar3d, image: a.png", "4", "4"),
    ("model: sd3.5-flash, prompt: x", nil, "2.5"),
    ("model: stable-audio-2, prompt: x", nil, "20"),
    ("model: stable-audio-2, prompt: x, steps: 100", nil, "23"),
    ("model: stable-audio-2, prompt: x, steps: 33", nil, "18.98"),
    ("model: stable-audio-2.5, prompt: x", nil, "20"),
    ("model: stable-audio-3, prompt: x", nil, "26"),
  ]

  private static func plan(_ calls: [String], on day: String) -> String {
    let jobs = calls.enumerated().map { "  - {id: j\($0), \($1)}\n" }.joined()
    return "creditcast: 1\nname: list\nrun_at: \(day)\njobs:\n\(jobs)"
  }

  @Test func `one call of each model costs its list price`() {
    for (job, _, price) in Self.calls {
      let estimated = Estimated(Self.plan([job], on: "2026-10-01"))
      #expect(estimated.findings.total == 0, "\(job): \(estimated.findings.shown)")
      #expect(estimated.total == price, "\(job)")
    }
    let all = Estimated(Self.plan(Self.calls.map(\.job), on: "2026-10-01"))
    #expect(all.total == "328.71")
    #expect(all.estimate.unpricedJobs == 0)
  }

  @Test func `the same plan costs the old prices the day before they change`() {
    let calls = Self.calls.filter { $0.before != nil }
    for (job, price, _) in calls {
      #expect(Estimated(Self.plan([job], on: "2025-07-31")).total == price, "\(job)")
    }
    let before = Estimated(Self.plan(calls.map(\.job), on: "2025-07-31"))
    let since = Estimated(Self.plan(calls.map(\.job), on: "2025-08-01"))
    #expect(before.findings.total == 0)
    #expect(before.total == "146.23")
    #expect(since.total == "218.23")
  }

  @Test(
    arguments: [
      (
        "2023-07-30", "model: stable-diffusion-v1-5, width: 512, height: 512, steps: 30", "0.200053"
      ),
      ("2023-07-30", "model: sd-1.5, width: 1024, height: 1024, steps: 150", "9.49373"),
      ("2023-07-30", "model: sd-2.1, width: 768, height: 768, steps: 30", "0.907842"),
      ("2023-07-30", "model: sdxl-beta, steps: 30", "0.500132"),
      ("2023-07-25", "model: sdxl-0.9, steps: 40", "1.82768"),
      ("2023-07-26", "model: sdxl-0.9, steps: 40", "1.8"),
      ("2023-07-26", "model: sdxl-0.9, steps: 150", "4.52675"),
      ("2024-03-01", "model: sdxl-1.0, steps: 30", "0.2"),
      ("2024-03-01", "model: sd-1.6, steps: 30, samples: 2", "0.48"),
      ("2022-12-01", "model: dreamstudio-2022-11-table, steps: 50, width: 768, height: 768", "1.6"),
    ])
  func `old prices are those of their day, rounded up to a millionth`(
    day: String,
    job: String,
    price: String
  ) {
    let estimated = Estimated(Self.plan(["\(job), prompt: x"], on: day))
    #expect(estimated.findings.total == 0, "\(estimated.findings.shown)")
    #expect(estimated.total == price)
  }

  @Test func `a price that is not known makes the total a lower bound`() throws {
    let jobs = [
      "model: stable-audio-2, prompt: x", "model: core, prompt: x", "model: sdxl, prompt: x",
    ]
    let estimated = Estimated(Self.plan(jobs, on: "2025-06-15"))
    #expect(estimated.codes == ["plan.unknown-price"])
    #expect(!estimated.findings.hasErrors)
    #expect(estimated.estimate.unpricedJobs == 1)
    #expect(estimated.total == "3.9")
    let audio = try #require(TestCatalogue.stability.model(named: "stable-audio-2"))
    #expect(estimated.estimate.models[audio].unpricedJobs == 1)
    #expect(estimated.estimate.models[audio].amount.outputs == 1)
    #expect(estimated.estimate.jobs.isUnpriced(0))
    #expect(estimated.estimate.jobs.unit(of: 0) == nil)
  }

  @Test func `a case without a price is told for each job, a day without one once`() {
    let cases = Estimated(
      Self.plan(
        ["model: sdxl, prompt: x, steps: 40", "model: sdxl, prompt: x, steps: 50"],
        on: "2024-06-01"
      )
    )
    #expect(cases.codes == ["plan.unknown-price", "plan.unknown-price"])
    #expect(cases.estimate.unpricedJobs == 2)
    let day = Estimated(
      Self.plan(Array(repeating: "model: stable-audio-2, prompt: x", count: 3), on: "2025-06-01")
    )
    #expect(day.codes == ["plan.unknown-price"])
    #expect(day.estimate.unpricedJobs == 3)
  }

  @Test(
    arguments: [
      ("2024-10-10", "sdxl-0.9", nil),
      ("2024-10-11", "sdxl-0.9", "2024-10-11"),
      ("2025-07-24", "stable-diffusion-v1-6", "2025-07-24"),
      ("2024-06-04", "ultra", "2024-06-05"),
      ("2024-06-05", "ultra", nil),
    ])
  func `a model that does not answer is found, with the dates`(
    day: String,
    model: String,
    named: String?
  ) throws {
    let estimated = Estimated(Self.plan(["model: \(model), prompt: x"], on: day))
    #expect(estimated.findings.hasErrors == (named != nil))
    guard let named else { return }
    let finding = try #require(estimated.findings.shown.first)
    #expect(finding.message.contains(named))
    #expect(finding.message.contains(day))
    #expect(estimated.findings.total == 1)
  }

  @Test func `today dates a plan that does not date itself`() {
    let plan = "creditcast: 1\nname: a\njobs: [{id: a, model: upscale-fast, image: a.png}]\n"
    #expect(Estimated(plan, today: "2025-07-31").total == "1")
    #expect(Estimated(plan, today: "2025-08-01").total == "2")
  }

  @Test func `a header after the jobs changes prices like one before them`() {
    let jobs = "jobs: [{id: a, image: a.png}]\n"
    let header = "run_at: 2025-07-31\ndefaults: {model: upscale-fast, count: 3}\n"
    let early = Estimated("creditcast: 1\nname: a\n\(header)\(jobs)")
    let late = Estimated("creditcast: 1\nname: a\n\(jobs)\(header)")
    #expect(early.total == "3")
    #expect(late.total == "3")
    #expect(late.findings.total == 0)
    #expect(late.estimate.plans.count == 1)
    #expect(late.estimate.jobs.count == 1)
  }
}
