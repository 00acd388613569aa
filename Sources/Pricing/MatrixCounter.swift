internal import Plans

/// Counts the combinations of a matrix by what makes a difference, without walking through them.
///
/// It goes axis by axis and keeps, for each set of rules that the values so far leave open, how many
/// choices lead there. Axes that no rule names are one factor; values that the same rules name
/// are one branch. Only axes whose values make a difference keep each value apart; they come last.
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

  /// The steps that it takes to price a group.
  private static let stepsPerGroup = 64

  private let matrix: Matrix

  init(_ matrix: Matrix) {
    self.matrix = matrix
  }

  /// Counts the combinations of axes by the values of some of them, without those that includes add.
  ///
  /// Groups come in the order of their values.
  func groups(
    by axes: [Int],
    _ work: inout WorkBudget
  ) throws(Problem) -> [(group: Group, count: Int128)] {
    guard !matrix.axes.isEmpty else { return [] }
    guard let rules = MatrixRules(matrix, &work) else { throw .tooHard }
    let order = MatrixOrder.of(matrix, rules, apart: axes, &work)
    guard let walk = MatrixWalk(matrix, rules, in: order, apart: axes, &work) else {
      throw .tooHard
    }
    var states = StateTable(words: walk.words)
    _ = states.add(try factor(without: order), words: { _ in 0 }, choice: 0)
    for step in walk.steps { states = try advance(states, over: step, walk.words, &work) }
    return try groups(states, axes, rules, walk, &work)
  }

  /// How many choices the axes leave that the walk does not pass.
  private func factor(without order: [Int]) throws(Problem) -> Int128 {
    let passed = Set(order)
    var product: Int128 = 1
    for axis in matrix.axes.indices where !passed.contains(axis) {
      let count = Int128(matrix.axes[axis].values.count)
      let (next, overflow) = product.multipliedReportingOverflow(by: count)
      guard !overflow else { throw .tooLarge }
      product = next
    }
    return product
  }

  /// The states after one more axis.
  ///
  /// What a state does with values that its open rules do not name is the same for all of them, so
  /// they are one way to go on.
  private func advance(
    _ states: StateTable,
    over step: MatrixStep,
    _ words: Int,
    _ work: inout WorkBudget
  ) throws(Problem) -> StateTable {
    guard work.allows(states.counts.count, times: step.branches.count, 2 + words) else {
      throw .tooHard
    }
    var result = StateTable(words: words)
    var seen = Array(repeating: -1, count: step.weights.count)
    var ways = step.branches
    for state in states.indices {
      ways.removeLast(ways.count - step.branches.count)
      var free = step.freeWeight
      step.visitNamed(by: states.rules(of: state)) { kind in
        guard seen[kind] != state else { return }
        seen[kind] = state
        free -= step.weights[kind]
        ways.append(MatrixStep.Branch(kind: kind, weight: step.weights[kind], choice: 0))
      }
      if free > 0 { ways.append(MatrixStep.Branch(kind: step.freeKind, weight: free, choice: 0)) }
      guard work.take(1 + ways.count, times: 2 + words) else { throw .tooHard }
      for way in ways where step.allows(way.kind, after: states.rules(of: state)) {
        try go(way, from: state, of: states, over: step, to: &result, words)
      }
    }
    return result
  }

  private func go(
    _ way: MatrixStep.Branch,
    from state: Int,
    of states: StateTable,
    over step: MatrixStep,
    to result: inout StateTable,
    _ words: Int
  ) throws(Problem) {
    let (weighted, overflow) = states.counts[state]
      .multipliedReportingOverflow(by: Int128(way.weight))
    let isAdded = result.add(
      weighted,
      words: { step.word($0, after: states.word($0, of: state), way.kind) },
      choice: states.choice(of: state) + UInt64(way.choice)
    )
    guard !overflow, isAdded else { throw .tooLarge }
  }

  private func groups(
    _ states: StateTable,
    _ axes: [Int],
    _ rules: MatrixRules,
    _ walk: MatrixWalk,
    _ work: inout WorkBudget
  ) throws(Problem) -> [(group: Group, count: Int128)] {
    let each = Self.stepsPerGroup + rules.everywhere.count
    guard work.take(states.counts.count, times: each),
      let weights = MatrixWalk.choiceWeights(axes, in: matrix)
    else { throw .tooHard }
    let order = states.indices.sorted {
      let (left, right) = (states.choice(of: $0), states.choice(of: $1))
      guard left == right else { return left < right }
      return states.rules(of: $0).lexicographicallyPrecedes(states.rules(of: $1))
    }
    var result: [(group: Group, count: Int128)] = []
    result.reserveCapacity(order.count)
    for state in order {
      var includes = rules.everywhere
      for include in walk.includes where states.rules(of: state).hasBit(include.bit) {
        guard work.take(include.members.count) else { throw .tooHard }
        includes += include.members
      }
      if includes.count > rules.everywhere.count { includes.sort() }
      let choice = Int64(states.choice(of: state))
      let choices = zip(axes, weights).map { choice / $1 % matrix.axes[$0].values.count }
      result.append((Group(choices: choices, includes: includes), states.counts[state]))
    }
    return result
  }
}

extension ArraySlice<UInt64> {
  /// Whether a bit is set, counted from the first word.
  fileprivate func hasBit(_ bit: Int) -> Bool {
    self[startIndex + bit >> 6] & 1 << UInt64(bit & 63) != 0
  }
}
