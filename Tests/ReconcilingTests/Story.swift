import Ledgers
import Quantities
import Reconciling

/// What happens to an account, as a ledger sees it and as it really is.
struct Story {
  private(set) var builder = HistoryBuilder()
  /// Milliseconds since the story began.
  private(set) var now: Int64 = 0
  /// The true balance.
  private(set) var truth: Int64
  /// The true balance after each change, in millionths.
  private var past: [(time: Int64, balance: Int64)]
  /// What left without a record, in millionths, with its time.
  private(set) var hidden: [(time: Int64, credits: Int64)] = []
  /// When the balance was as each reading shows it, by the reading's number.
  private(set) var shown: [Int64: Int64] = [:]
  private(set) var sequence: Int64 = 0

  /// 2026-12-01T00:00:00Z.
  static let start: Int64 = 1_796_083_200_000

  init(balance: Int64) {
    truth = balance
    past = [(-1_000_000, balance)]
  }

  var history: AccountHistory { builder.history }

  mutating func pass(_ milliseconds: Int64) {
    now += milliseconds
  }

  /// Reads the balance as it was some time ago.
  mutating func read(lag: Int64 = 0, trust: ReadingTrust = .trusted) {
    let time = now - lag
    let balance = past.last { $0.time <= time }?.balance ?? truth
    shown[sequence + 1] = time
    add(
      .reading(
        ReadingEntry(
          credits: Self.credits(balance),
          raw: "",
          source: ReadingEntry.live,
          seen: 0,
          bought: .zero,
          begun: LedgerTime(milliseconds: Self.start + now),
          trust: trust,
          ceiling: nil
        )
      )
    )
  }

  /// Credits go, or come where they are below zero, without a record.
  mutating func hide(_ millionths: Int64) {
    change(-millionths)
    hidden.append((now, millionths))
  }

  mutating func buy(_ millionths: Int64, day: Day? = nil) {
    change(millionths)
    put(purchase: millionths, day: day)
  }

  /// Writes a purchase down that came some other time, or never.
  mutating func put(purchase millionths: Int64, day: Day? = nil) {
    add(
      .purchase(
        PurchaseEntry(
          credits: Self.credits(millionths),
          cents: nil,
          day: day ?? today,
          reference: nil,
          buyer: nil,
          note: nil
        )
      )
    )
  }

  mutating func use(_ millionths: Int64) {
    change(-millionths)
    add(.usage(Self.usage(nil, "core", 1, millionths)))
  }

  mutating func open(
    _ hold: String,
    _ amount: Int64,
    expected: Int64? = nil,
    owner: String? = nil,
    tags: [String] = []
  ) {
    let forecast = expected.map { expected in
      [
        ForecastLine(
          model: "core",
          owner: owner,
          tags: tags,
          outputs: 1,
          listed: Self.credits(expected),
          expected: Self.credits(expected)
        )
      ]
    }
    add(
      .holdOpened(
        HoldOpening(
          hold: hold,
          amount: Self.credits(amount),
          lease: 600_000,
          owner: owner,
          run: nil,
          plans: ["nightly"],
          digest: nil,
          forecast: forecast ?? [],
          basis: ClaimBasis(
            balance: .zero,
            source: "live",
            seen: 0,
            reserve: .zero,
            held: .zero,
            charged: .zero
          )
        )
      )
    )
  }

  /// A run takes credits without saying so yet.
  mutating func spend(_ millionths: Int64) {
    change(-millionths)
  }

  mutating func settle(
    _ hold: String,
    _ used: Int64,
    basis: SettlementBasis = .outputs,
    outputs: [(model: String, count: Int64, credits: Int64)] = []
  ) {
    for part in outputs { add(.usage(Self.usage(hold, part.model, part.count, part.credits))) }
    add(
      .holdSettled(
        HoldSettlement(
          hold: hold,
          used: Self.credits(used),
          excess: .zero,
          basis: basis,
          outputs: nil
        )
      )
    )
  }

  mutating func expire(_ hold: String) {
    add(.holdExpired(HoldExpiry(hold: hold, remaining: .zero)))
  }

  mutating func void(_ hold: String) {
    add(.holdVoided(HoldVoiding(hold: hold, reason: nil)))
  }

  var today: Day { moment.day }

  private var moment: Moment {
    Moment(secondsSinceEpoch: Int((Self.start + now) / 1000))
  }

  private mutating func change(_ millionths: Int64) {
    truth += millionths
    past.append((now, truth))
  }

  private mutating func add(_ entry: LedgerEntry) {
    sequence += 1
    builder.take(
      LedgerEvent(
        account: "main",
        sequence: sequence,
        id: "e\(sequence)",
        key: nil,
        time: LedgerTime(milliseconds: Self.start + now),
        at: moment,
        tool: "0",
        entry: entry,
        digest: ""
      )
    )
  }

  static func credits(_ millionths: Int64) -> Credits {
    Credits(millionths: Int128(millionths))
  }

  private static func usage(
    _ hold: String?,
    _ model: String,
    _ count: Int64,
    _ millionths: Int64
  ) -> UsageEntry {
    UsageEntry(
      hold: hold,
      plan: nil,
      job: nil,
      model: model,
      owner: nil,
      tags: [],
      outcomes: .init(succeeded: count),
      billed: count,
      credits: credits(millionths)
    )
  }
}
