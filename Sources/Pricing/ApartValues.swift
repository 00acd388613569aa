internal import Plans

/// The values of an axis that are told apart, equal ones together.
struct ApartValues {
  /// The first of each, in order, and how many are equal to it.
  private(set) var values: [(first: Int64, count: Int64)] = []

  /// What tells values apart.
  private struct Look: Hashable {
    let text: String
    let kind: Int?
  }

  /// Looks at the values of an axis, whose rules tell kinds apart; nil where that takes too many steps.
  init?(_ axis: AxisValues, kinds: [Int64: Int], _ work: inout WorkBudget) {
    guard let count = Int(exactly: axis.count) else { return nil }
    guard case .range = axis else {
      guard work.take(count, times: WorkBudget.Price.text) else { return nil }
      merge(axis, kinds)
      return
    }
    guard work.take(count, times: WorkBudget.Price.value) else { return nil }
    values = (0..<axis.count).map { ($0, 1) }
  }

  private mutating func merge(_ axis: AxisValues, _ kinds: [Int64: Int]) {
    var looks: [Look: Int] = [:]
    for value in 0..<axis.count {
      let look = Look(text: axis.text(at: value), kind: kinds[value])
      if let place = looks[look] {
        values[place].count += 1
      } else {
        looks[look] = values.count
        values.append((value, 1))
      }
    }
  }
}
