import Diagnostics
import PlanSupport
import Pricing
import TestSupport
import Testing

@Suite struct RunOrderTests {
  private struct SampleJob {
    let priority: Int
    /// The place of the source in the same plan.
    let source: Int?
  }

  /// Jobs of which each may work on the outputs of another, without circles.
  private static func sample(_ random: inout SplitMix) -> [SampleJob] {
    let count = Int.random(in: 1...14, using: &random)
    let rank = (0..<count).shuffled(using: &random)
    return (0..<count).map { job in
      let earlier = (0..<count).filter { rank[$0] < rank[job] }
      let isWaiting = Int.random(in: 0..<2, using: &random) == 0
      return SampleJob(
        priority: Int.random(in: -1...2, using: &random),
        source: isWaiting ? earlier.randomElement(using: &random) : nil
      )
    }
  }

  private static func text(_ jobs: [SampleJob], name: String) -> String {
    let lines = jobs.enumerated().map { index, job in
      let source = job.source.map { ", for_each: j\($0)" } ?? ", image: a.png"
      return "  - {id: j\(index), model: upscale-fast, priority: \(job.priority)\(source)}\n"
    }
    return "creditcast: 1\nname: \(name)\njobs:\n\(lines.joined())"
  }

  /// Looks at each step for the job that has the highest priority among those that may run.
  private static func slowOrder(_ plans: [[SampleJob]]) -> [Int] {
    let starts = plans.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    let jobs = zip(plans, starts).flatMap { plan, start in
      plan.map { SampleJob(priority: $0.priority, source: $0.source.map { $0 + start }) }
    }
    var order: [Int] = []
    while order.count < jobs.count {
      let free = jobs.indices.filter { job in
        !order.contains(job) && jobs[job].source.map(order.contains) != false
      }
      guard let next = free.max(by: { jobs[$0].priority < jobs[$1].priority }) else { break }
      let first = free.first { jobs[$0].priority == jobs[next].priority }
      order.append(first ?? next)
    }
    return order
  }

  @Test(arguments: UInt64(0)..<600)
  func `jobs run by priority, then by their order, and never before their source`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let plans = (0..<Int.random(in: 1...3, using: &random)).map { _ in Self.sample(&random) }
    let texts = plans.enumerated().map { Self.text($1, name: "p\($0)") }
    let estimated = Estimated(texts: texts)
    #expect(estimated.findings.total == 0)
    #expect(estimated.estimate.runOrder() == Self.slowOrder(plans))
  }

  @Test func `the order does not depend on how plans are spread over files`() {
    var random = SplitMix(seed: 7)
    let texts = (0..<4).map { Self.text(Self.sample(&random), name: "p\($0)") }
    let together = Estimated(texts.joined(separator: "---\n"))
    #expect(together.estimate.runOrder() == Estimated(texts: texts).estimate.runOrder())
  }
}
