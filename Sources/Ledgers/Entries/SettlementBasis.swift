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

  /// Whether it was counted call by call, so that it tells what the balance can be at most.
  ///
  /// A fall of the balance may be late, and others' use as well; the reading at its end tells the ceiling itself.
  package var isCounted: Bool {
    switch self {
    case .outputs, .argument: true
    case .balance, .hold: false
    }
  }
}
