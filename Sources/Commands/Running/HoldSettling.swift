internal import Diagnostics
internal import Ledgers
internal import Quantities
internal import Reports

/// Ends a hold when its command has ended.
struct HoldSettling {
  let ledger: Ledger
  /// The hold as it was seen last.
  let hold: HoldRecord
  let end: CommandEnd
  /// What the command has reported, to its end.
  let usage: UsageFollower
  let wish: SettleBy
  /// What reads the live balance; nil where the hold was opened by another one.
  let finder: BalanceFinder?

  /// What has become of the hold, and the status of a failure.
  typealias Outcome = (settlement: RunReport.Settlement, failure: ExitStatus?)

  /// Settles it by the best that is known.
  func settle() -> Outcome {
    do throws(LedgerProblem) {
      return (try settle(try decision()), nil)
    } catch {
      recordUsage()
      if case .ended(_, let state) = error { return (.elsewhere(state.rawValue), nil) }
      return (.failed(error.message), error.status)
    }
  }

  private func decision() throws(LedgerProblem) -> RunSettlement {
    let first = evidence(fall: nil).settlement(by: wish)
    guard first == .whole, wish != .hold, wish != .outputs, let fall = try fall() else {
      return first
    }
    return evidence(fall: fall).settlement(by: wish)
  }

  private func evidence(fall: Credits?) -> RunEvidence {
    RunEvidence(
      end: end,
      usage: usage.reader.total,
      isUsageWhole: usage.isWhole,
      fall: fall,
      amount: hold.amount
    )
  }

  /// How much the balance fell; nil where nobody can tell.
  private func fall() throws(LedgerProblem) -> Credits? {
    guard let finder, let after = try? RecordedReading(finder, in: ledger) else { return nil }
    return try BalanceFall(of: hold, in: ledger).credits(to: after)
  }

  private func settle(
    _ decision: RunSettlement
  ) throws(LedgerProblem) -> RunReport.Settlement {
    switch decision {
    case .void where hold.used == .zero:
      _ = try ledger.void(hold.id, reason: "its command used nothing")
      recordUsage()
      return .voided
    case .void: return .byOutputs(try settled(.zero, .outputs, outputs: 0))
    case .outputs(let credits, let outputs):
      return .byOutputs(try settled(credits, .outputs, outputs: outputs))
    case .balance(let credits): return .byBalance(try settled(credits, .balance))
    case .whole: return .whole(try settled(nil, .hold))
    }
  }

  /// Settles with the usage, and never with less than was reported before.
  private func settled(
    _ used: Credits?,
    _ basis: SettlementBasis,
    outputs: Int64? = nil
  ) throws(LedgerProblem) -> Credits {
    let reported = usage.reader.total.credits
    let used = max(used ?? max(hold.amount, reported), hold.used)
    _ = try ledger.settle(
      hold.id,
      used: used,
      basis: basis,
      outputs: outputs,
      usage: usage.reader.entries(for: hold.id)
    )
    return used
  }

  /// Keeps what was reported where no settlement does, unless somebody else has done so.
  private func recordUsage() {
    let entries = usage.reader.entries(for: hold.id)
    guard !entries.isEmpty else { return }
    let hasUsage = try? ledger.read { (view) throws(LedgerProblem) in try view.hasUsage(of: hold) }
    if hasUsage == false { _ = try? ledger.record(entries) }
  }
}
