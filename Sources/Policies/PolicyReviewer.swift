package import Diagnostics
package import Pricing
internal import Quantities

/// Holds plans against policies.
package struct PolicyReviewer: Sendable {
  let book: PolicyBook
  let account: String
  let isStrict: Bool
  let usage: any RecordedUsage

  /// Makes a reviewer; under `isStrict` policies that warn deny as well.
  package init(
    _ book: PolicyBook,
    account: String,
    isStrict: Bool = false,
    usage: any RecordedUsage = PlansAlone()
  ) {
    self.book = book
    self.account = account
    self.isStrict = isStrict
    self.usage = usage
  }

  /// The reviewer without policies.
  package static let none = PolicyReviewer(.empty, account: "")

  /// Holds what plans come to against the policies that are not about changes.
  package func review(_ estimate: Estimate, left: BalanceLeft) -> PolicyReview {
    guard !book.policies.isEmpty else { return .none }
    var reviews: [PolicyReview] = []
    let scales = PolicyScales(estimate, book, account: account, usage: usage)
    for policy in book.policies {
      let draft = PolicyDraft(policy, isStrict: isStrict)
      guard let weighed = scales.weigh(draft, left: left) else { continue }
      reviews.append(weighed.review)
    }
    return PolicyReview(joining: reviews)
  }

  /// Holds a change of plans against the policies that are about changes.
  package func review(_ change: CostChange, at place: Place? = nil) -> PolicyReview {
    var reviews: [PolicyReview] = []
    for policy in book.policies {
      var draft = PolicyDraft(policy, isStrict: isStrict)
      guard draft.weigh(change, at: place) else { continue }
      reviews.append(draft.review)
    }
    return PolicyReview(joining: reviews)
  }
}
