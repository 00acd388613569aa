/// What an amount does to a threshold.
package enum ThresholdStep: Sendable, Hashable {
  /// Somebody is told.
  case fire
  /// It can fire again.
  case rearm
  /// It stays as it is.
  case nothing
}
