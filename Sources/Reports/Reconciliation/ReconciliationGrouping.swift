/// What the rows of a reconciliation stand for.
package enum ReconciliationGrouping: String, Sendable, Hashable, CaseIterable {
  /// The time between two readings.
  case period
  /// A run, or what was used without one.
  case run
  /// Whose runs they are.
  case owner
  /// A tag.
  case tag
  /// A model.
  case model
}
