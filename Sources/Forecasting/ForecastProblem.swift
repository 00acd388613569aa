/// Why there is no forecast although the plans are sound.
package enum ForecastProblem: Error, Sendable, Hashable {
  /// A sum is larger than can be counted exactly.
  case tooLarge
}
