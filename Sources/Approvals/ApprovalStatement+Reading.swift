internal import Balances
internal import Quantities

extension ApprovalStatement {
  /// Reads a statement in the spelling of its canonical bytes, and in no other.
  ///
  /// A key that comes twice, one that is not known, a blank or another order would all spell other bytes.
  init(reading bytes: [UInt8]) throws(ApprovalFault) {
    guard let value = try? JSONScanner.value(in: bytes), case .object = value else {
      throw .noStatement
    }
    guard let version = Self.text("creditcast_approval", of: value) else { throw .noStatement }
    guard version == Self.version else { throw .otherVersion(version) }
    guard let statement = Self.statement(in: value), statement.bytes == bytes else {
      throw .badStatement
    }
    self = statement
  }

  private static func statement(in value: JSONValue) -> ApprovalStatement? {
    func text(_ key: String) -> String? { Self.text(key, of: value) }
    guard let approver = text("approver").flatMap(ApproverName.init), let report = text("report"),
      ReportDigests.isDigest(report), let ask = ask(in: value),
      let approvedAt = text("approved_at").flatMap({ Moment(reading: $0) }),
      let expiresAt = text("expires_at").flatMap({ Moment(reading: $0) }), approvedAt <= expiresAt
    else { return nil }
    return ApprovalStatement(
      approver: approver,
      ask: ask,
      report: report,
      approvedAt: approvedAt,
      expiresAt: expiresAt
    )
  }

  private static func ask(in value: JSONValue) -> ApprovedAsk? {
    func text(_ key: String) -> String? { Self.text(key, of: value) }
    guard let account = text("account"), account.utf8.count <= 1000,
      let needed = text("needed").flatMap({ Credits(reading: $0) }), needed >= .zero,
      let refill = text("refill").flatMap({ Credits(reading: $0) }), refill >= .zero,
      let dollars = text("refill_usd").flatMap({ Dollars(reading: $0) }), dollars.cents >= 0,
      let balance = text("balance").flatMap({ Credits(reading: $0) }),
      let digests = digests(in: value)
    else { return nil }
    return ApprovedAsk(
      account: account,
      needed: needed,
      refill: refill,
      refillDollars: dollars,
      balance: balance,
      readAt: text("read_at").flatMap { Moment(reading: $0) },
      digests: digests
    )
  }

  private static func digests(in value: JSONValue) -> ReportDigests? {
    let found = ["plans", "prices", "configuration", "reading"].map { text($0, of: value) ?? "" }
    guard found.allSatisfy(ReportDigests.isDigest) else { return nil }
    return ReportDigests(
      plans: found[0],
      prices: found[1],
      configuration: found[2],
      reading: found[3]
    )
  }

  private static func text(_ key: String, of value: JSONValue) -> String? {
    value.values(of: key).first?.text
  }
}
