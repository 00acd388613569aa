import Catalogues
import Diagnostics
import PlanSupport
import Plans
import Quantities
import TestSupport
import Testing

@testable import Pricing

/// Matrices whose rules overlap so much that counting them has to stop, and others that only look so.
@Suite struct HardMatrixTests {
  private static let catalogue = TestCatalogue.reading(
    models: """
      - id: m
        name: M
        kind: image
        endpoint: /m
        parameters:
      \((0..<20).map { "    a\($0): {type: integer}\n" }.joined())\
          x: {type: integer}
          size: {type: integer, default: 1}
          samples: {type: integer, min: 1, default: 1}
        prices: [{from: 2024-01-01, credits: "0.000001 * size", date_is: exact, source: test}]

      """
  )

  private static func axes(_ count: Int, values: Int) -> String {
    (0..<count).map { "a\($0): {from: 1, to: \(values)}" }.joined(separator: ", ")
  }

  private static func rule(
    of names: [(name: String, values: Int)],
    _ random: inout SplitMix
  )
    -> String
  {
    let entries = names.shuffled(using: &random).prefix(2).map {
      "\($0.name): \(Int.random(in: 1...$0.values, using: &random))"
    }
    return "{\(entries.joined(separator: ", "))}"
  }

  private static func job(_ id: Int, _ matrix: String) -> String {
    "  - {id: j\(id), model: m, matrix: {\(matrix)}}\n"
  }

  /// Excludes of two axes out of eight.
  private static func excludes(_ count: Int, seed: UInt64, values: Int) -> String {
    var random = SplitMix(seed: seed)
    let names = (0..<8).map { (name: "a\($0)", values: values) }
    return (0..<count).map { _ in rule(of: names, &random) }.joined(separator: ", ")
  }

