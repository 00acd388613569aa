internal import Plans

/// Lists the combinations of a matrix by trying all of them.
struct ReferenceMatrix {
  private let matrix: Matrix

  init(_ matrix: Matrix) {
    self.matrix = matrix
  }

  /// The combinations, as keys with their values.
  var combinations: [[(name: String, value: String)]] {
    var wasLaid: Set<Int> = []
    var combinations = choices.map { choices in
      var values = zip(matrix.axes, choices).map { ($0.name, $0.values.text(at: $1)) }
      for index in matrix.includes.indices where fits(matrix.includes[index], choices) {
        wasLaid.insert(index)
        for entry in matrix.includes[index].entries {
          if let place = values.firstIndex(where: { $0.0 == entry.name }) {
            values[place].1 = entry.value.text
          } else {
            values.append((entry.name, entry.value.text))
          }
        }
      }
      return values
    }
    for index in matrix.includes.indices where !wasLaid.contains(index) {
      combinations.append(matrix.includes[index].entries.map { ($0.name, $0.value.text) })
    }
    return combinations.map { $0.map { (name: $0.0, value: $0.1) } }
  }

  /// The choices of the axes that no exclude takes away.
  private var choices: [[Int64]] {
    guard !matrix.axes.isEmpty else { return [] }
    let all = matrix.axes.reduce([[]]) { choices, axis in
      choices.flatMap { choice in (0..<axis.values.count).map { choice + [$0] } }
    }
    return all.filter { choice in
      !matrix.excludes.contains { fits($0, choice) }
    }
  }

  /// Whether choices agree with the entries of a rule that name axes.
  private func fits(_ rule: Matrix.Rule, _ choices: [Int64]) -> Bool {
    rule.entries.indices.allSatisfy { entry in
      guard let condition = matrix.condition(entry, of: rule) else { return true }
      let kinds = matrix.axes[condition.axis].kinds.byValue
      guard let kind = kinds[choices[condition.axis]] else { return false }
      return matrix.kinds(of: condition).contains(kind)
    }
  }
}
