import Diagnostics
import Policies
import Quantities
import Testing

/// What a change may add, decided from the costs on both sides alone.
@Suite struct ChangeTests {
  private static func change(
    _ before: Int64,
    _ after: Int64,
    isBeforeOpen: Bool = false,
    isAfterOpen: Bool = false
  ) -> CostChange {
    CostChange(
      before: CostChange.Side(Credits(whole: before), isLowerBound: isBeforeOpen),
      after: CostChange.Side(Credits(whole: after), isLowerBound: isAfterOpen)
    )
  }

  private static func state(_ rule: PolicyRule, _ change: CostChange) -> PolicyState? {
    let book = PolicyBook.binding([Rules.policy(rule)], to: Rules.catalogue).book
    return PolicyReviewer(book, account: "main").review(change).outcomes.first?.state
  }

  private static let percent = PolicyRule.addedShare(Fraction(1, over: 5) ?? Fraction(0))

  @Test(arguments: [
    (change(100, 150), PolicyState.kept), (change(100, 151), .broken), (change(151, 100), .kept),
    (change(0, 50), .kept), (change(0, 51), .broken),
    (change(100, 120, isAfterOpen: true), .undecided),
    (change(100, 151, isAfterOpen: true), .broken),
    (change(100, 151, isBeforeOpen: true), .undecided),
    (change(100, 90, isBeforeOpen: true), .undecided),
  ])
  func `a change adds so many credits`(change: CostChange, state: PolicyState) {
    #expect(Self.state(.addedCredits(Credits(whole: 50)), change) == state)
  }

  @Test(arguments: [
    (change(100, 120), PolicyState.kept), (change(100, 121), .broken), (change(0, 0), .kept),
    (change(0, 1), .broken), (change(5, 6), .kept), (change(4, 5), .broken),
    (change(100, 121, isBeforeOpen: true), .undecided),
  ])
  func `a change adds so large a part`(change: CostChange, state: PolicyState) {
    #expect(Self.state(Self.percent, change) == state)
  }

  @Test func `a breach is told where it is said to be`() {
    let book = PolicyBook.binding([Rules.policy(Self.percent)], to: Rules.catalogue).book
    let place = Place(file: "p.yaml")
    let review = PolicyReviewer(book, account: "main").review(Self.change(100, 130), at: place)
    let finding = review.findings.shown.first
    #expect(finding?.code == "policy.added-credits")
    #expect(finding?.place == place)
    #expect(
      finding?.message
        == "the change adds 30 credits to 100, more than 20%: policy `rule`, so it is"
    )
  }

  @Test func `rules about plans say nothing of a change`() {
    #expect(Self.state(.runCredits(.zero), Self.change(0, 100)) == nil)
  }
}