  @Test(arguments: UInt64(0)..<10)
  func `twenty rules of two axes over 10^15 combinations are counted exactly`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let names =
      (0..<8).map { (name: "a\($0)", values: 40) } + [
        (name: "size", values: 36), (name: "samples", values: 10),
      ]
    let excludes = (0..<20).map { _ in Self.rule(of: names, &random) }
    let includes = (0..<4).map { _ in Self.rule(of: names, &random) }
    let matrix =
      Self.axes(8, values: 40) + ", size: {from: 1, to: 36}, samples: {from: 1, to: 10}"
      + ", exclude: [\(excludes.joined(separator: ", "))]"
      + ", include: [\(includes.joined(separator: ", "))]"
    let estimated = Estimated(jobs: Self.job(0, matrix), with: Self.catalogue)
    #expect(estimated.codes == [], "\(matrix)")
  }

  @Test(arguments: [300, 2000])
  func `hundreds of rules that overlap are refused in words`(count: Int) {
    let matrix =
      Self.axes(8, values: 40) + ", exclude: [\(Self.excludes(count, seed: 1, values: 40))]"
    let estimated = Estimated(jobs: Self.job(0, matrix), with: Self.catalogue)
    #expect(estimated.codes == ["plan.matrix-too-hard"])
  }

  @Test func `hard matrices share one budget, and an easy one after them is still counted`() {
    let hard =
      Self.axes(8, values: 40) + ", exclude: [\(Self.excludes(90, seed: 2, values: 40))]"
    let easy = Self.axes(3, values: 40) + ", exclude: [{a0: 1, a1: 2}, {a1: 3, a2: 4}]"
    let jobs = (0..<40).map { Self.job($0, hard) }.joined() + Self.job(40, easy)
    let estimated = Estimated(jobs: jobs, with: Self.catalogue)
    #expect(estimated.findings.count(of: .error) == 40)
    #expect(estimated.findings.kept.allSatisfy { $0.place?.range?.start.line != 44 })
  }

  @Test func `thousands of easy matrices are all counted`() {
    let easy = Self.axes(3, values: 40) + ", exclude: [{a0: 1, a1: 2}, {a1: 3, a2: 4}]"
    let jobs = (0..<5000).map { Self.job($0, easy) }.joined()
    let estimated = Estimated(jobs: jobs, with: Self.catalogue)
    #expect(estimated.codes == [])
    #expect(estimated.estimate.total.outputs == 5000 * (64000 - 40 - 40))
  }

  @Test(
    arguments: [
      // A chain of rules over many axes leaves few of them open at a time.
      (
        (0..<19).map { "{a\($0): 1, a\($0 + 1): 1}" }, 20, 2, 17_711
      ),
      // Rules that share one axis are apart as soon as its value is chosen.
      (
        (1...30).flatMap { value in (1..<8).map { "{a0: \(value), a\($0): \(value)}" } }, 8, 30,
        30 * 17_249_876_309
      ),
      // A rule that stands there often counts once, and one inside another not at all.
      (
        Array(repeating: "{a0: 1, a1: 2}", count: 2000) + ["{a0: 3}", "{a0: 3, a2: 1}"], 3, 10,
        890
      ),
    ])
  func `rules that only look hard are counted`(
    excludes: [String],
    axes: Int,
    values: Int,
    outputs: Int64
  ) {
    let matrix =
      Self.axes(axes, values: values) + ", exclude: [\(excludes.joined(separator: ", "))]"
    let estimated = Estimated(jobs: Self.job(0, matrix), with: Self.catalogue)
    #expect(estimated.codes == [])
    #expect(estimated.estimate.total.outputs == outputs)
  }

  @Test func `many values that the price depends on are refused in words`() {
    let fits = Estimated(
      jobs: Self.job(0, "size: {from: 1, to: 5000}, a0: {from: 1, to: 8}"),
      with: Self.catalogue
    )
    #expect(fits.total == "100.02")
    let many = Estimated(
      jobs: Self.job(0, "size: {from: 1, to: 1000000}"),
      with: Self.catalogue
    )
    #expect(many.codes == ["plan.matrix-too-hard"])
  }

  @Test func `thousands of matrices with a hundred prices and a few rules are all counted`() {
    let jobs = (0..<2000).map { id in
      Self.job(
        id,
        "size: {from: 1, to: 100}, a0: {from: 0, to: \(id)}, a1: [1, 2, 3], "
          + "exclude: [{size: 1, a0: 0}, {size: 2, a1: 3}, {a0: 0, a1: 1}], include: [{size: 3, x: 1}]"
      )
    }
    let estimated = Estimated(jobs: jobs.joined(), with: Self.catalogue)
    #expect(estimated.codes == [])
    let counts = (1...2000).map { axis in
      // Three values of a1 to each of a0, for each size, less what rules take away.
      (3 * axis - 1) * 100 - 2 - axis
    }
    #expect(estimated.estimate.total.outputs == Int64(counts.reduce(0, +)))
  }

  @Test func `a few thousand prices in one job are exact, and too many are told by name`() {
    let fits = "size: {from: 1, to: 1000}, samples: {from: 1, to: 5}, a0: {from: 1, to: 8}"
    #expect(Estimated(jobs: Self.job(0, fits), with: Self.catalogue).total == "20.02")
    let many = "size: {from: 1, to: 10000}, samples: {from: 1, to: 10}, a0: {from: 1, to: 8}"
    let help = Estimated(jobs: Self.job(0, many), with: Self.catalogue).findings.kept.first?.help
    #expect(help?.contains("fewer values of `size`, `samples`,") == true)
  }

  @Test func `very many names of models are refused in words`() {
    let jobs = (0..<50).map { "  - {id: j\($0), matrix: {model: {from: 1, to: 1000000}}}\n" }
    let estimated = Estimated(jobs: jobs.joined(), with: Self.catalogue)
    #expect(Set(estimated.codes) == ["plan.matrix-too-hard"])
  }

  @Test func `combinations are found quickly behind very many that are excluded`() throws {
    let first = (1...9).map { "{a0: \($0)}" }
    let pairs = ["{a2: 1, a3: 1}", "{a2: 1, a3: 2}", "{a2: 2, a3: 1, a0: 10}"]
    let text = """
      creditcast: 1
      name: m
      jobs:
        - id: m
          model: core
          matrix:
            a0: {from: 1, to: 10}
            a1: {from: 1, to: 100000000}
            a2: [1, 2]
            a3: [1, 2]
            exclude: [\((first + pairs).joined(separator: ", "))]
      """
    let matrix = try #require(MatrixSample.matrix(reading: text))
    var walk = MatrixCombinations(matrix)
    let isThere = walk.next()
    #expect(isThere)
    #expect(walk.keys(in: matrix) == ["a0": "10", "a1": "1", "a2": "2", "a3": "2"])
  }

  @Test func `where nothing is left behind very many combinations, the end is found`() throws {
    let text = """
      creditcast: 1
      name: m
      jobs:
        - id: m
          model: core
          matrix:
            a0: {from: 1, to: 1000000}
            a1: {from: 1, to: 1000000}
            a2: [1, 2]
            a3: [1, 2]
            exclude: [{a2: 1, a3: 1}, {a2: 1, a3: 2}, {a2: 2, a3: 1}, {a2: 2, a3: 2}]
            include: [{a0: 0}]
      """
    let matrix = try #require(MatrixSample.matrix(reading: text))
    var walk = MatrixCombinations(matrix)
    let isThere = walk.next()
    #expect(isThere)
    #expect(walk.isAdded)
    let isOver = !walk.next()
    #expect(isOver)
  }

  @Test func `steps are counted, and a quarter of what is left is left to others`() {
    var work = WorkBudget(1000)
    let first = work.share(free: 512) { work in work.take(2000) }
    #expect(!first)
    #expect(work.left == 1000)
    let second = work.share(free: 512) { work in work.take(900) }
    #expect(second)
    #expect(work.left == 1000 - (900 - 512))
    let third = work.take(.max, times: 2)
    #expect(!third)
  }
}
