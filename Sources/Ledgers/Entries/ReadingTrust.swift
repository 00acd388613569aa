/// Whether a balance that was read is believed.
package enum ReadingTrust: String, Sendable, Hashable {
  /// It is possible by what the ledger knows.
  case trusted
  /// It is higher than purchases explain.
  case unexplainedRise = "unexplained_rise"
  /// It has not moved although credits were used since.
  case unmoved
  /// It is impossible by what the ledger knows, and somebody vouches for it.
  case accepted

  /// Whether the balance itself is believed, rather than the ceiling.
  package var isBelieved: Bool {
    switch self {
    case .trusted, .accepted: true
    case .unexplainedRise, .unmoved: false
    }
  }
}
