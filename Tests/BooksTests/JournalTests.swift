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

  /// The balances of a journal's accounts in credits, as hledger tells them.
  private static func balances(_ journal: String) throws -> [(account: String, credits: Credits)] {
    let text = hledger("bal -N --flat -O csv cur:CR", journal)
    return try text.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\"").filter { $0 != "," }
      let figures = cells.last.map { $0.filter { !"CR ".contains($0) } } ?? ""
      let credits = Credits(roundingDown: try ExactDecimal(reading: figures))
      return (String(cells.first ?? ""), try #require(credits))
    }
  }

  @Test(arguments: UInt64(0)..<16)
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
    let balances = try Self.balances(journal)
    func sum(_ isMeant: (String) -> Bool) throws -> Credits {
      var sum = Credits.zero
      for (account, credits) in balances where isMeant(account) {
        sum = try #require(sum.adding(credits))
      }
      return sum
    }
    #expect(try sum { $0.hasPrefix("expenses:") } == total(\.spent))
    #expect(try sum { $0.hasSuffix(":held") } == total(\.held))
    let free = try sum { $0.hasPrefix("assets:") && !$0.hasSuffix(":held") }
    let explained = try sum { $0.hasSuffix(":unexplained") || $0.hasSuffix(":opening") }
    #expect(try #require(free.adding(explained)) == total(\.free))
    #expect(balances.count > 5)
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
