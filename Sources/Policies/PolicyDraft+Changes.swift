internal import Diagnostics
internal import Quantities

extension PolicyDraft {
  /// Holds a change against the policy; false where the policy is not about changes.
  mutating func weigh(_ change: CostChange, at place: Place?) -> Bool {
    let (before, after) = (change.before.credits, change.after.credits)
    let added = max(.zero, after.subtracting(before) ?? .zero)
    let isOpen = change.before.isLowerBound || change.after.isLowerBound
    // What was there before may have been more than is known, and then less is added.
    let isSure = !change.before.isLowerBound
    let limit: PolicyMeasure.Addition
    let words: String
    let isTooMuch: Bool
    switch policy.rule {
    case .addedCredits(let most):
      (limit, words, isTooMuch) = (.credits(most), "\(most)", added > most)
    case .addedShare(let share):
      let most = before.fraction?.multiplied(by: share)
      limit = .share(share)
      words = share.percent
      isTooMuch =
        added > .zero && (most.flatMap { most in added.fraction.map { $0 > most } } ?? true)
    case .jobCredits, .planCredits, .runCredits, .outputCredits, .allowedModels, .forbiddenModels,
      .requiredKeys, .balanceLeft, .budget:
      return false
    }
    measure = .added(added, before: before, limit: limit, isLowerBound: isOpen)
    if isTooMuch, isSure {
      tell { policy, severity in
        .added(added, to: before, limit: words, of: policy, severity, at: place)
      }
    } else if isOpen {
      leaveOpen(.undecidedChange(policy, at: place))
    }
    return true
  }
}
