import Balances
import Forecasting
import Quantities

/// What a saved report says about the account.
struct SavedFunding {
  /// What the account has against the run.
  let funding: Funding

  /// Reads the members of a report that speak of the balance.
  init(_ root: SavedValue) throws(ReportProblem) {
    let balance = try root.member("balance")
    let account = try balance.member("account").text()
    funding = Funding(
      balance: try Self.standing(balance, account: account),
      account: account,
      reserve: try root.member("reserve").credits(),
      holds: try root.member("holds").credits(),
      claims: try Self.claims(root.optional("ledger")),
      needed: try root.member("needed").credits(),
      available: try root.optional("available")?.credits(),
      shortfall: try root.optional("shortfall")?.credits(),
      coverage: try SavedBatch.coverage(root),
      cutLine: try Self.cutLine(root.optional("cut_line")),
      refill: try Self.refill(root.optional("refill"))
    )
  }

  private static func standing(
    _ balance: SavedValue,
    account: String
  ) throws(ReportProblem) -> BalanceStanding {
    if let problem = try balance.optional("problem") {
      let message = try problem.member("message").text()
      return .unknown(.told(message: message, help: try problem.optional("help")?.text()))
    }
    let reading = BalanceReading(
      credits: try balance.member("credits").credits(),
      raw: try balance.member("raw").text(),
      origin: try origin(of: balance),
      account: account,
      readAt: try balance.optional("read_at")?.moment(),
      warnings: try balance.member("warnings").texts()
    )
    return .known(reading)
  }

  private static func origin(of balance: SavedValue) throws(ReportProblem) -> BalanceOrigin {
    let source = try balance.member("source")
    switch try source.text() {
    case "argument": return .argument
    case "file": return .file(try balance.member("place").text())
    case "endpoint": return .endpoint(try balance.member("place").text())
    case "recorded":
      return .recorded(
        StandIn(
          file: try balance.member("place").text(),
          age: Age(seconds: try balance.member("age_seconds").count()),
          reason: try balance.member("stands_in_because").text()
        )
      )
    default: throw source.problem
    }
  }

  private static func claims(_ ledger: SavedValue?) throws(ReportProblem) -> LedgerClaims? {
    guard let ledger else { return nil }
    return LedgerClaims(
      openHolds: try ledger.member("open_holds").count(),
      held: try ledger.member("held").credits(),
      charged: try ledger.member("charged").credits(),
      ceiling: try ledger.optional("ceiling")?.credits()
    )
  }

  /// The hold that was granted for the run.
  static func hold(_ hold: SavedValue?) throws(ReportProblem) -> GrantedHold? {
    guard let hold else { return nil }
    return GrantedHold(
      id: try hold.member("id").text(),
      credits: try hold.member("credits").credits(),
      expiresAt: try hold.member("expires_at").moment()
    )
  }

  private static func cutLine(_ cut: SavedValue?) throws(ReportProblem) -> CutLine? {
    guard let cut else { return nil }
    return CutLine(
      job: JobPlace(
        id: try cut.member("job").text(),
        file: try cut.member("file").text(),
        line: try cut.member("line").count(),
        column: try cut.member("column").count()
      ),
      needs: try cut.member("needs").credits(),
      left: try cut.member("left").credits(),
      jobsBefore: try cut.member("jobs_before").count(),
      outputsBefore: try cut.member("outputs_before").integer(Int64.self)
    )
  }

  private static func refill(_ refill: SavedValue?) throws(ReportProblem) -> Refill? {
    guard let refill else { return nil }
    return Refill(
      credits: try refill.member("credits").credits(),
      dollars: try refill.member("usd").dollars(),
      purchases: try refill.member("purchases").count(),
      leftAfterRun: try refill.member("left_after_run").credits(),
      purchasePage: try refill.member("url").text()
    )
  }
}
