internal import Plans

/// Tells which values of an axis leave a combination, after those of the axes before it.
///
/// Values of one kind do the same, so for each axis the answers are kept as long as the axes before it
/// stand where they stood.
struct MatrixExcludes {
  private var reach: MatrixReach
  private var work = WorkBudget(Self.steps)
  /// For each axis its place among those that rules name.
  private let places: [Int?]
  /// For each such place the state before it, and what its kinds do to that state.
  private var states: [[UInt64]]
  private var answers: [[Answer]]

  /// So many steps are taken to find out where nothing is left, before values are just tried.
  private static let steps = 5_000_000

  private enum Answer {
    case unknown
    case closed
    case open([UInt64])
  }

  /// Nil where the rules are too many to look at.
  init?(_ matrix: Matrix) {
    let order = matrix.axes.indices.filter { matrix.axes[$0].kinds.count > 0 }
    var preparation = WorkBudget(.max)
    guard let rules = MatrixRules(matrix, &preparation),
      let reach = MatrixReach(matrix, rules, in: order, &preparation)
    else { return nil }
    self.reach = reach
    var places: [Int?] = Array(repeating: nil, count: matrix.axes.count)
    for (place, axis) in order.enumerated() { places[axis] = place }
    self.places = places
    states = Array(repeating: reach.start, count: order.count + 1)
    answers = order.map { Array(repeating: .unknown, count: matrix.axes[$0].kinds.count + 1) }
  }

  /// Whether any combination is left.
  mutating func leaveAny() -> Bool {
    reach.isOpen(from: 0, after: reach.start, &work) ?? true
  }

  /// Whether a value of a kind leaves something, after those that were allowed for the axes before.
  mutating func allow(_ kind: Int, of axis: Int) -> Bool {
    guard let place = places[axis] else { return true }
    if case .unknown = answers[place][kind] { answers[place][kind] = answer(kind, at: place) }
    guard case .open(let state) = answers[place][kind] else { return false }
    if states[place + 1] != state {
      states[place + 1] = state
      if place + 1 < answers.count {
        for kind in answers[place + 1].indices { answers[place + 1][kind] = .unknown }
      }
    }
    return true
  }

  private mutating func answer(_ kind: Int, at place: Int) -> Answer {
    guard let state = reach.state(after: states[place], at: place, kind) else { return .closed }
    let isOpen = reach.isOpen(from: place + 1, after: state, &work) ?? true
    return isOpen ? .open(state) : .closed
  }
}
