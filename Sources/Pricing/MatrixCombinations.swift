internal import Plans

/// Walks through the combinations of a matrix one by one, as GitHub Actions makes them: the first axis
/// changes slowest; then come the includes that fit none of them.
///
/// Values after which the excludes leave nothing are passed over, so it never goes far without finding
/// a combination.
struct MatrixCombinations: IteratorProtocol {
  private let matrix: Matrix
  private let axes: [NamedAxis]
  private let includes: [[(axis: Int, kinds: Set<Int>)]]
  private var reach: MatrixReach?
  private var work = WorkBudget(Self.steps)
  /// The chosen value of each axis, and the state before it.
  private var choices: [Int64]
  private var states: [[UInt64]]
  private var isBegun = false
  private var isDone: Bool
  private var laid: Set<Int> = []
  private var nextAlone = 0

  /// So many steps are taken to find out where nothing is left, before values are just tried.
  private static let steps = 5_000_000

  /// One combination.
  struct Combination {
    /// The keys with their values.
    let values: [(name: String, value: String)]
    /// Whether only an include makes it.
    let isAdded: Bool
  }

  /// An axis with the values that rules name.
  private struct NamedAxis {
    let count: Int64
    let kinds: [Int64: Int]
    /// The named values, in order.
    let named: [Int64]
    /// The kind that stands for values that no rule names.
    let free: Int
    /// Its place among the axes that rules name.
    let place: Int?

    /// The first value after one that rules name.
    func firstNamed(after value: Int64) -> Int64? {
      var (low, high) = (0, named.count)
      while low < high {
        let middle = (low + high) / 2
        if named[middle] > value { high = middle } else { low = middle + 1 }
      }
      return low < named.count ? named[low] : nil
    }
  }

  /// Begins before the first combination.
  init(_ matrix: Matrix) {
    self.matrix = matrix
    let order = matrix.axes.indices.filter { matrix.axes[$0].kinds.count > 0 }
    var places: [Int: Int] = [:]
    for (place, axis) in order.enumerated() { places[axis] = place }
    axes = matrix.axes.enumerated().map { Self.named($1, at: places[$0]) }
    includes = matrix.includes.map { rule in
      rule.entries.indices.compactMap { matrix.condition($0, of: rule) }
        .map { ($0.axis, Set(matrix.kinds(of: $0))) }
    }
    var preparation = WorkBudget(.max)
    reach = MatrixRules(matrix, &preparation).flatMap {
      MatrixReach(matrix, $0, in: order, &preparation)
    }
    choices = matrix.axes.map { _ in 0 }
    states = Array(repeating: reach?.start ?? [], count: matrix.axes.count + 1)
    isDone = matrix.axes.isEmpty || reach == nil
    let isAnyLeft = reach?.isOpen(from: 0, after: states[0], &work) ?? true
    if !isAnyLeft { isDone = true }
  }

  private static func named(_ axis: Matrix.Axis, at place: Int?) -> NamedAxis {
    let kinds = axis.kinds.byValue
    return NamedAxis(
      count: axis.values.count,
      kinds: kinds,
      named: kinds.keys.sorted(),
      free: axis.kinds.count,
      place: place
    )
  }

  /// Moves to the next combination.
  mutating func next() -> Combination? {
    if !isDone, move() { return combination() }
    isDone = true
    while nextAlone < matrix.includes.count {
      let index = nextAlone
      nextAlone += 1
      if !laid.contains(index) {
        let values = matrix.includes[index].entries.map { ($0.name, $0.value.text) }
        return Combination(values: values, isAdded: true)
      }
    }
    return nil
  }

  /// Moves to the next choices that no exclude takes away; false after the last ones.
  private mutating func move() -> Bool {
    let last = choices.count - 1
    var axis = isBegun ? last : 0
    var least = isBegun ? choices[last] + 1 : 0
    isBegun = true
    while true {
      if let value = choose(axis, atLeast: least) {
        choices[axis] = value
        if axis == last { return true }
        axis += 1
        least = 0
      } else {
        if axis == 0 { return false }
        axis -= 1
        least = choices[axis] + 1
      }
    }
  }

  /// The first value of an axis from one on that leaves something; the next state is kept.
  private mutating func choose(_ axis: Int, atLeast least: Int64) -> Int64? {
    guard let place = axes[axis].place else {
      states[axis + 1] = states[axis]
      return least < axes[axis].count ? least : nil
    }
    var value = least
    var isFreeClosed = false
    while value < axes[axis].count {
      let kind = axes[axis].kinds[value] ?? axes[axis].free
      if let state = state(after: states[axis], at: place, kind) {
        states[axis + 1] = state
        return value
      }
      if kind == axes[axis].free { isFreeClosed = true }
      guard let following = isFreeClosed ? axes[axis].firstNamed(after: value) : value + 1 else {
        return nil
      }
      value = following
    }
    return nil
  }

  /// The state after a value of a kind; nil where nothing is left then.
  private mutating func state(after state: [UInt64], at place: Int, _ kind: Int) -> [UInt64]? {
    guard let following = reach?.state(after: state, at: place, kind) else { return nil }
    let isOpen = reach?.isOpen(from: place + 1, after: following, &work) ?? true
    return isOpen ? following : nil
  }

  private mutating func combination() -> Combination {
    var values = zip(matrix.axes, choices).map { ($0.name, $0.values.text(at: $1)) }
    for index in includes.indices where isLaid(index) {
      laid.insert(index)
      for entry in matrix.includes[index].entries {
        if let place = values.firstIndex(where: { $0.0 == entry.name }) {
          values[place].1 = entry.value.text
        } else {
          values.append((entry.name, entry.value.text))
        }
      }
    }
    return Combination(values: values, isAdded: false)
  }

  /// Whether an include is laid over the combination of the choices.
  private func isLaid(_ include: Int) -> Bool {
    includes[include].allSatisfy { axis, kinds in
      axes[axis].kinds[choices[axis]].map(kinds.contains) ?? false
    }
  }
}
