import Balances
import Forecasting
import Quantities

extension JSONReport {
  /// Writes the members that are about the balance; all are null where nothing is known.
  static func write(_ funding: Funding?, to writer: inout JSONWriter) {
    writer.member("balance", funding) { writer, funding in
      switch funding.balance {
      case .known(let reading): write(reading, account: funding.account, to: &writer)
      case .unknown(let problem): write(problem, account: funding.account, to: &writer)
      }
    }
    writer.member("reserve", textOf: funding?.reserve)
    writer.member("holds", textOf: funding?.holds)
    if let claims = funding?.claims {
      writer.member("ledger", claims) { write($1, to: &$0) }
    }
    writer.member("available", textOf: funding?.available)
    writer.member("needed", textOf: funding?.needed)
    writer.member("shortfall", textOf: funding?.shortfall)
    writer.member("cut_line", funding?.cutLine) { write($1, to: &$0) }
    writer.member("refill", funding?.refill) { writer, refill in
      writer.member("credits", textOf: refill.credits)
      writer.member("usd", textOf: refill.dollars)
      writer.member("purchases", refill.purchases)
      writer.member("left_after_run", textOf: refill.leftAfterRun)
      writer.member("url", refill.purchasePage)
    }
  }

  static func write(
    _ reading: BalanceReading,
    account: String,
    to writer: inout JSONWriter
  ) {
    let (source, place) = words(for: reading.origin)
    writer.member("credits", textOf: reading.credits)
    writer.member("raw", reading.raw)
    writer.member("source", source)
    writer.member("place", place)
    writer.member("account", reading.account ?? account)
    writer.member("read_at", textOf: reading.readAt)
    if case .recorded(let record) = reading.origin {
      writer.member("age_seconds", record.age.seconds)
      writer.member("stands_in_because", record.reason)
    }
    writer.member("warnings", texts: reading.warnings)
    writer.key("problem")
    writer.null()
  }

  private static func write(
    _ problem: BalanceProblem,
    account: String,
    to writer: inout JSONWriter
  ) {
    for name in ["credits", "raw", "source", "place"] {
      writer.key(name)
      writer.null()
    }
    writer.member("account", account)
    writer.key("read_at")
    writer.null()
    writer.member("warnings", texts: [])
    writer.member("problem", problem) { writer, problem in
      writer.member("message", problem.message)
      writer.member("help", problem.help)
    }
  }

  private static func words(for origin: BalanceOrigin) -> (source: String, place: String?) {
    switch origin {
    case .argument: ("argument", nil)
    case .file(let name): ("file", name)
    case .endpoint(let address): ("endpoint", address)
    case .recorded(let record): ("recorded", record.file)
    }
  }

  private static func write(_ claims: LedgerClaims, to writer: inout JSONWriter) {
    writer.member("open_holds", claims.openHolds)
    writer.member("held", textOf: claims.held)
    writer.member("charged", textOf: claims.charged)
    writer.member("ceiling", textOf: claims.ceiling)
  }

  /// Writes the members of a cut line.
  static func write(_ cut: CutLine, to writer: inout JSONWriter) {
    writer.member("job", cut.job.id)
    writer.member("file", cut.job.file)
    writer.member("line", cut.job.line)
    writer.member("column", cut.job.column)
    writer.member("needs", textOf: cut.needs)
    writer.member("left", textOf: cut.left)
    writer.member("outputs_before", cut.outputsBefore)
    writer.member("jobs_before", cut.jobsBefore)
  }
}
