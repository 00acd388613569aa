/// What a settlement knows the use by.
package enum SettlementBasis: String, Sendable, Hashable {
  /// The outputs that the run reported.
  case outputs
  /// The balance before and after.
  case balance
  /// Somebody said so.
  case argument
  /// Nothing: all of the hold is taken as used.
  case hold

  /// Whether credits are known to be gone, rather than taken as gone.
  package var isKnown: Bool {
    switch self {
    case .outputs, .balance, .argument: true
    case .hold: false
    }
  }
}
