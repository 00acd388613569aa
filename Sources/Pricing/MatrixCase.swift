internal import Plans

/// Combinations of a matrix that need not be told apart.
struct MatrixCase {
  /// What they have in common.
  let group: MatrixCounter.Group
  /// How many they are.
  let count: Int128
  /// Whether an include adds it because it fits no other combination.
  let isAdded: Bool

  /// All combinations, those that only includes make last.
  static func all(
    of matrix: Matrix,
    groups: [(group: MatrixCounter.Group, count: Int128)]
  ) -> [MatrixCase] {
    var isLaid = Array(repeating: false, count: matrix.includes.count)
    for (group, _) in groups {
      for include in group.includes { isLaid[include] = true }
    }
    let added = matrix.includes.indices.filter { !isLaid[$0] }.map { include in
      let group = MatrixCounter.Group(choices: [], includes: [include])
      return MatrixCase(group: group, count: 1, isAdded: true)
    }
    return groups.map { MatrixCase(group: $0, count: $1, isAdded: false) } + added
  }
}
