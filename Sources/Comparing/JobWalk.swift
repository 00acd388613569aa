internal import Quantities

/// The way from what a job cost to what it costs, one factor after the other.
///
/// Each step changes one thing and is priced exactly, so the steps add up to the whole: the price list
/// first, at the old calls; then model and parameters, at the old number of calls; then that number;
/// then the redo rate.
struct JobWalk {
  let before: JobFigures
  let after: JobFigures
  /// The old job on the new list, and the new one on the old list; nil where they have no price there.
  let relistedBefore: JobFigures?
  let relistedAfter: JobFigures?
  /// What a change of the price of a call is put down to where neither is known.
  let unrelisted: Factor

  /// The change, taken apart.
  var attribution: Attribution {
    guard before.isPriced, after.isPriced else {
      return Attribution(.unpriced, from: before.expected, to: after.expected)
    }
    if let relistedBefore {
      var steps = Attribution(.prices, from: before.expected, to: relistedBefore.expected)
      steps.add(Self.steps(from: relistedBefore, to: after, unit: .model))
      return steps
    }
    if let relistedAfter {
      var steps = Self.steps(from: before, to: relistedAfter, unit: .model)
      steps.add(.prices, from: relistedAfter.expected, to: after.expected)
      return steps
    }
    return Self.steps(from: before, to: after, unit: unrelisted)
  }

  /// The steps between two jobs on one list; `unit` is why the price of a call changes.
  private static func steps(
    from before: JobFigures,
    to after: JobFigures,
    unit: Factor
  ) -> Attribution {
    let hasSameUnit = before.hasUnit(of: after)
    let hasSameCalls = before.calls == after.calls
    let atOldRate = expectedAtOldRate(before, after, isSame: hasSameUnit && hasSameCalls)
    let atOldCalls: Credits =
      if hasSameUnit {
        before.expected
      } else if hasSameCalls {
        atOldRate
      } else {
        after.expected(calls: before.calls, redoing: before.redoing) ?? before.expected
      }
    var steps = Attribution(unit, from: before.expected, to: atOldCalls)
    steps.add(.quantity, from: atOldCalls, to: atOldRate)
    steps.add(.assumptions, from: atOldRate, to: after.expected)
    return steps
  }

  /// What the new calls cost with the old redo rate.
  private static func expectedAtOldRate(
    _ before: JobFigures,
    _ after: JobFigures,
    isSame: Bool
  ) -> Credits {
    if before.redoing == after.redoing { return after.expected }
    // The parts of a job are rounded up one by one, which must not look like another number of calls.
    if isSame { return before.expected }
    return after.expected(calls: after.calls, redoing: before.redoing) ?? after.expected
  }
}
