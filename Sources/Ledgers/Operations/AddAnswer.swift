/// What comes of adding something that somebody tells.
package enum AddAnswer: Sendable, Hashable {
  /// It is added.
  case recorded(LedgerEvent)
  /// It was added before by the same request.
  case exists(LedgerEvent)
  /// It is not added, because this purchase has the same reference.
  case refused(LedgerEvent)
}
