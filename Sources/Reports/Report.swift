package import Approvals
package import Diagnostics
package import Forecasting
package import Quantities

/// Everything that a run has to say, before it is put into a format.
package struct Report: Sendable {
  /// The version of the program.
  package let toolVersion: String
  /// The status that the program is going to exit with.
  package let exitStatus: ExitStatus
  /// The files that were asked about, as they were named.
  package let files: [String]
  /// What the run will take; nil when the plans have errors.
  package private(set) var forecast: Forecast?
  /// The findings to tell, in order.
  package let shownFindings: [ShownFinding]
  /// How many findings there are, those not told as well.
  package let findingTotals: FindingTotals
  /// Whether the balance was asked for, as `check` does and `estimate` does not.
  package let includesBalance: Bool
  /// Whether the forecast holds every job, in run order, and not only the most expensive ones.
  package let includesAllJobs: Bool
  /// When the report was made; nil where that is not known.
  package let madeAt: Moment?
  /// Tells what there is to say about the code of a finding; most formats do not ask.
  package let explanation: @Sendable (_ code: String) -> String?
  /// Where its files stand in their repository.
  package let repository: RepositoryFolder
  /// How its costs are summed and shown to people.
  package let view: ReportView
  /// The hold that was granted for the run; nil where none was.
  package let hold: GrantedHold?
  /// What it was made of, as digests; nil where nobody needs them.
  package let digests: ReportDigests?
  /// How the run's approval stands; nil where none is asked for.
  package let approval: ApprovalStanding?
  /// Whether the cost was asked for, as `check` and `estimate` do and `lint` does not.
  package let includesCost: Bool

  /// Makes a report from its parts; a forecast of plans that cannot run is left out.
  package init(
    toolVersion: String,
    exitStatus: ExitStatus,
    files: [String],
    forecast: Forecast?,
    shownFindings: [ShownFinding],
    findingTotals: FindingTotals,
    includesBalance: Bool,
    includesAllJobs: Bool,
    includesCost: Bool = true,
    madeAt: Moment? = nil,
    explanation: @escaping @Sendable (_ code: String) -> String? = { _ in nil },
    repository: RepositoryFolder = RepositoryFolder(),
    view: ReportView = ReportView(),
    hold: GrantedHold? = nil,
    digests: ReportDigests? = nil,
    approval: ApprovalStanding? = nil
  ) {
    self.toolVersion = toolVersion
    self.exitStatus = exitStatus
    self.files = files
    self.forecast = forecast?.verdict == .invalid ? nil : forecast
    self.shownFindings = shownFindings
    self.findingTotals = findingTotals
    self.includesBalance = includesBalance
    self.includesAllJobs = includesAllJobs
    self.madeAt = madeAt
    self.explanation = explanation
    self.repository = repository
    self.view = view
    self.hold = hold
    self.digests = digests
    self.approval = approval
    self.includesCost = includesCost
  }

  /// The command that made it.
  var command: String {
    guard includesCost else { return "lint" }
    return includesBalance ? "check" : "estimate"
  }

  /// What the run comes to.
  package var verdict: Verdict { forecast?.verdict ?? .invalid }

  /// Whether every job is there, so that they can be summed by what they are.
  package var holdsEveryJob: Bool {
    forecast.map { includesAllJobs || $0.jobs.count == $0.plan.jobs } ?? true
  }

  /// The jobs to show to people: as many as the view asks for, most expensive first, else all there are.
  func shownJobs(of forecast: Forecast) -> [JobLine] {
    guard let top = view.top else { return forecast.jobs }
    let zero = Credits.zero
    let ordered = forecast.jobs.enumerated().sorted { left, right in
      let (first, second) = (left.element.listed ?? zero, right.element.listed ?? zero)
      return first == second ? left.offset < right.offset : first > second
    }
    return ordered.prefix(top).map(\.element)
  }

  /// What the account has against the run; nil where it was not asked for.
  var funding: Funding? { includesBalance ? forecast?.funding : nil }

  /// The findings that are counted and not told.
  var untoldFindings: FindingTotals {
    findingTotals.subtracting(
      FindingTotals { severity in shownFindings.count { $0.finding.severity == severity } }
    )
  }

  /// The same where something else is to be bought than what just lets the run go through.
  package func buying(_ refill: Refill?) -> Report {
    var report = self
    report.forecast = forecast?.buying(refill)
    return report
  }
}
