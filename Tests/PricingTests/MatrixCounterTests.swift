import Plans
import TestSupport
import Testing

@testable import Pricing

@Suite struct MatrixCounterTests {
  private static let pool = [
    "a": ["v0", "v1", "v2"], "b": ["1", "2", "3", "4"], "c": ["v0", "v1"], "d": ["7", "8"],
    "e": ["v0", "v1", "v2", "v3"],
  ]

  /// What the reference counts, in the counter's own terms.
  private static func expected(
    _ sample: MatrixSample,
    by axes: [Int]
  ) -> [MatrixCounter.Group: Int128] {
    sample.combinations.filter { !$0.choices.isEmpty }.reduce(into: [:]) { groups, combination in
      let choices = axes.map { Int64(combination.choices[$0]) }
      groups[.init(choices: choices, includes: combination.includes), default: 0] += 1
    }
  }

  private static func counted(
    _ matrix: Matrix,
    by axes: [Int],
    restricted: [Int: Int64] = [:]
  ) throws -> [MatrixCounter.Group: Int128] {
    try MatrixCounter(matrix, restricted: restricted).groups(by: axes)
      .reduce(into: [:]) { $0[$1.group, default: 0] += $1.count }
  }

  @Test(arguments: UInt64(0)..<3000)
  func `counting agrees with walking through all combinations`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let sample = MatrixSample.random(
      &random,
      pool: Self.pool,
      others: ["x": ["1", "2"], "y": ["v"]],
      axes: 0...4
    )
    guard !sample.axes.isEmpty || !sample.includes.isEmpty else { return }
    let matrix = try #require(sample.matrix, "\(sample.yaml)")
    let axes = sample.axes.indices.filter { _ in Bool.random(using: &random) }
      .shuffled(using: &random)
    let counted = try Self.counted(matrix, by: axes)
    #expect(counted == Self.expected(sample, by: axes), "\(sample.yaml) by \(axes)")
  }

  @Test(arguments: UInt64(0)..<300)
  func `a fixed value counts the combinations that have it`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let sample = MatrixSample.random(&random, pool: Self.pool, others: [:], axes: 1...4)
    let matrix = try #require(sample.matrix, "\(sample.yaml)")
    let axis = Int.random(in: sample.axes.indices, using: &random)
    let value = Int.random(in: sample.axes[axis].values.indices, using: &random)
    let counted = try Self.counted(matrix, by: [], restricted: [axis: Int64(value)])
    let expected = sample.combinations
      .count { !$0.choices.isEmpty && $0.choices[axis] == value }
    #expect(counted.values.reduce(0, +) == Int128(expected), "\(sample.yaml)")
  }

  @Test func `too many cases to tell apart are refused`() throws {
    let rules = (0..<8).map { [MatrixSample.Entry(name: "a\($0)", value: "1")] }
    let sample = MatrixSample(
      axes: (0..<8).map { .init(name: "a\($0)", values: ["1", "2"], isRange: false) },
      excludes: [],
      includes: rules
    )
    let matrix = try #require(sample.matrix)
    #expect(try MatrixCounter(matrix, stateLimit: 256).groups(by: []).count == 256)
    #expect(throws: MatrixCounter.Problem.tooHard) {
      try MatrixCounter(matrix, stateLimit: 255).groups(by: [])
    }
  }

  @Test func `more combinations than 128 bits hold are refused`() throws {
    let axes = (0..<3).map { "a\($0): {from: 1, to: 9223372036854775807}" }.joined(separator: ", ")
    let text = "creditcast: 1\nname: m\njobs: [{id: m, model: core, matrix: {\(axes)}}]\n"
    let matrix = try #require(MatrixSample.matrix(reading: text))
    #expect(throws: MatrixCounter.Problem.tooLarge) { try MatrixCounter(matrix).groups(by: []) }
  }
}
