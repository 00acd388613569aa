internal import Approvals
internal import Catalogues
internal import Diagnostics
internal import Forecasting
internal import Plans
internal import Pricing

/// What came of reading plans and deciding on them.
struct Assessed {
  /// What the run will take; nil where the plans have errors.
  var forecast: Forecast?
  /// What that was made of; nil where the plans have errors.
  var estimate: Estimate?
  /// The prices that it was made by; nil where the plans have errors.
  var catalogue: Catalogue?
  /// The hold that was granted, where one was asked for.
  var hold: HeldRun?
  /// How its approval stands; nil where none is asked for.
  var approval: ApprovalStanding?
  /// What it was made of; nil where nobody needs that.
  var digests: ReportDigests?
  let findings: Findings
  let files: [PlanFile]
  let settings: Settings

  /// The status to exit with.
  func status(exitZero: Bool = false) -> ExitStatus {
    guard !exitZero else { return .covered }
    guard let forecast else { return findings.inputStatus }
    switch forecast.verdict {
    case .covered, .priced, .sound: return .covered
    case .shortfall: return .shortfall
    case .denied: return .denied
    case .approval: return .approval
    case .invalid: return .badData
    case .unverified:
      guard case .unknown(let problem) = forecast.funding?.balance else { return .unverified }
      return problem.status
    }
  }
}
