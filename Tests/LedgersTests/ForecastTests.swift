import LedgerSupport
import Ledgers
import Quantities
import Testing

@Suite struct ForecastTests {
  private static let entry = ForecastEntry(
    method: "rate",
    readings: 12,
    chances: [100, 500, 900],
    stretches: [
      ForecastEntry.Stretch(
        days: 7,
        credits: [Credits(whole: 10), Credits(millionths: 20_500_000), Credits(whole: 31)]
      )
    ]
  )

  @Test(arguments: StoreKind.allCases)
  func `a forecast is kept, chained, and changes nothing else`(kind: StoreKind) throws {
    try Bench.with(kind) { bench in
      _ = try bench.ledger.record(bench.balance(500))
      let before = try bench.ledger.read { (view) throws(LedgerProblem) in view.state.ceiling }
      let event = try bench.ledger.record(Self.entry)
      let kept = try bench.ledger.read { (view) throws(LedgerProblem) in
        try view.events(before: .max, of: [.forecast], limit: 9)
      }
      #expect(kept == [event] && kept.first?.entry == .forecast(Self.entry))
      let after = try bench.ledger.read { (view) throws(LedgerProblem) in view.state.ceiling }
      #expect(after == before)
      try bench.check()
    }
  }

  @Test(arguments: [
    "{}", "{\"method\":\"rate\"}",
    "{\"method\":\"rate\",\"readings\":1,\"chances\":[\"0\"]}",
    "{\"method\":\"rate\",\"readings\":1,\"chances\":[\"900\",\"100\"]}",
    "{\"method\":\"rate\",\"readings\":1,\"chances\":[\"900\"],\"stretches\":[{\"days\":7}]}",
  ])
  func `a forecast that is not as it is written is refused`(body: String) {
    #expect(throws: BodyFault.self) { try LedgerEntry(.forecast, body: Array(body.utf8)) }
  }

  @Test func `a forecast is read as it was written`() throws {
    let entry = LedgerEntry.forecast(Self.entry)
    #expect(try LedgerEntry(.forecast, body: entry.body) == entry)
  }
}
