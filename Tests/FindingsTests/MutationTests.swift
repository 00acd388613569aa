import Diagnostics
import PlanSupport
import Pricing
import Quantities
import TestSupport
import Testing

/// A slip of the editor either is told, or changes exactly what its lines say.
@Suite struct MutationTests {
  private static let plans = [
    """
    creditcast: 1
    name: campaign
    run_at: 2026-12-01
    defaults:
      model: core
      count: 3
    jobs:
      - id: hero
        prompt: a lighthouse
        model: ultra
        count: 12
      - id: sides
        prompt: a harbour
        tags: [web]
      - id: rest
        prompt: a boat
        count: 40
        priority: 2
    """,
    """
    creditcast: 1
    name: sweep
    assumptions:
      redo_rate: 8%
    jobs:
      - id: steps
        model: sdxl-1.0
        prompt: a lighthouse
        samples: 2
        matrix:
          steps:
            - 30
            - 40
            - 50
          seed: {from: 1, to: 20}
          exclude:
            - {steps: 50, seed: 7}
          include:
            - {steps: 30, seed: 1, style_preset: anime}
      - id: models
        prompt: a boat
        matrix:
          model: [core, ultra, sd3.5-medium]
          seed: [1, 2]
    """,
    """
    creditcast: 1
    name: pipeline
    jobs:
      - id: drafts
        model: core
        prompt: a lighthouse
        count: 20
      - id: edges
        model: inpaint
        for_each: drafts
        keep: 25%
      - id: large
        model: upscale-conservative
        for_each: edges
        keep: 3
        assumptions:
          redo_rate: 10%
      - id: sound
        model: stable-audio-2
        prompt: waves
        steps: 60
    """,
    """
    creditcast: 1
    name: one
    jobs:
      - id: a
        model: core
        prompt: a lighthouse
        count: 5
    ---
    creditcast: 1
    name: two
    run_at: 2025-07-31
    jobs:
      - {id: a, model: upscale-creative, prompt: x, image: a.png}
      - {id: b, model: upscale-fast, image: a.png, count: 7}
    """,
  ]

  private enum Mutation: CaseIterable {
    case delete
    case duplicate
    case swap
    case indent
    case unindent

    func changing(_ lines: [String], at index: Int) -> [String] {
      var lines = lines
      switch self {
      case .delete: lines.remove(at: index)
      case .duplicate: lines.insert(lines[index], at: index)
      case .swap: if index + 1 < lines.count { lines.swapAt(index, index + 1) }
      case .indent: lines[index] = "  " + lines[index]
      case .unindent: if lines[index].hasPrefix("  ") { lines[index].removeFirst(2) }
      }
      return lines
    }
  }

  private static func total(_ text: String) -> Amount? {
    let estimated = Estimated(text)
    return estimated.findings.total == 0 ? estimated.estimate.total : nil
  }

  @Test(arguments: plans.indices)
  func `the line reader says the same as the plan reader`(index: Int) throws {
    let plan = Self.plans[index]
    let rewritten = try #require(LineReader.rewriting(plan)).joined(separator: "\n---\n")
    let total = try #require(Self.total(plan), "\(Estimated(plan).findings.shown)")
    #expect(Self.total(rewritten) == total)
  }

  @Test(arguments: UInt64(0)..<2000)
  func `a mutant is told, or it costs what its lines say`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let plan = Self.plans[Int.random(in: Self.plans.indices, using: &random)]
    let lines = plan.split(separator: "\n").map(String.init)
    let mutation = Mutation.allCases[Int(seed) % Mutation.allCases.count]
    let index = Int.random(in: lines.indices, using: &random)
    let mutant = mutation.changing(lines, at: index).joined(separator: "\n")
    guard let total = Self.total(mutant), total != Self.total(plan) else { return }
    guard let documents = LineReader.rewriting(mutant) else {
      Issue.record("\(mutation) of line \(index + 1) is not told: \(total.listed)\n\(mutant)")
      return
    }
    let meant = Self.total(documents.joined(separator: "\n---\n"))
    #expect(total == meant, "\(mutation) of line \(index + 1)\n\(mutant)")
  }

  @Test(arguments: UInt64(0)..<500)
  func `a key that is written twice is always told`(seed: UInt64) {
    var random = SplitMix(seed: seed &+ 10_000)
    let plan = Self.plans[Int.random(in: Self.plans.indices, using: &random)]
    let lines = plan.split(separator: "\n").map(String.init)
    let index = Int.random(in: lines.indices, using: &random)
    let line = lines[index].drop { $0 == " " }
    guard !line.hasPrefix("-"), line.contains(":") else { return }
    let mutant = Mutation.duplicate.changing(lines, at: index).joined(separator: "\n")
    #expect(Estimated(mutant).findings.hasErrors, "line \(index + 1)\n\(mutant)")
  }

  @Test(arguments: UInt64(0)..<500)
  func `the order of keys changes nothing`(seed: UInt64) {
    var random = SplitMix(seed: seed &+ 20_000)
    let plan = Self.plans[Int.random(in: Self.plans.indices, using: &random)]
    let lines = plan.split(separator: "\n").map(String.init)
    let index = Int.random(in: 0..<(lines.count - 1), using: &random)
    let pair = [lines[index], lines[index + 1]]
    let indents = pair.map { $0.prefix { $0 == " " }.count }
    let areLeaves = pair.allSatisfy { $0.contains(": ") && !$0.contains("- ") }
    guard indents[0] == indents[1], areLeaves else { return }
    let mutant = Mutation.swap.changing(lines, at: index).joined(separator: "\n")
    #expect(Self.total(mutant) == Self.total(plan), "line \(index + 1)\n\(mutant)")
  }
}
