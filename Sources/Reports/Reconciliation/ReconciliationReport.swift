package import Diagnostics
package import Quantities
package import Reconciling

/// Everything that a reconciliation has to say, before it is put into a format.
package struct ReconciliationReport: Sendable {
  /// The version of the program.
  package let toolVersion: String
  /// The status that the program is going to exit with.
  package let exitStatus: ExitStatus
  /// The account.
  package let account: String
  /// What came of it.
  package let reconciliation: Reconciliation
  /// What its rows stand for.
  package let grouping: ReconciliationGrouping
  /// How much may be unexplained in a period.
  package let tolerance: Credits
  /// A refill that is expected to be seen; nil where none is.
  package let expectedRefill: Credits?

  /// Makes a report from its parts.
  package init(
    toolVersion: String,
    exitStatus: ExitStatus,
    account: String,
    reconciliation: Reconciliation,
    grouping: ReconciliationGrouping,
    tolerance: Credits,
    expectedRefill: Credits?
  ) {
    self.toolVersion = toolVersion
    self.exitStatus = exitStatus
    self.account = account
    self.reconciliation = reconciliation
    self.grouping = grouping
    self.tolerance = tolerance
    self.expectedRefill = expectedRefill
  }

  /// What it comes to.
  var verdict: Reconciliation.Verdict {
    reconciliation.verdict(tolerance: tolerance, expecting: expectedRefill)
  }

  /// The groups of its rows; empty where they are periods or runs.
  var groups: [UsageGroup] {
    switch grouping {
    case .period, .run: []
    case .owner: UsageGroup.groups(of: reconciliation.runs, by: .owner)
    case .tag: UsageGroup.groups(of: reconciliation.runs, by: .tag)
    case .model: UsageGroup.groups(of: reconciliation.runs, by: .model)
    }
  }
}
