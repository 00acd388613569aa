/// What kinds of events there are.
package enum EventKind: String, Sendable, Hashable, CaseIterable {
  /// A balance was read.
  case reading
  /// Credits were bought.
  case purchase
  /// Credits came or went otherwise: a grant, a refund, an expiry.
  case adjustment
  /// An earlier purchase, adjustment or usage is corrected.
  case correction
  /// A hold was granted.
  case holdOpened = "hold_open"
  /// A hold's lease was renewed.
  case holdRenewed = "hold_renew"
  /// More of a hold is known to be used.
  case holdProgressed = "hold_progress"
  /// What a hold used is known.
  case holdSettled = "hold_settle"
  /// A hold was given back unused.
  case holdVoided = "hold_void"
  /// A hold's lease ran out.
  case holdExpired = "hold_expire"
  /// Outputs were made and billed.
  case usage
  /// A watched balance crossed a threshold.
  case alert
  /// What will be used was foretold.
  case forecast
}
