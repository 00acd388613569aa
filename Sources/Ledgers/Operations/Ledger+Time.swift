package import Quantities

extension Ledger {
  /// When a hold ends by the clock on the wall, if nobody sets it.
  package func end(of hold: HoldRecord) throws(LedgerProblem) -> Moment {
    try read { (view) throws(LedgerProblem) in view.moment(at: hold.deadline) }
  }
}

extension LedgerView {
  /// About when a point of the ledger's time is, or was, by the clock on the wall.
  package func moment(at time: LedgerTime) -> Moment {
    let away = time.milliseconds.subtractingReportingOverflow(now.milliseconds)
    let seconds = Int(clamping: away.overflow ? 0 : away.partialValue / 1000)
    return Moment(
      secondsSinceEpoch: clock.moment.secondsSinceEpoch.addingReportingOverflow(seconds)
        .partialValue
    )
  }
}
