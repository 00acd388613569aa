package import Quantities

/// What somebody says yes to, until when; its canonical bytes are what is signed.
package struct ApprovalStatement: Sendable, Hashable {
  /// Who says so.
  package let approver: ApproverName
  /// What is approved.
  package let ask: ApprovedAsk
  /// The digest of the report that was read for it.
  package let report: String
  /// When it was said.
  package let approvedAt: Moment
  /// The moment from which it says nothing any more.
  package let expiresAt: Moment

  /// The version of the form of statements.
  package static let version = "1"

  /// Makes a statement.
  package init(
    approver: ApproverName,
    ask: ApprovedAsk,
    report: String,
    approvedAt: Moment,
    expiresAt: Moment
  ) {
    self.approver = approver
    self.ask = ask
    self.report = report
    self.approvedAt = approvedAt
    self.expiresAt = expiresAt
  }

  /// The bytes that are signed: JSON on one line with its keys in order and no blank, and a line break.
  package var bytes: [UInt8] {
    let members: [(String, String?)] = [
      ("account", ask.account),
      ("approved_at", approvedAt.description),
      ("approver", approver.text),
      ("balance", ask.balance.description),
      ("configuration", ask.digests.configuration),
      ("creditcast_approval", Self.version),
      ("expires_at", expiresAt.description),
      ("needed", ask.needed.description),
      ("plans", ask.digests.plans),
      ("prices", ask.digests.prices),
      ("read_at", ask.readAt?.description),
      ("reading", ask.digests.reading),
      ("refill", ask.refill.description),
      ("refill_usd", ask.refillDollars.description),
      ("report", report),
    ]
    let spelt = members.map { key, value in
      "\(CanonicalText.spelt(key)):\(value.map(CanonicalText.spelt) ?? "null")"
    }
    return Array("{\(spelt.joined(separator: ","))}\n".utf8)
  }
}
