import Plans

@testable import Pricing

extension MatrixCombinations {
  /// The keys of the combination with their values.
  func keys(in matrix: Matrix) -> [String: String] {
    var keys: [String: String] = [:]
    if !isAdded {
      for (axis, choice) in zip(matrix.axes, choices) {
        keys[axis.name] = axis.values.text(at: choice)
      }
    }
    for entry in laid.flatMap({ matrix.includes[$0].entries }) {
      keys[entry.name] = entry.value.text
    }
    return keys
  }
}
