/// Walks through the combinations of a matrix one by one, as GitHub Actions makes them: the first axis
/// changes slowest; then come the includes that fit none of them.
package struct MatrixCombinations: IteratorProtocol {
  private let matrix: Matrix
  private let excludes: [RuleIndex]
  private let includes: [RuleIndex]
  private var choices: [Int64]?
  private var laid: Set<Int> = []
  private var nextAlone = 0

  /// One combination.
  package struct Combination: Sendable {
    /// The keys with their values.
    package let values: [(name: String, value: String)]
    /// Whether only an include makes it.
    package let isAdded: Bool
  }

  /// A rule by the values that it names: for each axis that it names, the indices of the values.
  private struct RuleIndex {
    let named: [(axis: Int, values: Set<Int64>)]

    init(_ rule: Matrix.Rule, in matrix: Matrix) {
      named = rule.entries.compactMap { entry in
        matrix.axis(named: entry.name).map {
          ($0, Set(matrix.axes[$0].values.indices(matching: entry.value)))
        }
      }
    }

    func agrees(with choices: [Int64]) -> Bool {
      named.allSatisfy { $0.values.contains(choices[$0.axis]) }
    }
  }

  /// Begins before the first combination.
  package init(_ matrix: Matrix) {
    self.matrix = matrix
    excludes = matrix.excludes.map { RuleIndex($0, in: matrix) }
    includes = matrix.includes.map { RuleIndex($0, in: matrix) }
    choices = matrix.axes.isEmpty ? nil : matrix.axes.map { _ in 0 }
  }

  /// Moves to the next combination.
  package mutating func next() -> Combination? {
    while let current = choices {
      choices = following(current)
      if !excludes.contains(where: { $0.agrees(with: current) }) { return combination(current) }
    }
    while nextAlone < matrix.includes.count {
      let index = nextAlone
      nextAlone += 1
      if !laid.contains(index) {
        let values = matrix.includes[index].entries.map { ($0.name, $0.value.text) }
        return Combination(values: values, isAdded: true)
      }
    }
    return nil
  }

  private func following(_ current: [Int64]) -> [Int64]? {
    var next = current
    for axis in next.indices.reversed() {
      next[axis] += 1
      if next[axis] < matrix.axes[axis].values.count { return next }
      next[axis] = 0
    }
    return nil
  }

  private mutating func combination(_ choices: [Int64]) -> Combination {
    var values = zip(matrix.axes, choices).map { ($0.name, $0.values.text(at: $1)) }
    for (index, include) in includes.enumerated() where include.agrees(with: choices) {
      laid.insert(index)
      for entry in matrix.includes[index].entries {
        if let place = values.firstIndex(where: { $0.0 == entry.name }) {
          values[place].1 = entry.value.text
        } else {
          values.append((entry.name, entry.value.text))
        }
      }
    }
    return Combination(values: values, isAdded: false)
  }
}
