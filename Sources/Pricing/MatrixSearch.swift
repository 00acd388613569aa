internal import Plans

/// Looks for one combination that no exclude takes away, without counting how many there are.
///
/// It goes axis by axis, tries the values first that the fewest live excludes name, and goes back where
/// an exclude is met in full.
struct MatrixSearch {
  private let choices: [[RuleSet]]
  private let finished: [RuleSet]
  private let start: RuleSet
  private var steps = 0

  /// So many steps are taken before the search is given up.
  private static let limit = 2000

  /// Prepares to look for a combination that has these values, by axis.
  init(_ matrix: Matrix, with values: [Int: Int64]) {
    let excludes = matrix.excludes
    start = RuleSet(all: excludes.count)
    choices = matrix.axes.indices.map { Self.choices(of: $0, in: matrix, values[$0]) }
    finished = matrix.axes.indices.map { last in
      let passed = Set(matrix.axes[...last].map(\.name))
      let whole = excludes.indices.filter { index in
        excludes[index].entries.allSatisfy { passed.contains($0.name) }
      }
      return RuleSet(whole, of: excludes.count)
    }
  }

  /// Whether there is one; nil where that is not found out soon.
  mutating func answer() -> Bool? {
    guard !choices.isEmpty else { return false }
    let isFound = reaches(0, start)
    return steps > Self.limit ? nil : isFound
  }

  private mutating func reaches(_ axis: Int, _ live: RuleSet) -> Bool {
    guard axis < choices.count else { return true }
    for choice in choices[axis] {
      steps += 1
      guard steps <= Self.limit else { return false }
      let next = live.intersection(choice)
      if !next.intersects(finished[axis]), reaches(axis + 1, next) { return true }
    }
    return false
  }

  /// For each value of an axis that makes a difference, the excludes that agree with it.
  private static func choices(of axis: Int, in matrix: Matrix, _ fixed: Int64?) -> [RuleSet] {
    let (name, values) = (matrix.axes[axis].name, matrix.axes[axis].values)
    let count = matrix.excludes.count
    var silent = RuleSet(all: count)
    var named: [Int64: RuleSet] = [:]
    for (rule, exclude) in matrix.excludes.enumerated() {
      for entry in exclude.entries where entry.name == name {
        silent.remove(rule)
        for index in values.indices(matching: entry.value) {
          named[index, default: RuleSet([], of: count)].insert(rule)
        }
      }
    }
    if let fixed { return [silent.union(named[fixed])] }
    let isAnyFree = values.count > Int64(named.count)
    let sets = named.sorted { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
    return (isAnyFree ? [silent] : []) + sets.map { silent.union($0.value) }
  }
}
