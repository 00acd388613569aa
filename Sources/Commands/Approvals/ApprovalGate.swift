internal import Approvals
internal import Balances
internal import Diagnostics
internal import Forecasting
internal import Quantities

/// Holds forecasts against the approval that a run has.
struct ApprovalGate {
  let digests: RunDigests
  /// What is known of the approval; nil where none is asked for, and only digests are wanted.
  let evidence: ApprovalEvidence?
  let rules: ApprovalRules
  let now: Moment

  /// The forecast, whose verdict says no where the approval that it needs does not hold.
  func judged(_ forecast: Forecast) -> Forecast {
    guard let decision = decision(on: forecast) else { return forecast }
    return decision.standing.isSatisfied ? forecast : forecast.withoutApproval
  }

  /// The decision with its digests, with how the approval stands, and with what is wrong with it.
  func completed(_ decision: Decision) -> Decision {
    var decision = decision
    decision.digests = decision.forecast.funding.map(digests.digests)
    guard let approval = self.decision(on: decision.forecast) else { return decision }
    decision.approval = approval.standing
    for problem in approval.problems {
      decision.findings.add(.approval(problem, in: evidence?.file))
    }
    return decision
  }

  private func decision(on forecast: Forecast) -> ApprovalDecision? {
    guard let evidence, let funding = forecast.funding else { return nil }
    let ask = ApprovedAsk(funding, digests: digests.digests(with: funding), readAt: nil)
    return ApprovalDecision(on: ask, by: evidence, at: now, rules: rules)
  }
}

extension ApprovedAsk {
  /// What a run asks of an account; an unknown balance is none.
  init(_ funding: Funding, digests: ReportDigests, readAt: Moment?) {
    var (account, balance, moment) = (funding.account, Credits.zero, readAt)
    if case .known(let reading) = funding.balance {
      account = reading.account ?? account
      balance = reading.credits
      moment = reading.readAt ?? moment
    }
    self.init(
      account: account,
      needed: funding.needed,
      refill: funding.refill?.credits ?? .zero,
      refillDollars: funding.refill?.dollars ?? .zero,
      balance: balance,
      readAt: moment,
      digests: digests
    )
  }
}
