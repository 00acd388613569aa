internal import Ledgers
internal import Quantities

/// How claims are decided: by the ledger, or by a rule that is wrong and that the simulation must catch.
package enum ClaimRule: String, Sendable, CaseIterable {
  /// The ledger's own rule.
  case real
  /// The balance must be enough.
  case balanceAlone
  /// The balance less all open holds must be enough.
  case openHoldsAlone
  /// The balance shows all that the ledger knows when it decides, whenever the reading began.
  case readingOrderIgnored
  /// The balance shows all that the ledger knew when the reading began.
  case noLagWindow
  /// Every balance is believed.
  case noCeiling
  /// A balance that is not believed is cut to the ceiling, and shows what a true one would.
  case ceilingWithTheReading
  /// What an expired hold may have used is free at once.
  case expiryFrees
  /// What runs used is taken off only when their holds end.
  case progressFrees
  /// Runs go on without asking whether their hold still holds.
  case nobodyVerifies

  /// Those that must be caught.
  package static let mutants = allCases.filter { $0 != .real }

  /// Whether it shows only where answers are wrong.
  package var needsWrongAnswers: Bool { self == .noCeiling || self == .ceilingWithTheReading }

  /// Decides a claim; nil where it is refused.
  func decide(
    _ claim: HoldClaim,
    by balance: ReadBalance,
    in ledger: Ledger
  ) throws(LedgerProblem) -> HoldRecord? {
    switch self {
    case .real, .nobodyVerifies, .noLagWindow:
      guard case .granted(let hold, _) = try ledger.open(claim, by: balance) else { return nil }
      return hold
    case .balanceAlone, .openHoldsAlone, .readingOrderIgnored, .noCeiling, .ceilingWithTheReading,
      .expiryFrees, .progressFrees:
      return try decideOtherwise(claim, by: balance, in: ledger)
    }
  }

  private func decideOtherwise(
    _ claim: HoldClaim,
    by balance: ReadBalance,
    in ledger: Ledger
  ) throws(LedgerProblem) -> HoldRecord? {
    try ledger.change { (edit) throws(LedgerProblem) in
      let basis = try basis(claim, balance, ledger.rules, in: edit)
      _ = try ledger.record(balance, in: &edit)
      guard basis.availability.covers(claim.amount) else { return nil }
      let opening = HoldOpening(
        hold: "hold-\(edit.state.sequence)",
        amount: claim.amount,
        lease: claim.lease,
        owner: nil,
        run: nil,
        plans: [],
        digest: nil,
        forecast: [],
        basis: basis
      )
      try ledger.append(.holdOpened(opening), to: &edit)
      return try edit.hold(named: opening.hold)
    }
  }

  private func basis(
    _ claim: HoldClaim,
    _ balance: ReadBalance,
    _ rules: LedgerRules,
    in view: any LedgerView
  ) throws(LedgerProblem) -> ClaimBasis {
    let real = try view.basis(balance, reserve: claim.reserve, by: rules)
    let seen = balance.start.seen
    let charged = try view.charges(after: seen)
    return switch self {
    case .balanceAlone: real.with(balance.credits, held: .zero, charged: .zero)
    case .openHoldsAlone: real.with(balance.credits, held: real.held, charged: .zero)
    case .readingOrderIgnored: real.with(real.balance, held: real.held, charged: .zero)
    case .noCeiling: real.with(balance.credits, held: real.held, charged: charged)
    case .ceilingWithTheReading:
      real.with(
        min(balance.credits, view.state.ceiling?.credits ?? balance.credits),
        held: real.held,
        charged: charged
      )
    case .expiryFrees:
      real.with(
        real.balance,
        held: real.held,
        charged: try view.less(charged, of: .holdExpired, after: seen)
      )
    case .progressFrees:
      real.with(
        real.balance,
        held: real.held,
        charged: try view.less(charged, of: .holdProgressed, after: seen)
      )
    case .real, .nobodyVerifies, .noLagWindow: real
    }
  }
}

extension ClaimBasis {
  fileprivate func with(_ balance: Credits, held: Credits, charged: Credits) -> ClaimBasis {
    ClaimBasis(
      balance: balance,
      source: source,
      seen: seen,
      reserve: reserve,
      held: held,
      charged: charged
    )
  }
}

extension LedgerView {
  /// An amount less what events of a kind charged.
  fileprivate func less(
    _ charged: Credits,
    of kind: EventKind,
    after sequence: Int64
  ) throws(LedgerProblem) -> Credits {
    var rest = charged.millionths
    for event in try events(after: sequence, of: [kind], limit: .max) {
      let before = try charges(after: event.sequence - 1)
      rest -= before.millionths - (try charges(after: event.sequence)).millionths
    }
    return Credits(millionths: rest)
  }
}
