/// Which of an account's amounts is watched.
package enum WatchedAmount: String, Sendable, Hashable, CaseIterable {
  /// What the service says is there.
  case balance
  /// The same less what is held for runs and what must stay.
  case available
}
