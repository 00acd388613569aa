import Policies

extension PolicyReview {
  /// That policies deny, and how many.
  var denial: String {
    let count = outcomes.count { $0.isDenying && $0.state == .broken }
    return count > 1 ? "\(NumberText.of(count)) policies say no" : "a policy says no"
  }
}
