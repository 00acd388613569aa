package import Quantities

/// One of those that a budget holds for, in one stretch of time.
package struct BudgetGroup: Sendable, Hashable {
  /// Whose or what for.
  package let scope: BudgetScope
  /// The owner, tag, plan or account; nil collects what names none.
  package let name: String?
  /// The kind of stretch.
  package let period: BudgetPeriod
  /// The first day of the stretch.
  package let start: Day

  /// Makes a group.
  package init(scope: BudgetScope, name: String?, period: BudgetPeriod, start: Day) {
    self.scope = scope
    self.name = name
    self.period = period
    self.start = start
  }

  /// The name of the stretch of time.
  package var label: String { period.label(startingOn: start) }
}

extension BudgetGroup: Comparable {
  /// Orders by time, then by name; what has no name comes first.
  package static func < (left: BudgetGroup, right: BudgetGroup) -> Bool {
    guard left.start == right.start else { return left.start < right.start }
    return (left.name.map { [$0] } ?? []).lexicographicallyPrecedes(right.name.map { [$0] } ?? [])
  }
}
