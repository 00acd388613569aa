internal import Plans

/// Tells whether any combination is left by the excludes once some values are chosen.
///
/// It looks for one such combination axis by axis. A value that no rule names opens no rule, so where
/// an axis has one no other is tried; states after which nothing is left are remembered.
struct MatrixReach {
  /// The axes, in the order in which their values are to be chosen.
  let order: [Int]
  private let walk: MatrixWalk
  private var dead: [Set<[UInt64]>]

  /// Prepares to choose values, those of some axes first; nil where that takes too many steps.
  init?(_ matrix: Matrix, from first: [Int], _ work: inout WorkBudget) {
    guard let rules = MatrixRules(matrix, &work) else { return nil }
    let others = MatrixOrder.of(matrix, rules, apart: [], &work).filter { !first.contains($0) }
    self.init(matrix, rules, in: first + others, &work)
  }

  /// Prepares to choose the values of axes in an order.
  init?(_ matrix: Matrix, _ rules: MatrixRules, in order: [Int], _ work: inout WorkBudget) {
    let walk = MatrixWalk(matrix, rules, in: order, apart: [], withIncludes: false, &work)
    guard let walk else { return nil }
    self.order = order
    self.walk = walk
    dead = Array(repeating: [], count: order.count)
  }

  /// The state before the first choice.
  var start: [UInt64] { walk.start }

  /// The state after a value of a kind of an axis; nil where an exclude is met then.
  func state(after state: [UInt64], at place: Int, _ kind: Int) -> [UInt64]? {
    let step = walk.steps[place]
    guard step.allows(kind, after: state) else { return nil }
    return state.indices.map { step.word($0, after: state[$0], kind) }
  }

  /// Whether values of the axes from a place on leave a combination; nil where that is too hard.
  mutating func isOpen(
    from first: Int,
    after state: [UInt64],
    _ work: inout WorkBudget
  ) -> Bool? {
    var way: [(state: [UInt64], next: Int)] = [(state, 0)]
    while let (state, next) = way.last {
      let place = first + way.count - 1
      guard place < order.count else { return true }
      guard work.take(4 + walk.words) else { return nil }
      let step = walk.steps[place]
      let isHopeless = next == 0 && dead[place].contains(state)
      if isHopeless || next == step.kinds.count || next == 1 && step.kinds[0] == step.freeKind {
        if !isHopeless { dead[place].insert(state) }
        way.removeLast()
        continue
      }
      way[way.count - 1].next += 1
      if let following = self.state(after: state, at: place, step.kinds[next]) {
        way.append((following, 0))
      }
    }
    return false
  }
}
