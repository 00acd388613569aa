/// A column of the table of costs.
package enum CostField: String, Sendable, Hashable, CaseIterable {
  /// How many jobs there are.
  case jobs
  /// How many outputs they make.
  case outputs
  /// The price of one call.
  case unit
  /// The cost at list price.
  case credits
  /// The cost with outputs that are expected to be made again.
  case expected
  /// The part of the whole cost.
  case share
}
