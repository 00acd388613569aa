/// How burn is foretold.
package enum BurnMethod: String, Sendable, Hashable, CaseIterable {
  /// A mean over irregular intervals with Student's t around it.
  case rate
  /// The same with the shape of a week.
  case weekly
  /// A gamma distribution with the same moments, for accounts that burn in bursts.
  case gamma
}
