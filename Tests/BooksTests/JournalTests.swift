import Books
import LedgerSupport
import Ledgers
import Quantities
import TestSupport
import Testing

/// Journals, as the real hledger reads them.
@Suite(.enabled(if: Tool.hledger, "hledger is not installed"))
struct JournalTests {
  private static let accounts = ["main", "a:b", "a_b", "灯 台;|  (x)"]

  /// The journal of a shelf's accounts.
  private static func journal(of ledgers: [Ledger]) throws -> String {
    let names = JournalNames(ledgers.map(\.account))
    var text = Journal.heading
    for ledger in ledgers {
      var journal = Journal(account: ledger.account, names: names)
      let events = try ledger.allEvents()
      text += journal.heading(upTo: LedgerHead(of: try ledger.read { $0.state }))
      for event in events {
        var original: LedgerEvent?
        if case .correction(let entry) = event.entry {
          original = try ledger.event(named: entry.event)
        }
        text += journal.text(of: event, original: original)
      }
    }
    return text
  }

  private static func hledger(_ arguments: String, _ journal: String) -> String {
    let folder = TemporaryFolder()
    folder.write(journal, to: "j.journal")
    return ChildProcess.run(
      "LC_ALL=C.UTF-8 hledger -f \"$1/j.journal\" \(arguments) 2>&1",
      [folder.path]
    )
  }

  /// A sum in credits, as hledger tells it.
  private static func sum(of query: String, _ journal: String) throws -> Credits {
    let text = hledger("bal -N --flat --depth 1 -O csv \(query) cur:CR", journal)
    let cells = text.split(separator: "\n").dropFirst().map { line in
      line.split(separator: ",").last.map { $0.filter { !"\"CR ".contains($0) } } ?? ""
    }
    var sum = Credits.zero
    for cell in cells {
      let number = try #require(Credits(roundingDown: try ExactDecimal(reading: cell)))
      sum = try #require(sum.adding(number))
    }
    return sum
  }

  @Test(arguments: UInt64(0)..<24)
  func `hledger takes every journal, and its sums are those of the ledger`(seed: UInt64) throws {
    let shelf = Shelf()
    let ledgers = try (0...Int(seed % 4)).map { index in
      try shelf.told(90, seed: seed * 7 + UInt64(index), account: Self.accounts[index])
    }
    let journal = try Self.journal(of: ledgers)
    #expect(Self.hledger("check", journal) == "")
    let audits = try ledgers.map { try $0.audit() }
    for audit in audits { #expect(audit.faults == []) }
    func total(_ part: (Postings) -> Credits) throws -> Credits {
      var sum = Credits.zero
      for audit in audits { sum = try #require(sum.adding(part(audit.postings))) }
      return sum
    }
    #expect(try Self.sum(of: "expenses", journal) == total(\.spent))
    #expect(try Self.sum(of: "'acct:assets.*:held$'", journal) == total(\.held))
    let free = try Self.sum(of: "acct:assets 'not:acct:held$'", journal)
    let unexplained = try Self.sum(of: "unexplained", journal)
    let opening = try Self.sum(of: "opening", journal)
    let known = try #require(free.adding(unexplained)?.adding(opening))
    #expect(try known == total(\.free))
  }

  @Test func `an assertion that does not hold is objected to`() throws {
    let shelf = Shelf()
    let ledger = shelf.ledger()
    _ = try ledger.record(
      ReadBalance(
        credits: Credits(whole: 100),
        raw: "100",
        source: ReadingEntry.live,
        start: try ledger.startReading()
      )
    )
    let journal = try Self.journal(of: [ledger])
    #expect(journal.contains("assets:creditcast:main  0 CR =* 100 CR\n"))
    #expect(Self.hledger("check", journal) == "")
    let wrong = journal.replacing("=* 100 CR", with: "=* 100.000001 CR")
    #expect(Self.hledger("check", wrong).contains("balance assertion"))
  }

  @Test func `what a balance does not explain has a posting of its own`() throws {
    let shelf = Shelf()
    let ledger = shelf.ledger()
    for credits: Int64 in [100, 93, 500] {
      shelf.clock.pass(milliseconds: 1_000_000)
      _ = try ledger.record(
        ReadBalance(
          credits: Credits(whole: credits),
          raw: "\(credits)",
          source: ReadingEntry.live,
          start: try ledger.startReading()
        )
      )
    }
    let journal = try Self.journal(of: [ledger])
    #expect(journal.contains("equity:creditcast:opening  -100 CR\n"))
    #expect(journal.contains("equity:creditcast:unexplained  7 CR\n"))
    #expect(
      journal.contains(
        "; 2026-12-01 event 3, a balance of 500 CR, is not believed: unexplained_rise"
      )
    )
    #expect(!journal.contains("=* 500"))
  }

  @Test func `no text acts in a journal`() throws {
    let shelf = Shelf()
    let ledger = shelf.ledger()
    let note = "x ; date:2020-01-01\n    expenses:stolen  1 CR\n2020-01-01 y | z  [2020-01-02]"
    _ = try ledger.add(
      PurchaseEntry(
        credits: Credits(whole: 5),
        cents: 5,
        day: Day(daysSinceEpoch: 20_700),
        reference: note,
        buyer: note,
        note: note
      ),
      key: nil,
      again: false
    )
    let journal = try Self.journal(of: [ledger])
    #expect(
      Self.hledger("accounts", journal) == "assets:creditcast:main\nequity:creditcast:payments"
    )
    #expect(Self.hledger("print -O csv", journal).split(separator: "\n").count == 3)
    #expect(!Self.hledger("print", journal).contains("\n2020"))
  }
}
