import TestSupport

extension MatrixSample {
  /// Makes a matrix of axes from a pool of names with the values that they may take.
  ///
  /// `others` are names that are no axes and may stand in includes.
  static func random(
    _ random: inout SplitMix,
    pool: [String: [String]],
    others: [String: [String]],
    axes count: ClosedRange<Int>
  ) -> MatrixSample {
    let names = pool.keys.sorted().shuffled(using: &random)
      .prefix(Int.random(in: count, using: &random))
    let axes = names.map { axis($0, pool[$0] ?? [], &random) }
    let rules = pool.filter { names.contains($0.key) }
    return MatrixSample(
      axes: axes,
      excludes: axes.isEmpty ? [] : self.rules(&random, from: rules),
      includes: self.rules(&random, from: rules.merging(others) { first, _ in first })
    )
  }

  private static func axis(_ name: String, _ values: [String], _ random: inout SplitMix) -> Axis {
    let numbers = values.compactMap { Int($0) }
    if numbers.count == values.count, let first = numbers.min(), Bool.random(using: &random) {
      let count = Int.random(in: 1...4, using: &random)
      return Axis(name: name, values: (first..<(first + count)).map(String.init), isRange: true)
    }
    let count = Int.random(in: 1...4, using: &random)
    let picked = (0..<count).map { _ in values[Int.random(in: values.indices, using: &random)] }
    return Axis(name: name, values: picked, isRange: false)
  }

  private static func rules(
    _ random: inout SplitMix,
    from pool: [String: [String]]
  ) -> [[Entry]] {
    guard !pool.isEmpty else { return [] }
    return (0..<Int.random(in: 0...4, using: &random)).map { _ in
      let names = pool.keys.sorted().shuffled(using: &random)
        .prefix(Int.random(in: 1...3, using: &random))
      return names.map { name in
        let values = pool[name] ?? []
        let value = values[Int.random(in: values.indices, using: &random)]
        return Entry(name: name, value: value)
      }
    }
  }
}
