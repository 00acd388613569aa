internal import Plans

/// One axis of a walk: what each kind of its values does to a state, and how many values there are.
struct MatrixStep {
  /// The axis.
  let axis: Int
  /// The values that every state goes on with apart: those that open rules, and those told apart.
  private(set) var branches: [Branch] = []
  /// How many other values are left.
  private(set) var freeWeight: Int64 = 0
  /// For each kind, how many values it has.
  let weights: [Int64]
  /// The kinds with values to go on with; first that of the values that no rule names.
  private(set) var kinds: [Int] = []
  /// The open rules that name the axis, and those of them that are closed after it.
  private(set) var named: [UInt64]
  private(set) var closed: [UInt64]
  private let words: Int
  private let gone: [Bool]
  /// Whether values of a kind open rules.
  private var isOpening: [Bool]
  /// For each bit, the kinds that agree with its rule.
  private var kindsOfBit: [[Int]]
  /// For each kind, and at last for values that no rule names: the open rules that stay open, those
  /// that open, and those that are met in full.
  private var keeps: [UInt64]
  private var opens: [UInt64]
  private var meets: [UInt64]

  /// Values that do the same to every state.
  struct Branch {
    /// Their kind.
    let kind: Int
    /// How many they are.
    let weight: Int64
    /// What the choice adds to the number that stands for all choices.
    let choice: Int64
  }

  init(_ axis: Int, of matrix: Matrix, gone: [Bool], words: Int) {
    self.axis = axis
    self.words = words
    self.gone = gone
    weights = matrix.axes[axis].kinds.weights
    isOpening = Array(repeating: false, count: gone.count)
    kindsOfBit = Array(repeating: [], count: words * 64)
    named = Array(repeating: 0, count: words)
    closed = named
    keeps = Array(repeating: 0, count: words * (gone.count + 1))
    opens = keeps
    meets = keeps
  }

  /// The kind that stands for values that no rule names.
  var freeKind: Int { gone.count }

  /// Notes that the values of a kind agree with a rule.
  mutating func agree(_ kind: Int, bit: Int, opens isFirst: Bool, closes isLast: Bool) {
    let place = kind * words * 64 + bit
    if isFirst {
      isOpening[kind] = true
      opens.insert(place)
      return
    }
    kindsOfBit[bit].append(kind)
    named.insert(bit)
    if isLast {
      closed.insert(bit)
      meets.insert(place)
    } else {
      keeps.insert(place)
    }
  }

  /// Notes which open rules do not name the axis.
  mutating func hold(_ silent: [UInt64]) {
    for place in keeps.indices { keeps[place] |= silent[place % words] }
  }

  /// Whether a value of a kind leaves a combination in which no exclude is met.
  func allows(_ kind: Int, after state: some RandomAccessCollection<UInt64>) -> Bool {
    guard kind == freeKind || !gone[kind] else { return false }
    var place = kind * words
    for word in state {
      if word & meets[place] != 0 { return false }
      place += 1
    }
    return true
  }

  /// One word of the state after a value of a kind.
  func word(_ word: Int, after before: UInt64, _ kind: Int) -> UInt64 {
    let place = kind * words + word
    return before & keeps[place] | opens[place]
  }

  /// Visits the kinds, of those that open no rule, that the open rules of a state name.
  func visitNamed(by state: some RandomAccessCollection<UInt64>, _ visit: (Int) -> Void) {
    var place = 0
    for word in state {
      var bits = word & named[place]
      while bits != 0 {
        for kind in kindsOfBit[place * 64 + bits.trailingZeroBitCount]
        where !isOpening[kind] && !gone[kind] {
          visit(kind)
        }
        bits &= bits - 1
      }
      place += 1
    }
  }

  /// Lists the ways to go on, for an axis whose values need not be told apart.
  mutating func branch(_ axis: Matrix.Axis) {
    freeWeight = axis.values.count - weights.reduce(0, +)
    if freeWeight > 0 { kinds.append(freeKind) }
    for kind in gone.indices where !gone[kind] {
      kinds.append(kind)
      if isOpening[kind] {
        branches.append(Branch(kind: kind, weight: weights[kind], choice: 0))
      } else {
        freeWeight += weights[kind]
      }
    }
  }

  /// Lists the ways to go on, each value by itself that looks different; false where that takes too
  /// many steps.
  mutating func branch(
    _ axis: Matrix.Axis,
    choiceWeight: Int64,
    _ work: inout WorkBudget
  ) -> Bool {
    isOpening = isOpening.map { _ in true }
    let kinds = axis.kinds.byValue
    guard let values = ApartValues(axis.values, kinds: kinds, &work) else { return false }
    for value in values.values {
      let kind = kinds[value.first] ?? freeKind
      guard kind == freeKind || !gone[kind] else { continue }
      let choice = value.first * choiceWeight
      branches.append(Branch(kind: kind, weight: value.count, choice: choice))
    }
    return true
  }
}

extension [UInt64] {
  /// Sets a bit.
  mutating func insert(_ bit: Int) {
    self[bit >> 6] |= 1 << UInt64(bit & 63)
  }
}
