import Approvals
import Quantities
import Testing

/// An ask and an approval of it, each part of which can be another one.
struct Sample {
  var account = "main"
  var needed = Credits(whole: 1416)
  var refill = Credits(whole: 1000)
  var balance = Credits(whole: 1204)
  var plans = Self.digest("a")
  var prices = Self.digest("b")
  var configuration = Self.digest("c")
  var reading = Self.digest("d")
  var approvedAt = Self.moment("2026-11-22T08:00:00Z")
  var expiresAt = Self.moment("2026-11-29T08:00:00Z")

  var ask: ApprovedAsk {
    ApprovedAsk(
      account: account,
      needed: needed,
      refill: refill,
      refillDollars: Dollars(cents: Int64(refill.millionths / 1_000_000)),
      balance: balance,
      readAt: Self.moment("2026-11-22T07:00:00Z"),
      digests: ReportDigests(
        plans: plans,
        prices: prices,
        configuration: configuration,
        reading: reading
      )
    )
  }

  func statement(by name: String = "ada@example.org") throws -> ApprovalStatement {
    ApprovalStatement(
      approver: try #require(ApproverName(name)),
      ask: ask,
      report: Self.digest("e"),
      approvedAt: approvedAt,
      expiresAt: expiresAt
    )
  }

  static let signature = """
    -----BEGIN SSH SIGNATURE-----
    U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAg+/=
    -----END SSH SIGNATURE-----

    """

  static func digest(_ figure: Character) -> String { String(repeating: figure, count: 64) }

  static func moment(_ text: String) -> Moment {
    Moment(reading: text) ?? Moment(secondsSinceEpoch: 0)
  }
}
