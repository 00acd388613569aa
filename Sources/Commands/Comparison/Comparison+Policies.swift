internal import Comparing
internal import Diagnostics
internal import Forecasting
internal import Policies
internal import Pricing
internal import Quantities

extension Comparison {
  /// Holds the new side against the policies, as far as its plans are at hand, and the change as well.
  ///
  /// A breach of a policy about changes is told at the job whose cost has changed most.
  func review(
    by reviewer: PolicyReviewer,
    head: Estimate?,
    _ funding: FundingChange?
  ) -> PolicyReview {
    let plans = head.map { reviewer.review($0, left: left(by: funding)) } ?? .none
    let change = CostChange(
      before: CostChange.Side(before.expected, isLowerBound: before.unpricedJobs > 0),
      after: CostChange.Side(after.expected, isLowerBound: after.unpricedJobs > 0)
    )
    return PolicyReview(joining: [plans, reviewer.review(change, at: largestPlace)])
  }

  /// Where the job stands now whose cost has changed most.
  private var largestPlace: Place? {
    guard let pair = largestChanges(1).first, let line = self.change(of: pair).after else {
      return nil
    }
    let start = Position(line: line.line, column: line.column)
    return Place(file: line.file, range: SourceRange(at: start))
  }

  /// What the new side leaves in the account, of which the reserve is a part.
  private func left(by funding: FundingChange?) -> BalanceLeft {
    guard let funding else { return .notAsked }
    guard let left = funding.left.after?.adding(funding.reserve) else { return .unknown }
    return .known(left)
  }
}

extension SideReader.Reading {
  /// What its plans come to; nil for a saved report.
  var estimate: Estimate? {
    switch self {
    case .plans(_, let estimate): estimate
    case .saved: nil
    }
  }
}
