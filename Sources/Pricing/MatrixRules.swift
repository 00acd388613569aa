internal import Plans

/// The rules of a matrix by the kinds of values that they name, less those that make no difference.
struct MatrixRules {
  /// Excludes of several axes, none of which repeats another one.
  private(set) var excludes: [Rule] = []
  /// Includes that are laid over some combinations, those together that ask the same of the axes.
  private(set) var includes: [Rule] = []
  /// The includes that are laid over every combination.
  private(set) var everywhere: [Int] = []
  /// For each axis, whether the values of a kind are excluded by themselves.
  private(set) var gone: [[Bool]]
  /// The places in the matrix of each of `includes`.
  private(set) var members: [[Int]] = []
  /// What the rules ask of the axes, one after the other.
  private var conditions: [Condition] = []

  /// The place of a rule's conditions among all of them.
  typealias Rule = Range<Int>

  /// An axis and a kind of its values.
  struct Condition: Equatable {
    let axis: Int
    let kind: Int
  }

  /// Looks at the rules of a matrix; nil where naming their values takes too many steps.
  init?(_ matrix: Matrix, _ work: inout WorkBudget) {
    gone = matrix.axes.map { Array(repeating: false, count: $0.kinds.count) }
    var several: [(index: Int, rule: Rule)] = []
    for (index, rule) in matrix.excludes.enumerated() {
      guard rule.entries.indices.allSatisfy({ matrix.condition($0, of: rule) != nil }) else {
        continue
      }
      guard let found = add(rule, of: matrix, &work) else { return nil }
      for rule in found {
        if rule.count == 1 {
          gone[conditions[rule.lowerBound].axis][conditions[rule.lowerBound].kind] = true
        } else {
          several.append((index, rule))
        }
      }
    }
    excludes = merged(several).map(\.rule)
    several = []
    for (index, rule) in matrix.includes.enumerated() {
      guard let found = add(rule, of: matrix, &work) else { return nil }
      if found.contains(where: \.isEmpty) { everywhere.append(index) }
      several += found.filter { !$0.isEmpty }.map { (index, $0) }
    }
    let laid = merged(several)
    includes = laid.map(\.rule)
    members = laid.map(\.members)
  }

  /// Whether no rule tells combinations apart.
  var areNone: Bool {
    excludes.isEmpty && includes.isEmpty && !gone.contains { $0.contains(true) }
  }

  /// What a rule asks of the axes, in their order.
  func conditions(of rule: Rule) -> ArraySlice<Condition> { conditions[rule] }

  /// Adds the conditions of a rule: once for each choice of the kinds that its entries match.
  private mutating func add(
    _ rule: Matrix.Rule,
    of matrix: Matrix,
    _ work: inout WorkBudget
  ) -> [Rule]? {
    let start = conditions.count
    for entry in rule.entries.indices {
      guard let condition = matrix.condition(entry, of: rule) else { continue }
      if condition.isHopeless { return forget(from: start) }
      guard let only = matrix.onlyKind(of: condition) else {
        conditions.removeSubrange(start...)
        return addSeveral(rule, of: matrix, &work)
      }
      conditions.append(Condition(axis: condition.axis, kind: only))
    }
    return finish(start) ? [start..<conditions.count] : []
  }

  /// Adds the conditions of a rule whose entries match several kinds.
  private mutating func addSeveral(
    _ rule: Matrix.Rule,
    of matrix: Matrix,
    _ work: inout WorkBudget
  ) -> [Rule]? {
    var choices: [[Condition]] = [[]]
    for entry in rule.entries.indices {
      guard let condition = matrix.condition(entry, of: rule) else { continue }
      let kinds = matrix.kinds(of: condition)
      guard work.take(choices.count, times: kinds.count, 4) else { return nil }
      choices = choices.flatMap { choice in
        kinds.map { choice + [Condition(axis: condition.axis, kind: $0)] }
      }
    }
    var result: [Rule] = []
    for choice in choices {
      let start = conditions.count
      conditions += choice
      if finish(start) { result.append(start..<conditions.count) }
    }
    return result
  }

  private mutating func forget(from start: Int) -> [Rule] {
    conditions.removeSubrange(start...)
    return []
  }

  /// Orders the conditions of the last rule; takes them away where they contradict each other.
  private mutating func finish(_ start: Int) -> Bool {
    guard conditions.count - start > 1 else { return true }
    conditions[start...].sort { $0.axis < $1.axis }
    for place in (start + 1..<conditions.count).reversed()
    where conditions[place].axis == conditions[place - 1].axis {
      guard conditions[place] == conditions[place - 1] else {
        conditions.removeSubrange(start...)
        return false
      }
      conditions.remove(at: place)
    }
    return true
  }

  /// The rules that some values are left for, equal ones together.
  private func merged(_ rules: [(index: Int, rule: Rule)]) -> [(rule: Rule, members: [Int])] {
    var result: [(rule: Rule, members: [Int])] = []
    result.reserveCapacity(rules.count)
    var places: [UInt64: Int] = [:]
    places.reserveCapacity(rules.count)
    for (index, rule) in rules where !conditions[rule].contains(where: { gone[$0.axis][$0.kind] }) {
      let hash = conditions[rule].reduce(0) {
        StateTable.mixed($0 ^ UInt64($1.axis) << 32 ^ UInt64($1.kind))
      }
      if let place = places[hash], conditions[result[place].rule] == conditions[rule] {
        result[place].members.append(index)
      } else {
        places[hash] = result.count
        result.append((rule, [index]))
      }
    }
    return result
  }
}
