internal import Plans

/// Combinations of a matrix that need not be told apart.
struct MatrixCase {
  /// The number of the chosen values of the axes that make a difference.
  let choice: Int64
  /// The includes that are laid over them, in file order.
  let includes: [Int]
  /// How many they are.
  let count: Int128
  /// Whether an include adds it because it fits no other combination.
  let isAdded: Bool

  /// The combinations that includes add because they fit none of the others.
  static func added(to matrix: Matrix, after cases: [MatrixCase]) -> [MatrixCase] {
    guard !matrix.includes.isEmpty else { return [] }
    var isLaid = Array(repeating: false, count: matrix.includes.count)
    for one in cases {
      for include in one.includes { isLaid[include] = true }
    }
    return matrix.includes.indices.filter { !isLaid[$0] }.map { include in
      MatrixCase(choice: 0, includes: [include], count: 1, isAdded: true)
    }
  }
}
