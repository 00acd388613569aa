extension Rule {
  /// Whether a rule holds.
  package enum State: String, Sendable, Hashable, CaseIterable {
    /// It holds.
    case ok
    /// It does not hold.
    case failed
    /// It holds, or does not matter yet; somebody should look at it.
    case warned
    /// It cannot be told.
    case unknown
  }
}
