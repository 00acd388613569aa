internal import Plans

/// Counts the combinations of a matrix by what makes a difference, without walking through them.
///
/// It goes axis by axis and keeps, for each set of rules that the values so far do not contradict, how
/// many choices lead there. Axes that no rule names are one factor; values that the same rules name
/// are one class. Only axes whose values make a difference keep each value apart; they come last.
/// So the work follows the rules, not the number of combinations.
struct MatrixCounter {
  /// Combinations that need not be told apart.
  struct Group: Hashable {
    /// The chosen value of each axis that makes a difference, in the order in which they were given.
    let choices: [Int64]
    /// The includes that are laid over them, in file order.
    let includes: [Int]
  }

  /// Why counting stopped.
  enum Problem: Error {
    case tooHard
    case tooLarge
  }

  /// The most sets of live rules that are kept apart.
  static let stateLimit = 1_000_000

  private struct State: Hashable {
    var live: RuleSet
    var choice: Int64
  }

  /// A class of values of one axis: the rules that they do not contradict, and how many they are.
  private struct ValueClass {
    let agrees: RuleSet
    let weight: Int64
    let choice: Int64
  }

  private let matrix: Matrix
  private let rules: [Matrix.Rule]
  private let excludes: RuleSet
  private let restricted: [Int: Int64]
  private let stateLimit: Int

  /// Prepares to count; `restricted` fixes axes to one of their values.
  init(_ matrix: Matrix, restricted: [Int: Int64] = [:], stateLimit: Int = Self.stateLimit) {
    self.matrix = matrix
    self.stateLimit = stateLimit
    rules = matrix.excludes + matrix.includes
    excludes = RuleSet(0..<matrix.excludes.count, of: rules.count)
    self.restricted = restricted
  }

  /// Whether any combination has these values, by axis; true as well where that is too hard to tell.
  static func hasAny(of matrix: Matrix, with values: [Int: Int64]) -> Bool {
    var search = MatrixSearch(matrix, with: values)
    if let answer = search.answer() { return answer }
    let groups = try? MatrixCounter(matrix, restricted: values).groups(by: [])
    return groups.map { !$0.isEmpty } ?? true
  }

  /// Counts the combinations of axes by the values of some of them, without those that includes add.
  func groups(by axes: [Int]) throws(Problem) -> [(group: Group, count: Int128)] {
    guard !matrix.axes.isEmpty else { return [] }
    let order = matrix.axes.indices.filter { !axes.contains($0) } + axes
    var states: [State: Int128] = [State(live: RuleSet(all: rules.count), choice: 0): 1]
    for (step, axis) in order.enumerated() {
      let finished = RuleSet(
        matrix.excludes.indices.filter { isFinished($0, after: order[...step]) },
        of: rules.count
      )
      states = try advance(
        states,
        over: classes(of: axis, apart: axes.contains(axis)),
        radix: axes.contains(axis) ? matrix.axes[axis].values.count : 1,
        finished: finished
      )
    }
    return states.map { state, count in (group(state, axes), count) }
  }

  private func advance(
    _ states: [State: Int128],
    over classes: [ValueClass],
    radix: Int64,
    finished: RuleSet
  ) throws(Problem) -> [State: Int128] {
    var result: [State: Int128] = [:]
    for (state, count) in states {
      let (base, overflow) = state.choice.multipliedReportingOverflow(by: radix)
      guard !overflow else { throw .tooHard }
      for value in classes {
        let live = state.live.intersection(value.agrees)
        guard !live.intersects(finished) else { continue }
        let (weighted, first) = count.multipliedReportingOverflow(by: Int128(value.weight))
        let next = State(live: live, choice: base + value.choice)
        let second = result[next, default: 0].add(weighted)
        guard !first, !second else { throw .tooLarge }
      }
      guard result.count <= stateLimit else { throw .tooHard }
    }
    return result
  }

  private func classes(of axis: Int, apart: Bool) throws(Problem) -> [ValueClass] {
    let name = matrix.axes[axis].name
    let values = matrix.axes[axis].values
    var silent = RuleSet(all: rules.count)
    var named: [Int64: RuleSet] = [:]
    for (rule, entry) in rules.enumerated().flatMap({ rule in
      rule.element.entries.filter { $0.name == name }.map { (rule.offset, $0) }
    }) {
      silent.remove(rule)
      for index in values.indices(matching: entry.value) {
        named[index, default: RuleSet([], of: rules.count)].insert(rule)
      }
    }
    if let fixed = restricted[axis] {
      return [ValueClass(agrees: silent.union(named[fixed]), weight: 1, choice: apart ? fixed : 0)]
    }
    if apart {
      guard values.count <= stateLimit else { throw .tooHard }
      return (0..<values.count).map {
        ValueClass(agrees: silent.union(named[$0]), weight: 1, choice: $0)
      }
    }
    var weights = named.values.reduce(into: [RuleSet: Int64]()) { $0[$1, default: 0] += 1 }
    let rest = values.count - Int64(named.count)
    if rest > 0 { weights[RuleSet([], of: rules.count), default: 0] += rest }
    return weights.map { ValueClass(agrees: silent.union($0.key), weight: $0.value, choice: 0) }
  }

  /// Whether all axes that an exclude names have been passed.
  private func isFinished(_ exclude: Int, after passed: ArraySlice<Int>) -> Bool {
    matrix.excludes[exclude].entries.allSatisfy { entry in
      passed.contains { matrix.axes[$0].name == entry.name }
    }
  }

  private func group(_ state: State, _ axes: [Int]) -> Group {
    var choices: [Int64] = []
    var rest = state.choice
    for axis in axes.reversed() {
      let (quotient, value) = rest.quotientAndRemainder(dividingBy: matrix.axes[axis].values.count)
      choices.append(value)
      rest = quotient
    }
    let includes = matrix.includes.indices.filter {
      state.live.contains(matrix.excludes.count + $0)
    }
    return Group(choices: choices.reversed(), includes: includes)
  }
}

extension Int128 {
  /// Adds, and answers whether the sum does not fit.
  fileprivate mutating func add(_ other: Int128) -> Bool {
    let (sum, overflow) = addingReportingOverflow(other)
    self = sum
    return overflow
  }
}
