import Diagnostics
import PlanSupport
import Pricing
import Quantities
import Testing

@Suite struct JobTableTests {
  /// A plan of many jobs with ids of many lengths.
  private static func plan(
    _ count: Int,
    name: String,
    header: String = "",
    footer: String = ""
  ) -> String {
    let jobs = (0..<count).map { number in
      let id = name + String(repeating: "-", count: number % 100) + "\(number)"
      return "  - {id: \(id), model: core, prompt: x, priority: \(number % 7 == 0 ? 1 : 0)}\n"
    }
    return "creditcast: 1\nname: \(name)\n\(header)jobs:\n\(jobs.joined())\(footer)"
  }

  @Test func `many jobs keep their ids, places, plans and order`() {
    let header = "defaults: {seed: 1}\n"
    let texts = [9000, 1, 5000].enumerated().map { index, count in
      Self.plan(count, name: "p\(index)", header: header)
    }
    let estimate = Estimated(texts: texts).estimate
    #expect(estimate.jobs.count == 14_001)
    #expect(estimate.total.outputs == 14_001)
    for (job, id) in [(0, "p00"), (4095, "4095"), (4096, "4096"), (9000, "p10"), (14_000, "4999")] {
      #expect(estimate.jobs.id(of: job).hasSuffix(id))
    }
    #expect([8999, 9000, 9001].map(estimate.jobs.plan) == [0, 1, 2])
    #expect(estimate.jobs.position(of: 8999).line == 9004)
    #expect(estimate.runOrder().prefix(3) == [0, 7, 14])
    #expect(estimate.runOrder().last == 14_000)
  }

  @Test func `jobs keep their tags, those of the plan where they have none`() {
    let jobs = (0..<9000).map { number in
      let tags =
        number % 3 == 0 ? ", tags: [t\(number % 5), all]" : number % 3 == 1 ? ", tags: []" : ""
      return "  - {id: j\(number), model: core, prompt: x\(tags)}\n"
    }
    let text = "creditcast: 1\nname: p\ndefaults: {tags: [plan]}\njobs:\n\(jobs.joined())"
    let table = Estimated(texts: [text, text.replacing("[plan]", with: "[other]")]).estimate.jobs
    for job in 0..<18_000 {
      let usual = job < 9000 ? "plan" : "other"
      let number = job % 9000
      let wanted = [["t\(number % 5)", "all"], [], [usual]][number % 3]
      #expect(table.tags(of: job) == wanted)
    }
  }

  @Test func `a file that is read twice is counted once, however many jobs it has`() {
    let early = Self.plan(5000, name: "early", header: "defaults: {seed: 1}\n")
    for count in [1, 4096, 4097, 9000] {
      let late = Self.plan(count, name: "late", footer: "defaults: {count: 2}\n")
      let estimated = Estimated(early, late, early)
      #expect(estimated.findings.total == 0)
      #expect(estimated.estimate.jobs.count == 10_000 + count)
      #expect(estimated.total == "\(30_000 + 6 * count)")
      #expect(estimated.estimate.jobs.id(of: 5000) == "late0")
      #expect(estimated.estimate.jobs.id(of: 5000 + count) == "early0")
    }
  }

  @Test func `the same id is found among many jobs`() throws {
    let jobs = (0..<6000).map { "  - {id: j\($0), prompt: x}\n" }.joined()
    let twins = "  - {id: j4095, prompt: x}\n  - {id: j0, prompt: x}\n"
    let estimated = Estimated(jobs: jobs + twins, header: "defaults: {model: core}\n")
    #expect(estimated.codes == ["plan.duplicate-id", "plan.duplicate-id"])
    let first = estimated.findings.shown.compactMap { $0.notes.first?.place?.range?.start.line }
    #expect(first == [4100, 5])
  }
}
