internal import Plans

/// The order in which a matrix is counted: few combinations of values stay open to a rule after each axis.
///
/// Axes that no chain of rules links come one group after the other; in each group the next axis is
/// the one after which the product of the open values is smallest.
struct MatrixOrder {
  private let rules: MatrixRules
  /// The excludes, then the includes.
  private let ranges: [MatrixRules.Rule]
  private let rulesOf: [[Int]]
  /// How many axes of each rule are still to come.
  private var left: [Int]
  /// For each kind of value of a passed axis, how many rules are open that name it.
  private var open: [[Int]]
  /// How many kinds of a passed axis are open to some rule.
  private var openKinds: [Int]
  private var isPassed: [Bool]

  /// Where so few axes and rules are there, any order does.
  private static let fewLooks = 12

  /// Where more looks at axes and rules are needed to find the best order, it is not sought.
  private static let mostLooks = 400_000

  private init(_ matrix: Matrix, _ rules: MatrixRules) {
    self.rules = rules
    ranges = rules.excludes + rules.includes
    var rulesOf: [[Int]] = Array(repeating: [], count: matrix.axes.count)
    for (index, rule) in ranges.enumerated() {
      for condition in rules.conditions(of: rule) { rulesOf[condition.axis].append(index) }
    }
    self.rulesOf = rulesOf
    left = ranges.map(\.count)
    open = matrix.axes.map { Array(repeating: 0, count: $0.kinds.count) }
    openKinds = Array(repeating: 0, count: matrix.axes.count)
    isPassed = Array(repeating: false, count: matrix.axes.count)
  }

  /// The axes that rules name, those that are told apart last.
  static func of(
    _ matrix: Matrix,
    _ rules: MatrixRules,
    apart: [Int],
    _ work: inout WorkBudget
  ) -> [Int] {
    var order = MatrixOrder(matrix, rules)
    let groups = order.groups()
    let isApart = apart.reduce(into: Array(repeating: false, count: matrix.axes.count)) {
      $0[$1] = true
    }
    var result = matrix.axes.indices.filter { axis in
      order.rulesOf[axis].isEmpty && rules.gone[axis].contains(true)
    }
    for wanted in [false, true] {
      for group in groups {
        order.pass(group.filter { isApart[$0] == wanted }, &result, &work)
      }
    }
    return result
  }

  /// The axes that rules name, grouped by what links them.
  private func groups() -> [[Int]] {
    var groups: [[Int]] = []
    var isSeen = Array(repeating: false, count: rulesOf.count)
    for axis in rulesOf.indices where !rulesOf[axis].isEmpty && !isSeen[axis] {
      var group = [axis]
      var next = 0
      isSeen[axis] = true
      while next < group.count {
        for rule in rulesOf[group[next]] {
          for condition in rules.conditions(of: ranges[rule]) where !isSeen[condition.axis] {
            isSeen[condition.axis] = true
            group.append(condition.axis)
          }
        }
        next += 1
      }
      groups.append(group)
    }
    return groups
  }

  /// Passes the axes of a group; in the order that they are linked in where they are few or very many.
  private mutating func pass(_ axes: [Int], _ result: inout [Int], _ work: inout WorkBudget) {
    guard !axes.isEmpty else { return }
    var rest = axes
    let size = axes.reduce(axes.count) { sum, axis in
      rulesOf[axis].reduce(sum) { $0 + ranges[$1].count }
    }
    let isWorthIt = size > Self.fewLooks && size <= Self.mostLooks / axes.count
    let isLooked = isWorthIt && work.take(size * axes.count / 4)
    while !rest.isEmpty {
      let axis = rest.remove(at: isLooked ? next(of: rest) : 0)
      shift(axis, by: 1)
      result.append(axis)
    }
  }

  /// The place of the axis to pass next.
  private mutating func next(of axes: [Int]) -> Int {
    guard axes.count > 1 else { return 0 }
    var best = (place: 0, cost: Int.max, rules: 0)
    for (place, axis) in axes.enumerated() {
      let (cost, count) = (cost(of: axis), rulesOf[axis].count)
      if cost < best.cost || (cost == best.cost && count > best.rules) {
        best = (place, cost, count)
      }
    }
    return best.place
  }

  /// By how much the logarithm of the open values grows when an axis is passed.
  private mutating func cost(of axis: Int) -> Int {
    let touched = shift(axis, by: 1)
    let after = touched.reduce(0) { $0 + Self.logarithm(openKinds[$1] + 1) }
    shift(axis, by: -1)
    return after - touched.reduce(0) { $0 + Self.logarithm(openKinds[$1] + 1) }
  }

  /// Passes an axis, or takes that back; answers those whose open values may have changed.
  @discardableResult
  private mutating func shift(_ axis: Int, by change: Int) -> Set<Int> {
    var touched: Set<Int> = [axis]
    if change > 0 { isPassed[axis] = true }
    for rule in rulesOf[axis] {
      if change > 0 { left[rule] -= 1 }
      let closes = left[rule] == 0 && rule < rules.excludes.count
      for condition in rules.conditions(of: ranges[rule]) where isPassed[condition.axis] {
        if condition.axis == axis {
          if !closes { count(condition, by: change) }
        } else if closes {
          count(condition, by: -change)
          touched.insert(condition.axis)
        }
      }
      if change < 0 { left[rule] += 1 }
    }
    if change < 0 { isPassed[axis] = false }
    return touched
  }

  private mutating func count(_ condition: MatrixRules.Condition, by change: Int) {
    let before = open[condition.axis][condition.kind]
    open[condition.axis][condition.kind] = before + change
    if before == 0 { openKinds[condition.axis] += 1 }
    if before + change == 0 { openKinds[condition.axis] -= 1 }
  }

  /// A measure of the logarithm of a number above 0, with four bits after the point.
  private static func logarithm(_ number: Int) -> Int {
    let whole = number.bitWidth - 1 - number.leadingZeroBitCount
    return whole * 16 + ((number << 4) >> whole) - 16
  }
}
