extension LedgerProblem {
  /// What was found, in the words of a check.
  var finding: String {
    switch self {
    case .damaged(let words), .failed(let words): words
    case .unknownHold(let hold): "there is no hold \(hold)"
    case .ended(let hold, let state): "hold \(hold) had ended before: it was \(state.rawValue)"
    case .tooLarge: "its amounts are larger than a ledger counts"
    case .missing, .notLedger, .newer, .remote, .busy, .readOnly, .full, .unknownEvent,
      .ambiguousEvent, .notCorrectable, .leaseLost, .outdated, .usedLess, .usedAlready, .keyReused,
      .staleReading:
      "\(self)"
    }
  }
}
