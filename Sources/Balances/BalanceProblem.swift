/// Why there is no balance.
package enum BalanceProblem: Error, Sendable {
  /// No key was found.
  case noKey
}
