import Diagnostics
import PlanSupport
import Plans
import Pricing
import Quantities
import TestSupport
import Testing

@Suite struct TotalsTests {
  /// Jobs that belong together: one, and those that work on its outputs.
  private static func cluster(_ number: Int, _ random: inout SplitMix) -> [String] {
    let count = Int.random(in: 1...40, using: &random)
    let rates = ["", ", assumptions: {redo_rate: 8%}", ", assumptions: {redo_rate: 0.333}"]
    let rate = rates[Int.random(in: 0...2, using: &random)]
    let heads = [
      "model: core, prompt: x", "model: sdxl, prompt: x, steps: 37, samples: 2",
      "model: ultra, prompt: x, matrix: {seed: {from: 1, to: 5}}",
      "prompt: x, matrix: {model: [core, sd3.5-medium], seed: [1, 2]}",
      "model: stable-audio-2, prompt: x, steps: 31",
    ]
    let head = heads[Int.random(in: heads.indices, using: &random)]
    var jobs = ["{id: h\(number), count: \(count), \(head)\(rate)}"]
    guard !head.contains("audio"), Bool.random(using: &random) else { return jobs }
    jobs.append("{id: u\(number), model: upscale-fast, for_each: h\(number), keep: 30%\(rate)}")
    if Bool.random(using: &random) {
      jobs.append("{id: v\(number), model: inpaint, prompt: y, for_each: u\(number)}")
    }
    return jobs.shuffled(using: &random)
  }

  private static func plan(_ clusters: [[String]], name: String) -> String {
    let jobs = clusters.joined().map { "  - \($0)\n" }.joined()
    return "creditcast: 1\nname: \(name)\nassumptions: {redo_rate: 2.5%}\njobs:\n\(jobs)"
  }

  private static func sum(_ amounts: some Sequence<Amount>) -> Amount? {
    var sum = Amount.zero
    for amount in amounts where !sum.add(amount) { return nil }
    return sum
  }

  @Test(arguments: UInt64(0)..<300)
  func `jobs and models add up to the total`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let clusters = (0..<Int.random(in: 1...12, using: &random)).map { Self.cluster($0, &random) }
    let estimated = Estimated(Self.plan(clusters, name: "all"))
    let estimate = estimated.estimate
    #expect(estimated.findings.total == 0, "\(estimated.findings.shown)")
    #expect(Self.sum((0..<estimate.jobs.count).map(estimate.jobs.amount)) == estimate.total)
    #expect(Self.sum(estimate.models.map(\.amount)) == estimate.total)
    let uses = (0..<estimate.jobs.count).map { estimate.jobs.models(of: $0).count }.reduce(0, +)
    #expect(estimate.models.map(\.jobs).reduce(0, +) == uses)

    let shuffled = clusters.shuffled(using: &random)
    let cut = Int.random(in: 0...shuffled.count, using: &random)
    let parts = [Array(shuffled[..<cut]), Array(shuffled[cut...])].filter { !$0.isEmpty }
    let texts = parts.enumerated().map { Self.plan($1, name: "p\($0)") }
    let other = Estimated(texts: texts).estimate
    let oneFile = Estimated(texts.joined(separator: "---\n")).estimate
    for split in [other, oneFile] {
      #expect(split.total == estimate.total)
      #expect(split.models.map(\.amount) == estimate.models.map(\.amount))
      #expect(split.models.map(\.jobs) == estimate.models.map(\.jobs))
      #expect(split.models.map(\.unit) == estimate.models.map(\.unit))
    }
  }

  @Test(
    arguments: [
      ("0%", 1, "3"), ("50%", 1, "6"), ("8%", 1, "3.260870"), ("8%", 100, "326.086957"),
      ("0.1", 9, "30"), ("33.333333%", 1, "4.500000"), ("99%", 2, "600"), ("2.5%", 39, "120"),
    ])
  func `redone outputs are billed again, and rounded up`(
    rate: String,
    count: Int,
    expected: String
  ) {
    let estimated = Estimated(
      jobs: "  - {id: a, model: core, prompt: x, count: \(count)}\n",
      header: "assumptions: {redo_rate: \(rate)}\n"
    )
    let plain = expected.contains(".") ? Self.withoutZeros(expected) : expected
    #expect("\(estimated.estimate.total.expected)" == plain)
    #expect(estimated.estimate.total.listed == Credits(whole: Int64(3 * count)))
  }

  @Test(arguments: UInt64(0)..<300)
  func `a part's expected cost is its listed cost over the good share, rounded up`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let percent = Int128.random(in: 1...9999, using: &random)
    let count = Int128.random(in: 1...1_000_000, using: &random)
    let steps = Int128.random(in: 30...100, using: &random)
    let listed = count * (17_000_000 + 60_000 * steps)
    let good = 10_000 - percent
    let hundredths = "\(percent % 100)".count == 1 ? "0\(percent % 100)" : "\(percent % 100)"
    let job = "id: a, model: stable-audio-2, prompt: x, steps: \(steps), count: \(count)"
    let estimated = Estimated(
      jobs: "  - {\(job), assumptions: {redo_rate: \(percent / 100).\(hundredths)%}}\n"
    )
    #expect(Int128(estimated.estimate.total.listed.millionths) == listed)
    let expected = (listed * 10_000 + good - 1) / good
    #expect(Int128(estimated.estimate.total.expected.millionths) == expected)
  }

  @Test func `each part of a matrix is rounded by itself`() {
    let estimated = Estimated(
      jobs: "  - {id: a, prompt: x, matrix: {model: [core, ultra]}, assumptions: {redo_rate: 8%}}\n"
    )
    #expect("\(estimated.estimate.total.expected)" == "11.956523")
  }

  private static func withoutZeros(_ text: String) -> String {
    var text = text
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
