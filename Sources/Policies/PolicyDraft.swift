internal import Diagnostics
internal import Quantities

/// What comes of one policy, while it is being found out.
struct PolicyDraft {
  let policy: Policy
  let isDenying: Bool
  private let isStrict: Bool
  /// What was measured so far.
  var measure = PolicyMeasure.places(0)
  private(set) var breaches = 0
  private var isNear = false
  private var isUndecided = false
  private var findings = Findings()

  init(_ policy: Policy, isStrict: Bool) {
    self.policy = policy
    self.isStrict = isStrict
    isDenying = isStrict || policy.level == .deny
  }

  /// How bad a breach is.
  var severity: Severity { isDenying ? .error : .warning }

  /// Tells a breach, so many times; only the first ones are put into words.
  mutating func tell(_ finding: (Policy, Severity) -> Finding) {
    breaches += 1
    if findings.hasRoom(for: severity) {
      findings.add(finding(policy, severity))
    } else {
      findings.addUnkept(severity)
    }
  }

  /// Counts breaches whose places were not kept.
  mutating func count(_ others: Int) {
    breaches += others
    findings.addUnkept(severity, others)
  }

  /// Tells that a limit is near, which counts as a breach where warnings are errors.
  mutating func tellNear(_ finding: Finding) {
    if isStrict { return tell { finding.with(severity: $1) } }
    isNear = true
    findings.add(finding)
  }

  /// Notes that it cannot be decided, and tells it the first time.
  mutating func leaveOpen(_ finding: Finding?) {
    if !isUndecided, let finding { findings.add(finding) }
    isUndecided = true
  }

  /// What came of it alone.
  var review: PolicyReview {
    let outcome = PolicyOutcome(policy, state, isDenying: isDenying, measure, breaches: breaches)
    return PolicyReview(outcomes: [outcome], findings: findings)
  }

  private var state: PolicyState {
    if breaches > 0 { return .broken }
    if isUndecided { return .undecided }
    return isNear ? .near : .kept
  }
}
