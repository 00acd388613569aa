import PlanSupport
import Plans
import Pricing
import TestSupport
import Testing
import YAMLReading

@Suite struct RunningJobsTests {
  /// A plan whose jobs have priorities and sources, these before or after them.
  private static func plan(_ number: Int, _ random: inout SplitMix) -> String {
    let count = Int.random(in: 1...12, using: &random)
    let rank = (0..<count).shuffled(using: &random)
    let jobs = (0..<count).map { job in
      let earlier = (0..<count).filter { rank[$0] < rank[job] }
      let source =
        Int.random(in: 0..<2, using: &random) == 0 ? earlier.randomElement(using: &random) : nil
      let given = source.map { "for_each: j\($0)" } ?? "image: a.png"
      let priority = Int.random(in: -2...2, using: &random)
      return "  - {id: j\(job), model: upscale-fast, \(given), priority: \(priority)}\n"
    }
    return "creditcast: 1\nname: p\(number)\njobs:\n\(jobs.joined())"
  }

  private static func files(_ texts: [String]) -> [PlanFile] {
    texts.enumerated().map { index, text in
      PlanFile(SourceFile(name: "\(index + 1).yaml", origin: .memory(Array(text.utf8))))
    }
  }

  @Test(arguments: UInt64(0)..<300)
  func `jobs come in run order, however few are kept`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let texts = (0..<Int.random(in: 1...3, using: &random)).map { Self.plan($0, &random) }
    let estimate = Estimated(texts: texts).estimate
    for room in [1, 2, 5, 1000] {
      var jobs = RunningJobs(of: Self.files(texts), estimate, room: room)
      var order: [Int] = []
      var job = RunningJob()
      while jobs.next(&job) { order.append(job.index) }
      #expect(order == estimate.runOrder(), "room for \(room)")
      let haveChanged = jobs.haveChanged
      #expect(!haveChanged)
    }
  }

  @Test(arguments: ["[{id: a, model: core, prompt: x}]", "[]", "[{id: b, model: core, prompt: x}]"])
  func `a file that holds other jobs than before is noticed`(jobs: String) {
    let header = "creditcast: 1\nname: p\njobs: "
    let plan = "[{id: a, model: core, prompt: x}, {id: b, model: core, prompt: x}]"
    let estimate = Estimated(texts: [header + plan]).estimate
    var running = RunningJobs(of: Self.files([header + jobs]), estimate)
    var job = RunningJob()
    while running.next(&job) {}
    let haveChanged = running.haveChanged
    #expect(haveChanged)
  }
}
