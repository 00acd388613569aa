internal import Approvals
internal import Diagnostics
internal import Forecasting

/// What came of holding an estimate against a balance.
struct Decision {
  let forecast: Forecast
  /// How its approval stands; nil where none is asked for.
  var approval: ApprovalStanding?
  /// What it was made of; nil where nobody needs that.
  var digests: ReportDigests?
  /// What is to say about the balance.
  var findings = Findings()
  /// The hold that was granted, where one was asked for.
  var hold: HeldRun?
}
