/// How bad it is to break a policy.
package enum PolicyLevel: String, Sendable, Hashable, CaseIterable {
  /// It is told.
  case warn
  /// The run is denied.
  case deny
}
