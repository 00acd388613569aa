internal import Approvals
internal import Diagnostics
internal import Quantities

/// What people are told about a purchase that was asked for.
struct RefillStatusWords {
  private let report: RefillStatusReport
  private let progress: RefillProgress

  init(_ report: RefillStatusReport) {
    self.report = report
    progress = report.progress
  }

  /// The stage in a word or two.
  var word: String {
    switch progress.stage {
    case .nothingAsked: "nothing asked"
    case .asked: "asked"
    case .approved: "approved"
    case .boughtInPart: "bought in part"
    case .bought: "bought"
    case .shown: "done"
    case .unrecorded: "not recorded"
    }
  }

  /// What it comes to, in one sentence.
  var sentence: String {
    let asked = "\(NumberText.of(progress.ask.refill)) credits"
    switch progress.stage {
    case .nothingAsked: return "the report asks for no purchase"
    case .asked: return "\(asked) are asked for, and nothing was recorded"
    case .approved: return "\(asked) are approved, and nothing was recorded"
    case .boughtInPart: return "\(NumberText.of(progress.missing)) of \(asked) are missing"
    case .bought: return "\(asked) were bought, and no balance shows them"
    case .shown: return "\(asked) were bought, and the balance shows them"
    case .unrecorded: return "the balance shows \(asked) that nobody recorded"
    }
  }

  /// What was asked, by what.
  var asked: String {
    let ask = progress.ask
    let refill =
      ask.refill == .zero
      ? "no purchase"
      : "buy \(NumberText.of(ask.refill)) credits (\(NumberText.of(ask.refillDollars)))"
    return "\(refill) for account \(ask.account), which had \(NumberText.of(ask.balance)) at"
      + " \(progress.since) where \(NumberText.of(ask.needed)) were needed; \(report.file)"
  }

  /// Who approved it, or why that does not count.
  var approved: [String] {
    switch progress.approval {
    case .none: ["no approval was given"]
    case .given(let statement):
      [
        "by \(statement.approver.text) at \(statement.approvedAt), until \(statement.expiresAt)"
      ]
    case .refused(let problems): problems.map { Finding.approval($0, in: nil).message }
    }
  }

  /// What was recorded since.
  var bought: [String] {
    guard !progress.purchases.isEmpty else {
      return ["nothing was recorded since; `creditcast ledger purchase` does that"]
    }
    let shown = progress.purchases.prefix(Self.purchasesListed).map { purchase in
      "\(NumberText.of(purchase.credits)) credits on \(purchase.day):"
        + " `\(SafeText.of(purchase.reference ?? purchase.event))`"
    }
    let more = progress.purchases.count - shown.count
    return shown + (more > 0 ? ["and \(NumberText.counted(more, "more purchase"))"] : [])
  }

  private static let purchasesListed = 10

  /// What balances tell.
  var seen: String {
    guard let sight = progress.sight else {
      return "no balance was read since; `creditcast balance --record` does that"
    }
    return
      "at least \(NumberText.of(sight.cameIn)) credits came in by \(sight.readAt), as balances tell"
  }
}
