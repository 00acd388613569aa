internal import Plans

/// The axes of a matrix in an order, each with what its values do to the rules that are open.
///
/// A rule is open while the values so far agree with it and some of its axes are still to come. Each
/// rule has a bit of its own from its first axis to its last; an include keeps it, and is laid over
/// the combination where it is set in the end. So a state is a few words, however many rules there are.
struct MatrixWalk {
  /// The axes that it passes, in order.
  private(set) var steps: [MatrixStep] = []
  /// How many words a state has.
  let words: Int
  /// The bits of the includes, each with their places in the matrix.
  private(set) var includes: [(bit: Int, members: [Int])] = []

  /// When a rule opens and closes, and its bit.
  private struct Span {
    let rule: MatrixRules.Rule
    let first: Int
    let last: Int
    let isInclude: Bool
    var bit = 0
  }

  /// Prepares to pass axes in an order; nil where that takes too many steps.
  init?(
    _ matrix: Matrix,
    _ rules: MatrixRules,
    in order: [Int],
    apart: [Int],
    withIncludes: Bool = true,
    _ work: inout WorkBudget
  ) {
    var places = Array(repeating: 0, count: matrix.axes.count)
    for (place, axis) in order.enumerated() { places[axis] = place }
    var spans = rules.excludes.map { Self.span($0, of: rules, places, isInclude: false) }
    if withIncludes {
      spans += rules.includes.map { Self.span($0, of: rules, places, isInclude: true) }
    }
    words = Self.giveBits(to: &spans, steps: order.count)
    includes = zip(spans.filter(\.isInclude), rules.members).map { ($0.bit, $1) }
    for axis in order {
      let kinds = matrix.axes[axis].kinds.count
      guard work.take(1 + kinds, times: words) else { return nil }
      steps.append(MatrixStep(axis, of: matrix, gone: rules.gone[axis], words: words))
    }
    guard lay(spans, of: rules, places, &work) else { return nil }
    guard branch(matrix, apart, &work) else { return nil }
  }

  /// The state before the first axis.
  var start: [UInt64] { Array(repeating: 0, count: words) }

  /// Tells the steps how to go on.
  private mutating func branch(
    _ matrix: Matrix,
    _ apart: [Int],
    _ work: inout WorkBudget
  ) -> Bool {
    guard let choices = ChoiceNumbers(apart, in: matrix) else { return false }
    for index in steps.indices {
      let axis = steps[index].axis
      if let place = apart.firstIndex(of: axis) {
        let weight = choices.weight(of: place)
        guard steps[index].branch(matrix.axes[axis], choiceWeight: weight, &work) else {
          return false
        }
      } else {
        steps[index].branch(matrix.axes[axis])
      }
    }
    return true
  }

  private static func span(
    _ rule: MatrixRules.Rule,
    of rules: MatrixRules,
    _ places: [Int],
    isInclude: Bool
  ) -> Span {
    var (first, last) = (Int.max, 0)
    for condition in rules.conditions(of: rule) {
      first = min(first, places[condition.axis])
      last = max(last, places[condition.axis])
    }
    return Span(rule: rule, first: first, last: last, isInclude: isInclude)
  }

  /// Gives a bit to each rule, again and again the same one; answers how many words they fill.
  private static func giveBits(to spans: inout [Span], steps: Int) -> Int {
    var opening: [[Int]] = Array(repeating: [], count: steps)
    var closing: [[Int]] = Array(repeating: [], count: steps)
    for (index, span) in spans.enumerated() {
      opening[span.first].append(index)
      if !span.isInclude { closing[span.last].append(index) }
    }
    var free: [Int] = []
    var used = 0
    for step in 0..<steps {
      for index in closing[step] { free.append(spans[index].bit) }
      for index in opening[step] {
        if let bit = free.popLast() {
          spans[index].bit = bit
        } else {
          spans[index].bit = used
          used += 1
        }
      }
    }
    return max(1, (used + 63) / 64)
  }

  /// Tells the steps which values agree with which rules.
  private mutating func lay(
    _ spans: [Span],
    of rules: MatrixRules,
    _ places: [Int],
    _ work: inout WorkBudget
  ) -> Bool {
    for span in spans {
      for condition in rules.conditions(of: span.rule) {
        let step = places[condition.axis]
        steps[step].agree(
          condition.kind,
          bit: span.bit,
          opens: step == span.first,
          closes: step == span.last && !span.isInclude
        )
      }
    }
    return hold(spans, &work)
  }

  /// Tells the steps which rules stay open because they do not name the axis.
  private mutating func hold(_ spans: [Span], _ work: inout WorkBudget) -> Bool {
    var opening: [[Int]] = Array(repeating: [], count: steps.count)
    for (index, span) in spans.enumerated() { opening[span.first].append(index) }
    var open: [UInt64] = start
    for step in steps.indices {
      guard work.take(words) else { return false }
      var silent = open
      for word in silent.indices { silent[word] &= ~steps[step].named[word] }
      steps[step].hold(silent)
      for word in open.indices { open[word] &= ~steps[step].closed[word] }
      for index in opening[step] { open.insert(spans[index].bit) }
    }
    return true
  }
}
