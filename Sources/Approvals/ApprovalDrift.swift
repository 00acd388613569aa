package import Quantities

/// Something that is not as it was when an approval was given.
package enum ApprovalDrift: Sendable, Hashable {
  /// The plans' files have other bytes.
  case plans
  /// The prices are others.
  case prices
  /// The settings that decide are others.
  case configuration
  /// It is another account.
  case account(now: String, approved: String)
  /// The run needs more.
  case needed(now: Credits, approved: Credits)
  /// More must be bought.
  case refill(now: Credits, approved: Credits)

  /// All that has drifted from one ask to another.
  ///
  /// What became less is no drift; nor is a balance that rose, or that fell and asks for no larger purchase.
  package static func all(from approved: ApprovedAsk, to now: ApprovedAsk) -> [ApprovalDrift] {
    var drifts: [ApprovalDrift] = []
    if now.account != approved.account {
      drifts.append(.account(now: now.account, approved: approved.account))
    }
    if now.digests.plans != approved.digests.plans { drifts.append(.plans) }
    if now.digests.prices != approved.digests.prices { drifts.append(.prices) }
    if now.digests.configuration != approved.digests.configuration {
      drifts.append(.configuration)
    }
    if now.needed > approved.needed {
      drifts.append(.needed(now: now.needed, approved: approved.needed))
    }
    if now.refill > approved.refill {
      drifts.append(.refill(now: now.refill, approved: approved.refill))
    }
    return drifts
  }
}
