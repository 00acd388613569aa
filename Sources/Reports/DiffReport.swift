package import Comparing
package import Diagnostics
internal import Forecasting
package import Policies
package import Quantities

/// Everything that a comparison has to say, before it is put into a format.
package struct DiffReport: Sendable {
  /// The version of the program.
  package let toolVersion: String
  /// The status that the program is going to exit with.
  package let exitStatus: ExitStatus
  /// What the comparison comes to.
  package let verdict: ComparisonVerdict
  /// The old side.
  package let base: DiffSide
  /// The new side.
  package let head: DiffSide
  /// What has changed; nil when plans have errors.
  package let comparison: Comparison?
  /// What the account has left; nil where the balance was not asked for.
  package let funding: FundingChange?
  /// What came of the policies.
  package let policies: PolicyReview
  /// When the comparison was made; nil where that is not known.
  package let madeAt: Moment?
  /// Where its files stand in their repository.
  package let repository: RepositoryFolder
  /// The findings to tell, in order.
  package let shownFindings: [ShownFinding]
  /// How many findings there are, those not told as well.
  package let findingTotals: FindingTotals
  /// The changed jobs to tell: all of them, or those whose cost changes most.
  package let jobs: [JobPair]

  /// How many jobs are told where not all are.
  package static let jobsListed = 10

  /// Makes a report from its parts.
  package init(
    toolVersion: String,
    exitStatus: ExitStatus,
    verdict: ComparisonVerdict,
    base: DiffSide,
    head: DiffSide,
    comparison: Comparison?,
    funding: FundingChange?,
    policies: PolicyReview = .none,
    madeAt: Moment? = nil,
    repository: RepositoryFolder = RepositoryFolder(),
    shownFindings: [ShownFinding],
    findingTotals: FindingTotals,
    includesAllJobs: Bool
  ) {
    self.toolVersion = toolVersion
    self.exitStatus = exitStatus
    self.verdict = verdict
    self.base = base
    self.head = head
    self.comparison = comparison
    self.funding = funding
    self.policies = policies
    self.madeAt = madeAt
    self.repository = repository
    self.shownFindings = shownFindings
    self.findingTotals = findingTotals
    jobs =
      includesAllJobs
      ? comparison?.changes ?? [] : comparison?.largestChanges(Self.jobsListed) ?? []
  }

  /// Whether there is nothing to tell to somebody who asks what has changed.
  package var isSilent: Bool {
    verdict == .unchanged && funding == nil && shownFindings.isEmpty
  }

  /// The rules that policies set; `atLeast` is the sign before an amount that may be higher.
  func rules(atLeast: String = "≥") -> [Rule] {
    policies.outcomes.map { Rule($0, atLeast: atLeast) }
  }

  /// Its findings as those of a report without a forecast.
  package var findings: Report {
    Report(
      toolVersion: toolVersion,
      exitStatus: exitStatus,
      files: base.files + head.files,
      forecast: nil,
      shownFindings: shownFindings,
      findingTotals: findingTotals,
      includesBalance: false,
      includesAllJobs: false,
      repository: repository
    )
  }
}
