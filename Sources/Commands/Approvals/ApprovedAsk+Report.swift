internal import Approvals
internal import Balances
internal import Diagnostics
internal import Forecasting
internal import Quantities
internal import Reports

extension ApprovedAsk {
  /// What a report asks to be approved.
  init(of report: Report) throws(Failure) {
    guard let forecast = report.forecast, let funding = forecast.funding else {
      throw Failure(
        .badData,
        "the report says nothing of a balance, so there is nothing to approve",
        help: "`creditcast check PLAN… --format json` makes one that does"
      )
    }
    switch forecast.verdict {
    case .covered, .shortfall, .approval: break
    case .priced, .sound, .denied, .unverified, .invalid:
      throw Failure(
        .badData,
        "the report says `\(forecast.verdict.rawValue)`, which no approval can change"
      )
    }
    guard !forecast.cost.isLowerBound, case .known = funding.balance else {
      throw Failure(.badData, "the report does not know all prices, or the balance")
    }
    guard let digests = report.digests, digests.reading != nil else {
      throw Failure(
        .badData,
        "the report does not say what it was made of",
        help: "make it again with this version of creditcast"
      )
    }
    self.init(funding, digests: digests, readAt: report.madeAt)
  }
}
