internal import Plans

/// Counts the combinations of a matrix by what makes a difference, without walking through them.
///
/// It goes axis by axis and keeps, for each set of rules that the values so far leave open, how many
/// choices lead there. Axes that no rule names are one factor; values that the same rules name
/// are one branch. Only axes whose values make a difference keep each value apart; they come last.
/// So the work follows the rules, not the number of combinations.
struct MatrixCounter {
  /// Why counting stopped.
  enum Problem: Error {
    case tooHard
    case tooLarge
  }

  private let matrix: Matrix
  /// The axes whose values are told apart.
  private let axes: [Int]
  /// How the choices of those axes are numbered.
  let choices: ChoiceNumbers

  /// Prepares to count by the values of some axes; nil where their choices are too many to number.
  init?(_ matrix: Matrix, by axes: [Int]) {
    guard let choices = ChoiceNumbers(axes, in: matrix) else { return nil }
    self.matrix = matrix
    self.axes = axes
    self.choices = choices
  }

  /// Counts the combinations of axes by the values of some of them, without those that includes add.
  ///
  /// Cases come in the order of their values.
  func cases(_ work: inout WorkBudget) throws(Problem) -> [MatrixCase] {
    guard !matrix.axes.isEmpty else { return [] }
    guard let rules = MatrixRules(matrix, &work) else { throw .tooHard }
    let order = rules.areNone ? [] : MatrixOrder.of(matrix, rules, apart: axes, &work)
    let free = axes.filter { !order.contains($0) }
    let factor = try factor(without: order + free)
    guard !order.isEmpty else {
      let one = MatrixCase(choice: 0, includes: rules.everywhere, count: factor, isAdded: false)
      return try multiply([one], by: free, &work)
    }
    guard let walk = MatrixWalk(matrix, rules, in: order, apart: axes, &work) else {
      throw .tooHard
    }
    var states = StateTable(words: walk.words)
    _ = states.add(factor, words: { _ in 0 }, choice: 0)
    for step in walk.steps { states = try advance(states, over: step, walk.words, &work) }
    return try multiply(cases(states, rules, walk, &work), by: free, &work)
  }

  /// How many choices the axes leave that are not passed.
  private func factor(without order: [Int]) throws(Problem) -> Int128 {
    let passed = Set(order)
    var product: Int128 = 1
    for axis in matrix.axes.indices where !passed.contains(axis) {
      product = try Self.product(product, matrix.axes[axis].values.count)
    }
    return product
  }

  private static func product(_ count: Int128, _ factor: Int64) throws(Problem) -> Int128 {
    let (product, overflow) = count.multipliedReportingOverflow(by: Int128(factor))
    guard !overflow else { throw .tooLarge }
    return product
  }

  /// The cases with each value of axes that no rule names.
  private func multiply(
    _ cases: [MatrixCase],
    by free: [Int],
    _ work: inout WorkBudget
  ) throws(Problem) -> [MatrixCase] {
    var result = cases
    for axis in free {
      let values = matrix.axes[axis].values
      guard let place = axes.firstIndex(of: axis),
        let apart = ApartValues(values, kinds: [:], &work)?.values,
        work.take(result.count, times: apart.count)
      else { throw .tooHard }
      let weight = choices.weight(of: place)
      var next: [MatrixCase] = []
      next.reserveCapacity(result.count * apart.count)
      for one in result {
        for value in apart {
          next.append(
            MatrixCase(
              choice: one.choice + value.first * weight,
              includes: one.includes,
              count: try Self.product(one.count, value.count),
              isAdded: false
            )
          )
        }
      }
      result = next
    }
    if !free.isEmpty, free.count < axes.count { result.sort { $0.choice < $1.choice } }
    return result
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

  /// The cases that states are in the end.
  private func cases(
    _ states: StateTable,
    _ rules: MatrixRules,
    _ walk: MatrixWalk,
    _ work: inout WorkBudget
  ) throws(Problem) -> [MatrixCase] {
    let each = 4 + walk.includes.count / 8 + rules.everywhere.count / 16
    guard work.take(states.counts.count, times: each) else { throw .tooHard }
    let order = states.indices.sorted {
      let (left, right) = (states.choice(of: $0), states.choice(of: $1))
      guard left == right else { return left < right }
      return states.rules(of: $0).lexicographicallyPrecedes(states.rules(of: $1))
    }
    var result: [MatrixCase] = []
    result.reserveCapacity(order.count)
    for state in order {
      var includes = rules.everywhere
      for include in walk.includes
      where states.word(include.bit >> 6, of: state).hasBit(include.bit & 63) {
        guard work.take(include.members.count) else { throw .tooHard }
        includes += include.members
      }
      if includes.count > rules.everywhere.count { includes.sort() }
      result.append(
        MatrixCase(
          choice: Int64(states.choice(of: state)),
          includes: includes,
          count: states.counts[state],
          isAdded: false
        )
      )
    }
    return result
  }
}

extension UInt64 {
  /// Whether a bit is set.
  fileprivate func hasBit(_ bit: Int) -> Bool { self & 1 << UInt64(bit) != 0 }
}
