internal import Plans

/// Walks through the combinations of a matrix one by one, as GitHub Actions makes them: the first axis
/// changes slowest; then come the includes that fit none of them.
///
/// Values after which the excludes leave nothing are passed over, so it never goes far without finding
/// a combination. Nothing is made for a combination: its choices can be looked at until the next one.
struct MatrixCombinations {
  /// The value of each axis; without meaning where an include adds the combination.
  private(set) var choices: [Int64]
  /// The first axis whose value may be another one than before.
  private(set) var changed = 0
  /// The includes that are laid over the combination, in file order; the one that adds it.
  private(set) var laid: [Int] = []
  /// Whether only an include makes the combination.
  private(set) var isAdded = false
  private var axes: [AxisKinds]
  private let includes: MatrixIncludes
  private var excludes: MatrixExcludes?
  /// The kind of each axis's value, and before it the includes that are laid by then.
  private var kinds: [Int]
  private var laidBefore: [[Int]]
  private var isBegun = false
  private var isDone: Bool
  private var wasLaid: [Bool]
  private var nextAlone = 0

  /// Whether the axes leave any combination; without a matrix there is one, of nothing.
  private let areAnyLeft: Bool

  /// Begins before the first combination.
  init(_ matrix: Matrix?) {
    let count = matrix?.axes.count ?? 0
    axes = matrix?.axes.map(AxisKinds.init) ?? []
    includes = MatrixIncludes(matrix)
    excludes = matrix.flatMap(MatrixExcludes.init)
    choices = Array(repeating: 0, count: count)
    kinds = Array(repeating: 0, count: count)
    laidBefore = Array(repeating: includes.everywhere, count: count + 1)
    wasLaid = Array(repeating: false, count: matrix?.includes.count ?? 0)
    let isAnyAllowed = excludes?.leaveAny() ?? false
    areAnyLeft = matrix == nil || count > 0 && isAnyAllowed
    isDone = !areAnyLeft
  }

  /// Begins again before the first combination.
  mutating func restart() {
    isBegun = false
    isDone = !areAnyLeft
    isAdded = false
    nextAlone = 0
    for include in wasLaid.indices { wasLaid[include] = false }
  }

  /// Moves to the next combination; false after the last.
  mutating func next() -> Bool {
    if !isDone, move() {
      laid = laidBefore[choices.count]
      for include in laid { wasLaid[include] = true }
      return true
    }
    isDone = true
    changed = 0
    while nextAlone < wasLaid.count {
      nextAlone += 1
      guard !wasLaid[nextAlone - 1] else { continue }
      laid = [nextAlone - 1]
      isAdded = true
      return true
    }
    return false
  }

  /// Moves to the next choices that no exclude takes away; false after the last ones.
  private mutating func move() -> Bool {
    let last = choices.count - 1
    guard last >= 0 else {
      defer { isBegun = true }
      return !isBegun
    }
    var axis = isBegun ? last : 0
    var least = isBegun ? choices[last] + 1 : 0
    isBegun = true
    changed = axis
    while true {
      if let value = choose(axis, atLeast: least) {
        choices[axis] = value
        if includes.areAnchored(at: axis) {
          laidBefore[axis + 1] = includes.laid(laidBefore[axis], at: axis, kinds)
        } else {
          laidBefore[axis + 1] = laidBefore[axis]
        }
        if axis == last { return true }
        axis += 1
        least = 0
      } else {
        if axis == 0 { return false }
        axis -= 1
        changed = min(changed, axis)
        least = choices[axis] + 1
      }
    }
  }

  /// The first value of an axis from one on that leaves something.
  private mutating func choose(_ axis: Int, atLeast least: Int64) -> Int64? {
    var value = least
    var isFreeClosed = false
    while value < axes[axis].count {
      let kind = axes[axis].kind(of: value)
      if excludes?.allow(kind, of: axis) ?? true {
        kinds[axis] = kind
        return value
      }
      if kind == axes[axis].free { isFreeClosed = true }
      guard let next = isFreeClosed ? axes[axis].firstNamed(after: value) : value + 1 else {
        return nil
      }
      value = next
    }
    return nil
  }
}
