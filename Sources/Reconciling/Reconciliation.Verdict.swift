package import Quantities

extension Reconciliation {
  /// What a reconciliation comes to.
  package enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// Everything is explained, within the tolerance.
    case explained
    /// Credits left or came without a record.
    case unexplained
    /// An expected refill is not in the balance, or not all of it.
    case refillMissing = "refill_missing"
    /// There are no two readings to hold anything against.
    case unverified
  }

  /// What it comes to with a tolerance for each period, where a refill may be expected.
  package func verdict(tolerance: Credits, expecting refill: Credits?) -> Verdict {
    if isEmpty { return .unverified }
    if let refill, refilled < refill { return .refillMissing }
    return open(beyond: tolerance, expecting: refill).isEmpty ? .explained : .unexplained
  }
}
