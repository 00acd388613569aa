package import Ledgers
internal import Quantities

/// The ledger of an account of which others use about 60 credits on working days, and 10 at weekends.
package enum BurningLedger {
  /// The days that it spans.
  package static let days = 90

  /// Writes a reading each morning, purchases, and a run of our own each Monday.
  package static func write(to ledger: Ledger, _ clock: HandClock) throws {
    var balance: Int64 = 3000
    for day in 0..<days {
      clock.pass(milliseconds: 86_400_000)
      let today = clock.now.moment.day
      balance -= today.isWeekend ? 10 : 60 + Int64(day * 7 % 13) - 6
      if balance < 500 {
        balance += 2000
        let purchase = PurchaseEntry(
          credits: Credits(whole: 2000),
          cents: 2000,
          day: today,
          reference: "INV-\(day)",
          buyer: nil,
          note: nil
        )
        _ = try ledger.add(purchase, key: nil, again: false)
      }
      if today.weekday == 1 {
        balance -= 100
        _ = try ledger.change { (edit) throws(LedgerProblem) in
          try ledger.append(.usage(usage(100)), to: &edit)
        }
      }
      clock.pass(milliseconds: 600_000)
      let start = try ledger.startReading()
      _ = try ledger.record(
        ReadBalance(
          credits: Credits(whole: balance),
          raw: "\(balance)",
          source: ReadingEntry.live,
          start: start,
          isAccepted: false
        )
      )
    }
  }

  private static func usage(_ credits: Int64) -> UsageEntry {
    UsageEntry(
      hold: nil,
      plan: "weekly",
      job: nil,
      model: "core",
      owner: nil,
      tags: [],
      outcomes: UsageEntry.Outcomes(succeeded: 33),
      billed: 33,
      credits: Credits(whole: credits)
    )
  }
}
