package import Quantities

/// How far a purchase has come that a report asked for.
package struct RefillProgress: Sendable, Hashable {
  /// What was asked.
  package let ask: ApprovedAsk
  /// The moment from which on purchases count: that of the reading.
  package let since: Moment
  /// What is known of its approval.
  package let approval: Approval
  /// The purchases that were recorded since.
  package let purchases: [RecordedPurchase]
  /// What they come to.
  package let bought: Credits
  /// What is missing of what was asked.
  package let missing: Credits
  /// What balances tell since; nil where none was read.
  package let sight: BalanceSight?
  /// How far it is.
  package let stage: Stage

  /// What is known of an approval.
  package enum Approval: Sendable, Hashable {
    /// None was given.
    case none
    /// Somebody who may has approved it.
    case given(ApprovalStatement)
    /// There is one, and it does not count.
    case refused([ApprovalProblem])
  }

  /// How far a purchase is.
  package enum Stage: String, Sendable, Hashable, CaseIterable {
    /// The report asks for no purchase.
    case nothingAsked = "nothing_asked"
    /// It was asked for.
    case asked
    /// It was approved.
    case approved
    /// A part of it was recorded.
    case boughtInPart = "bought_in_part"
    /// It was recorded, and no balance shows it.
    case bought
    /// It was recorded, and the balance shows it.
    case shown
    /// The balance shows it, and nobody recorded it.
    case unrecorded
  }

  /// Holds an ask against an approval, the purchases of a ledger and balances; nil where a sum cannot be counted.
  package init?(
    of ask: ApprovedAsk,
    since: Moment,
    approvedBy evidence: ApprovalEvidence?,
    purchases all: [RecordedPurchase],
    sight: BalanceSight?,
    at now: Moment
  ) {
    self.ask = ask
    self.since = since
    self.sight = sight
    purchases = all.filter { $0.isAfter(since) }
    let sum = purchases.reduce(Credits?.some(.zero)) { $0?.adding($1.credits) }
    guard let bought = sum, let rest = ask.refill.subtracting(bought) else { return nil }
    self.bought = bought
    missing = max(.zero, rest)
    let end = purchases.map(\.recordedAt).max() ?? now
    approval = Self.approval(of: ask, evidence, until: end)
    stage = Self.stage(ask, approval, bought, missing, sight)
  }

  /// Whether balances show what was bought, or what was asked where nothing was recorded; nil where none was read.
  package var isShown: Bool? {
    sight.map { $0.cameIn >= (bought > .zero ? bought : ask.refill) }
  }

  /// An approval counts where it was given for this ask, and had not ended when the purchase was recorded.
  private static func approval(
    of ask: ApprovedAsk,
    _ evidence: ApprovalEvidence?,
    until end: Moment
  ) -> Approval {
    switch evidence {
    case nil, .missing(file: nil): return .none
    case .missing(let file): return .refused([.missing(file: file)])
    case .refused(_, let problem): return .refused([problem])
    case .signed(_, let statement):
      let drifts = ApprovalDrift.all(from: statement.ask, to: ask)
      let late = end >= statement.expiresAt
      let problems: [ApprovalProblem] =
        (late ? [.expired(at: statement.expiresAt)] : []) + drifts.map { .drifted($0) }
      return problems.isEmpty ? .given(statement) : .refused(problems)
    }
  }

  private static func stage(
    _ ask: ApprovedAsk,
    _ approval: Approval,
    _ bought: Credits,
    _ missing: Credits,
    _ sight: BalanceSight?
  ) -> Stage {
    guard ask.refill > .zero else { return .nothingAsked }
    let cameIn = sight?.cameIn ?? .zero
    if missing == .zero { return cameIn >= bought ? .shown : .bought }
    if bought > .zero { return .boughtInPart }
    if cameIn >= ask.refill { return .unrecorded }
    guard case .given = approval else { return .asked }
    return .approved
  }
}
