package import Quantities

/// What a look at the balance brought.
package enum Observation: Sendable, Hashable {
  /// An amount; whether it can be true is known from purchases and earlier readings.
  case amount(Credits, isTrusted: Bool)
  /// No amount, and why.
  case failure(String)
}
