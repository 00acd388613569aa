import Plans
import TestSupport
import Testing

@testable import Pricing

@Suite struct MatrixCounterTests {
  private static let pool = [
    "a": ["v0", "v1", "v2"], "b": ["1", "2", "3", "4"], "c": ["v0", "v1"], "d": ["7", "8"],
    "e": ["v0", "v1", "v2", "v3"],
  ]

  /// What a group of combinations has in common.
  private struct Group: Hashable {
    let choices: [Int64]
    let includes: [Int]
  }

  /// What the reference counts, in the counter's own terms: of equal values the first one is named.
  private static func expected(
    _ sample: MatrixSample,
    by axes: [Int]
  ) -> [Group: Int128] {
    sample.combinations.filter { !$0.choices.isEmpty }.reduce(into: [:]) { groups, combination in
      let choices = axes.map { axis in
        let (values, choice) = (sample.axes[axis].values, combination.choices[axis])
        return Int64(values.firstIndex(of: values[choice]) ?? choice)
      }
      groups[.init(choices: choices, includes: combination.includes), default: 0] += 1
    }
  }

  private static func counted(
    _ matrix: Matrix,
    by axes: [Int]
  ) throws -> [Group: Int128] {
    var work = WorkBudget()
    let counter = try #require(MatrixCounter(matrix, by: axes))
    return try counter.cases(&work).reduce(into: [:]) { groups, one in
      let choices = axes.indices.map { counter.choices.choice($0, of: one.choice) }
      groups[Group(choices: choices, includes: one.includes), default: 0] += one.count
    }
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

  @Test(arguments: UInt64(0)..<1000)
  func `values are reached where a combination has them`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let sample = MatrixSample.random(&random, pool: Self.pool, others: [:], axes: 1...4)
    let matrix = try #require(sample.matrix, "\(sample.yaml)")
    let axis = Int.random(in: sample.axes.indices, using: &random)
    var work = WorkBudget()
    var reach = try #require(MatrixReach(matrix, from: [axis], &work))
    for value in sample.axes[axis].values.indices {
      let kind = matrix.axes[axis].kinds.byValue[Int64(value)] ?? matrix.axes[axis].kinds.count
      var isReached = false
      if let state = reach.state(after: reach.start, at: 0, kind) {
        let answer = reach.isOpen(from: 1, after: state, &work)
        isReached = try #require(answer as Bool?, "\(sample.yaml)")
      }
      let expected = sample.combinations
        .contains { !$0.choices.isEmpty && $0.choices[axis] == value }
      #expect(isReached == expected, "\(sample.yaml), value \(value) of axis \(axis)")
    }
  }

  @Test(arguments: UInt64(0)..<1000)
  func `walking through the combinations meets each in GitHub's order`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let sample = MatrixSample.random(
      &random,
      pool: Self.pool,
      others: ["x": ["1", "2"], "y": ["v"]],
      axes: 0...4
    )
    guard !sample.axes.isEmpty || !sample.includes.isEmpty else { return }
    let matrix = try #require(sample.matrix, "\(sample.yaml)")
    var walk = MatrixCombinations(matrix)
    // The second time it must forget all that it knew.
    for _ in 0..<2 {
      var before: [Int64] = []
      for expected in sample.combinations {
        let isThere = walk.next()
        try #require(isThere, "\(sample.yaml)")
        #expect(walk.keys(in: matrix) == expected.keys, "\(sample.yaml)")
        #expect(walk.isAdded == expected.choices.isEmpty, "\(sample.yaml)")
        if !walk.isAdded, !before.isEmpty {
          #expect(before[..<walk.changed] == walk.choices[..<walk.changed], "\(sample.yaml)")
        }
        before = walk.choices
      }
      let isOver = !walk.next()
      #expect(isOver, "\(sample.yaml)")
      walk.restart()
    }
  }

  @Test func `more combinations than 128 bits hold are refused`() throws {
    let axes = (0..<3).map { "a\($0): {from: 1, to: 9223372036854775807}" }.joined(separator: ", ")
    let text = "creditcast: 1\nname: m\njobs: [{id: m, model: core, matrix: {\(axes)}}]\n"
    let matrix = try #require(MatrixSample.matrix(reading: text))
    #expect(throws: MatrixCounter.Problem.tooLarge) {
      try Self.counted(matrix, by: [])
    }
  }
}
