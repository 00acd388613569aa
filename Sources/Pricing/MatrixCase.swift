internal import Plans

/// Combinations of a matrix that need not be told apart.
struct MatrixCase {
  /// What they have in common.
  let group: MatrixCounter.Group
  /// How many they are.
  let count: Int128
  /// Whether an include adds it because it fits no other combination.
  let isAdded: Bool

  /// All combinations, in an order that does not depend on how they were found.
  static func all(
    of matrix: Matrix,
    groups: [(group: MatrixCounter.Group, count: Int128)]
  ) -> [MatrixCase] {
    let counts = groups.reduce(into: [MatrixCounter.Group: Int128]()) {
      $0[$1.group, default: 0] += $1.count
    }
    let laid = Set(counts.keys.flatMap(\.includes))
    let added = matrix.includes.indices.filter { !laid.contains($0) }.map { include in
      MatrixCase(
        group: MatrixCounter.Group(choices: [], includes: [include]),
        count: 1,
        isAdded: true
      )
    }
    return counts.map { MatrixCase(group: $0, count: $1, isAdded: false) }.sorted(by: precedes)
      + added
  }

  private static func precedes(_ left: MatrixCase, _ right: MatrixCase) -> Bool {
    let (first, second) = (left.group, right.group)
    guard first.choices == second.choices else {
      return first.choices.lexicographicallyPrecedes(second.choices)
    }
    return first.includes.lexicographicallyPrecedes(second.includes)
  }
}
