import Catalogues
import Diagnostics
import PlanSupport
import Plans
import Pricing
import TestSupport
import Testing
import YAMLReading

/// A file that is read in parts tells what one reading tells, wherever it is cut.
@Suite struct PartsTests {
  /// How many mutants are tried; `MUTANTS=1000000 swift test --filter PartsTests` tries more.
  private static let mutants = TestEnvironment.number("MUTANTS") ?? 1000

  /// How a fuzz of cuts went.
  private struct Outcome {
    var splits = 0
    var mismatches: [String] = []
  }

  /// Everything that can be asked of jobs.
  private static let questions = JobQuestions(
    keys: ["tags", "note", "count", "keep", "assumptions"].compactMap {
      JobKeys(named: $0).map { .own($0) }
    } + [.parameter("seed"), .parameter("negative_prompt")],
    models: Array(repeating: true, count: TestCatalogue.stability.models.count)
  )

  private static func estimated(_ text: String, _ splitting: Splitting) -> Estimated {
    let source = SourceFile(name: "t.yaml", origin: .memory(Array(text.utf8)))
    return Estimated(files: [PlanFile(source)], questions: questions, splitting: splitting)
  }

  /// Reads a text with cuts of many distances and compares.
  private static func compare(
    _ text: String,
    partBytes: some Sequence<Int>,
    on conditions: CutConditions,
    _ outcome: inout Outcome
  ) {
    let whole = Account(of: estimated(text, .none))
    for bytes in partBytes {
      var splitting = Splitting(threads: 2, partBytes: bytes)
      splitting.conditions = conditions
      let inParts = estimated(text, splitting)
      if inParts.partsRead > 1 { outcome.splits += 1 }
      if Account(of: inParts) != whole { outcome.mismatches.append(text) }
    }
  }

  private static func fuzz(
    seeds: [String],
    mutants: Int,
    seed: UInt64,
    on conditions: CutConditions
  ) -> Outcome {
    var random = SplitMix(seed: seed)
    var outcome = Outcome()
    for text in seeds {
      compare(text, partBytes: 1...(text.utf8.count / 2), on: conditions, &outcome)
    }
    for _ in 0..<mutants {
      let text = SplitMutants.mutant(of: random.pick(seeds), &random)
      let distances = (0..<12).map { _ in random.int(in: 1...max(1, text.utf8.count / 2)) }
      compare(text, partBytes: distances, on: conditions, &outcome)
    }
    return outcome
  }

  @Test func `parts tell what one reading tells, wherever a text is cut`() {
    let outcome = Self.fuzz(seeds: SplitSeeds.all, mutants: Self.mutants, seed: 1, on: .all)
    #expect(outcome.mismatches == [])
    #expect(outcome.splits > 600)
  }

  @Test func `parts tell the places of more models than are kept`() {
    let header = "creditcast: 1\nname: a\nrun_at: 2026-10-01\ndefaults: {model: ultra}\njobs:\n"
    let own = (0..<60).map { "  - {id: a\($0), model: ultra, prompt: x}\n" }.joined()
    let shared = (0..<60).map { "  - {id: b\($0), prompt: x, tags: [t\($0)]}\n" }.joined()
    var outcome = Outcome()
    for jobs in [own + shared, shared + own, shared + own + shared.replacing("b", with: "c")] {
      let distances = [90, 300, 1000, 2000, 3000]
      Self.compare(header + jobs, partBytes: distances, on: .all, &outcome)
    }
    #expect(outcome.mismatches == [])
    #expect(outcome.splits > 10)
  }

  @Test func `parts tell what one reading tells of all that YAML can write`() {
    var outcome = Outcome()
    for text in SplitSeeds.themes {
      Self.compare(text, partBytes: [40, 70, 90, 120], on: .all, &outcome)
    }
    #expect(outcome.mismatches == [])
    #expect(outcome.splits > 100)
  }

  @Test(arguments: SplitSeeds.traps)
  func `a condition that is not asked for is missed`(trap: (CutConditions, String)) {
    var outcome = Outcome()
    let (condition, text) = trap
    Self.compare(text, partBytes: 1...(text.utf8.count / 2), on: .all, &outcome)
    #expect(outcome.mismatches == [])
    let others = CutConditions.all.subtracting(condition)
    Self.compare(text, partBytes: 1...(text.utf8.count / 2), on: others, &outcome)
    #expect(outcome.mismatches != [])
  }

  @Test(arguments: [20, 300])
  func `parts share the steps that counting matrices may take`(jobs: Int) {
    let text =
      "creditcast: 1\nname: m\nrun_at: 2026-10-01\njobs:\n"
      + (0..<jobs).map { id in
        "  - {id: j\(id), model: sdxl-1.0, prompt: x, matrix: {steps: {from: 10, to: 50}, "
          + "samples: {from: 1, to: 10}, seed: {from: 1, to: \(id + 1)}}}\n"
      }.joined()
    var outcome = Outcome()
    Self.compare(text, partBytes: [text.utf8.count / 4], on: .all, &outcome)
    #expect(outcome.mismatches == [])
    #expect((outcome.splits > 0) == (jobs == 20))
    #expect(Self.estimated(text, .none).findings.hasErrors == (jobs == 300))
  }

  @Test(arguments: SplitSeeds.refused)
  func `a text that does not meet a condition is read in one go`(trap: (CutConditions, String)) {
    let (condition, text) = trap
    var (asked, notAsked) = (Outcome(), Outcome())
    let distances = 1...(text.utf8.count / 2)
    Self.compare(text, partBytes: distances, on: .all, &asked)
    #expect(asked.splits == 0)
    Self.compare(text, partBytes: distances, on: .all.subtracting(condition), &notAsked)
    #expect(notAsked.splits > 0)
  }
}
