import Alerts
import Ledgers
import Quantities
import Testing

/// What an event's digest covers: all that the event says, and the one before.
@Suite struct ChainTests {
  private static let alert = LedgerEntry.alert(
    AlertEntry(.failed, in: WatchState())
  )
  private static let settlement = HoldSettlement(
    hold: "hold-1",
    used: Credits(whole: 5),
    excess: .zero,
    basis: .outputs,
    outputs: nil
  )

  private static func event(
    account: String = "main",
    sequence: Int64 = 7,
    id: String = "id",
    key: IdempotencyKey? = IdempotencyKey(text: "key", request: "request"),
    time: Int64 = 1000,
    at: Int = 1,
    tool: String = "0.1.0",
    entry: LedgerEntry = .holdSettled(settlement)
  ) -> LedgerEvent {
    LedgerEvent(
      account: account,
      sequence: sequence,
      id: id,
      key: key,
      time: LedgerTime(milliseconds: time),
      at: Moment(secondsSinceEpoch: at),
      tool: tool,
      entry: entry,
      digest: ""
    )
  }

  @Test func `whatever is changed, the digest is another one`() {
    let events = [
      Self.event(), Self.event(account: "other"), Self.event(sequence: 8), Self.event(id: "di"),
      Self.event(key: nil), Self.event(key: IdempotencyKey(text: "yek", request: "request")),
      Self.event(key: IdempotencyKey(text: "key", request: "other")), Self.event(time: 1001),
      Self.event(at: 2), Self.event(tool: "0.2.0"), Self.event(entry: Self.alert),
      Self.event(
        entry: .holdProgressed(HoldProgress(hold: "hold-1", used: Credits(whole: 5)))
      ),
      Self.event(entry: .holdExpired(HoldExpiry(hold: "hold-1", remaining: Credits(whole: 5)))),
      Self.event(entry: .holdExpired(HoldExpiry(hold: "hold-2", remaining: Credits(whole: 5)))),
    ]
    let digests = events.map { EventChain.digest(of: $0, after: "before") }
    #expect(Set(digests).count == events.count)
    #expect(EventChain.digest(of: events[0], after: "after") != digests[0])
    #expect(EventChain.start(of: "one") != EventChain.start(of: "two"))
  }
}
