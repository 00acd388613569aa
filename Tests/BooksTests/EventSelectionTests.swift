import Books
import Ledgers
import Quantities
import TestSupport
import Testing

/// Lists of events, against a plain walk through all of them.
@Suite struct EventSelectionTests {
  @Test(arguments: UInt64(0)..<40)
  func `a selection finds what a walk through all events finds`(seed: UInt64) throws {
    let ledger = try Shelf().told(120, seed: seed)
    let all = try ledger.allEvents()
    var random = SplitMix(seed: seed)
    for _ in 0..<30 {
      var selection = EventSelection()
      if random.chance(oneIn: 2) {
        selection.kinds = Set((0...2).map { _ in random.pick(EventKind.allCases) })
      }
      if random.chance(oneIn: 2) { selection.from = Self.day(&random) }
      if random.chance(oneIn: 2) { selection.to = Self.day(&random) }
      if random.chance(oneIn: 3) { selection.hold = all.compactMap { $0.entry.hold }.last }
      let limit = random.pick([1, 2, 7, 1000])
      let wanted = all.filter { event in
        let day = Day(daysSinceEpoch: Int(event.time.milliseconds / 86_400_000))
        return selection.kinds?.contains(event.entry.kind) ?? true
          && selection.from.map { day >= $0 } ?? true && selection.to.map { day <= $0 } ?? true
          && (selection.hold == nil || event.entry.hold == selection.hold)
      }.suffix(limit)
      var found: [LedgerEvent] = []
      _ = try selection.last(limit, of: ledger) { event in
        found.append(event)
        return true
      }
      #expect(found == Array(wanted))
    }
  }

  private static func day(_ random: inout SplitMix) -> Day {
    Day(daysSinceEpoch: 20_788 + random.int(in: -1...6))
  }

  @Test func `an event is found by enough of its name, or by its number`() throws {
    let ledger = try Shelf().told(40, seed: 1)
    let event = try ledger.allEvents()[6]
    #expect(try ledger.event(called: "#7") == event)
    #expect(try ledger.event(called: event.id) == event)
    #expect(throws: LedgerProblem.ambiguousEvent("000000")) { try ledger.event(called: "000000") }
    #expect(throws: LedgerProblem.unknownEvent("00000")) { try ledger.event(called: "00000") }
    #expect(throws: LedgerProblem.unknownEvent("#0")) { try ledger.event(called: "#0") }
    #expect(throws: LedgerProblem.unknownEvent("#9999")) { try ledger.event(called: "#9999") }
  }

  @Test func `a head is found, changed or missing`() throws {
    let ledger = try Shelf().told(40, seed: 2)
    let events = try ledger.allEvents()
    let head = LedgerHead(sequence: 9, digest: events[8].digest)
    #expect(try ledger.standing(of: head) == .found(head))
    let other = LedgerHead(sequence: 10, digest: events[8].digest)
    #expect(try ledger.standing(of: other) == .changed(other))
    let later = LedgerHead(sequence: Int64(events.count) + 1, digest: events[8].digest)
    #expect(try ledger.standing(of: later) == .missing(later))
    #expect(LedgerHead(reading: head.description) == head)
    #expect(LedgerHead(reading: "9:abc") == nil)
  }
}
