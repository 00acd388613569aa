import Comparing
import Diagnostics
import Quantities
import TestSupport
import Testing

/// Every change of a cost is put down to its reasons, and they add up.
@Suite struct AttributionTests {
  /// So many pairs are looked at in each of ten shares; `PAIRS` asks for more.
  private static let pairs = (TestEnvironment.number("PAIRS") ?? 10_000) / 10

  @Test(arguments: 0..<10)
  func `on random pairs of plans the parts add up to the millionth and equal a plain recount`(
    share: Int
  ) {
    for number in 0..<Self.pairs {
      let seed = UInt64(share * Self.pairs + number)
      let pair = PlanPair(seed: seed)
      let compared = Compared(
        Compared.Side(
          files: pair.base.jobs.isEmpty ? [] : [("p.yaml", PlanPair.text(of: pair.base))],
          catalogue: PlanPair.catalogues[pair.base.catalogue],
          list: pair.base.catalogue
        ),
        Compared.Side(
          files: pair.head.jobs.isEmpty ? [] : [("q.yaml", PlanPair.text(of: pair.head))],
          catalogue: PlanPair.catalogues[pair.head.catalogue],
          list: pair.head.catalogue
        )
      )
      let comparison = compared.comparison
      let (before, after) = pair.totals
      guard compared.findings.total == 0, comparison.before.expected.millionths == before,
        comparison.after.expected.millionths == after,
        comparison.attribution.total.millionths == after - before,
        Self.recount(comparison.attribution) == pair.recount
      else {
        Issue.record(
          """
          seed \(seed): \(compared.findings.shown) \(compared.parts), not \(pair.recount)
          \(PlanPair.text(of: pair.base))\(PlanPair.text(of: pair.head))
          """
        )
        return
      }
      #expect(Self.sum(comparison) == comparison.change.millionths, "seed \(seed)")
    }
  }

  private static func recount(_ attribution: Attribution) -> PlanPair.Recount? {
    guard attribution[.undivided] == .zero, attribution[.unpriced] == .zero else { return nil }
    return PlanPair.Recount(
      prices: attribution[.prices].millionths,
      model: attribution[.model].millionths,
      quantity: attribution[.quantity].millionths,
      assumptions: attribution[.assumptions].millionths
    )
  }

  /// What the changes of all jobs come to.
  private static func sum(_ comparison: Comparison) -> Int128 {
    comparison.changes.reduce(0) { $0 + comparison.change(of: $1).credits.millionths }
  }

  @Test(
    arguments: [
      ("count: 10", "count: 12", ["quantity 6"]),
      ("count: 10", "count: 10, model: ultra", ["model 50"]),
      ("count: 10", "count: 12, model: ultra", ["model 50", "quantity 16"]),
      ("count: 10", "count: 10, assumptions: {redo_rate: 50%}", ["assumptions 30"]),
      ("count: 10", "count: 10, matrix: {seed: [1, 2]}", ["quantity 30"]),
      (
        "count: 10, matrix: {seed: [1, 2]}", "count: 5, matrix: {seed: {from: 1, to: 4}}", []
      ),
      ("count: 10", "count: 10, matrix: {style_preset: [anime]}", []),
      ("model: sdxl, steps: 30", "model: sdxl, steps: 50", ["model 0.6"]),
      ("model: sdxl, samples: 1", "model: sdxl, samples: 4", ["model 2.7"]),
    ] as [(String, String, [String])]
  )
  func `a change is put down to its reason`(old: String, new: String, parts: [String]) {
    func job(_ keys: String) -> String {
      let model = keys.contains("model:") ? "" : "model: core, "
      return "  - {id: a, prompt: x, \(model)\(keys)}\n"
    }
    let compared = Compared(job(old), job(new))
    #expect(compared.findings.total == 0, "\(compared.findings.shown)")
    #expect(compared.parts == parts)
  }

  @Test func `outputs that are kept are a quantity, and what works on them follows`() {
    let source = "  - {id: a, model: core, prompt: x, count: 10}\n"
    let compared = Compared(
      source + "  - {id: b, model: upscale-fast, for_each: a, keep: 50%}\n",
      source.replacing("10", with: "20")
        + "  - {id: b, model: upscale-fast, for_each: a, keep: 25%}\n"
    )
    #expect(compared.parts == ["quantity 30"])
    #expect(compared.jobs == ["changed a", "changed b"])
  }

  @Test func `a mix of models that becomes dearer is no quantity`() {
    let job = "  - {id: a, prompt: x, count: 10, matrix: {model: [core, MODEL]}}\n"
    let compared = Compared(
      job.replacing("MODEL", with: "sd3.5-large"),
      job.replacing("MODEL", with: "ultra")
    )
    #expect(compared.parts == ["model 15"])
  }

  @Test func `parts of a job that are rounded up apart are not taken for a change`() {
    let job =
      "  - {id: a, prompt: x, count: 1, matrix: {model: [core, ultra]}, assumptions: RATE}\n"
    let compared = Compared(
      job.replacing("RATE", with: "{redo_rate: 7%}"),
      job.replacing("RATE", with: "{redo_rate: 9%}")
    )
    #expect(compared.comparison.attribution[.assumptions] == compared.comparison.change)
    let doubled = Compared(
      job.replacing("RATE", with: "{redo_rate: 7%}"),
      job.replacing("RATE", with: "{redo_rate: 7%}").replacing("count: 1", with: "count: 3")
    )
    #expect(doubled.comparison.attribution[.quantity] == doubled.comparison.change)
  }

  @Test func `a price that is not known makes a change uncertain and never nothing`() {
    let old = "run_at: 2024-03-02\n"
    let job = "  - {id: a, model: sdxl, prompt: x, steps: 40}\n"
    let other = job.replacing("a,", with: "b,")
    let added = Compared(job, job + other, baseHeader: old, headHeader: old)
    #expect(added.comparison.certainty == .atLeast)
    #expect(added.comparison.factorJobs[.unpriced] == 1)
    let removed = Compared(job + other, job, baseHeader: old, headHeader: old)
    #expect(removed.comparison.certainty == .atMost)
    let edited = Compared(
      job,
      job.replacing("x", with: "y"),
      baseHeader: old,
      headHeader: old
    )
    #expect(edited.comparison.certainty == .unknown)
    let same = Compared(job, job, baseHeader: old, headHeader: old)
    #expect(same.comparison.certainty == .exact && !same.comparison.isChanged)
  }

  @Test func `a price change is no doing of the author's, whatever else is edited`() {
    let version = PlanPair.Version(
      jobs: [PlanPair.Job(id: "a", prompt: 1, model: .flat, count: 10)],
      isLate: false,
      catalogue: 0,
      redo: nil
    )
    var next = version
    next.catalogue = 1
    next.jobs[0].count = 12
    let compared = Compared(
      Compared.Side(
        files: [("p.yaml", PlanPair.text(of: version))],
        catalogue: PlanPair.catalogues[0]
      ),
      Compared.Side(
        files: [("p.yaml", PlanPair.text(of: next))],
        catalogue: PlanPair.catalogues[1],
        list: 1
      )
    )
    #expect(compared.parts == ["prices 5", "quantity 5"])
    #expect(compared.comparison.relisted.before?.description == "25")
    #expect(compared.comparison.relisted.after?.description == "24")
  }
}
