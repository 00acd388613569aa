/// What went wrong in a schedule.
package enum ScheduleFailure: Error, Sendable, Hashable {
  /// The account had less than nothing: credits were granted twice.
  case overdraft(step: Int, balance: Int64)
  /// A hold still held long after its lease.
  case stuck(hold: String)
  /// All had ended, and what was left could not be claimed.
  case refused(balance: Int64, answer: String)
  /// The audit found something.
  case audit(String)
  /// The ledger refused what it must not refuse.
  case problem(String)
}
