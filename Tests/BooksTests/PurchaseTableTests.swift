import Books
import Ledgers
import Quantities
import TestSupport
import Testing

/// Tables of purchases, and what becomes of their rows.
@Suite struct PurchaseTableTests {
  private static func words(_ text: String, in ledger: Ledger? = nil) throws -> [String] {
    let table = try PurchaseTable(Array(text.utf8))
    let fates = try ledger?.read { (view) throws(LedgerProblem) in try table.fates(in: view) }
    return (fates ?? table.fatesWithoutLedger).map { $0.word }
  }

  /// What is wrong with the only row of a table.
  private static func fault(_ row: String, heading: String) throws -> [RowFault] {
    let table = try PurchaseTable(Array("\(heading)\n\(row)\n".utf8))
    #expect(table.rows.count == 1, "\(table.rows)")
    return table.rows.first?.faults ?? []
  }

  @Test func `columns may stand in any order, and be left out`() throws {
    let table = try PurchaseTable(
      Array("credits,note,on\r\n5000.5,\"a, \"\"b\"\"\",2026-11-20\r\n".utf8)
    )
    let expected = PurchaseEntry(
      credits: try #require(Credits(reading: "5000.5")),
      cents: nil,
      day: try #require(Day(reading: "2026-11-20")),
      reference: nil,
      buyer: nil,
      note: "a, \"b\""
    )
    #expect(table.rows.map(\.entry) == [.purchase(expected)])
  }

  @Test(arguments: [
    ("on,credits\n2026-11-20,1", 1), ("\u{FEFF}on,credits\r\n2026-11-20,1\r\n", 1),
    ("on,credits\n\n2026-11-20,1\n\n\n2026-11-21,1\n", 2), ("on,credits\n", 0),
    ("\"on\",\"credits\"\n\"2026-11-20\",\"1\"", 1),
  ])
  func `line ends, a mark at the start and empty lines are no rows`(text: String, rows: Int) throws
  {
    let table = try PurchaseTable(Array(text.utf8))
    #expect(table.rows.count == rows)
    #expect(table.rows.allSatisfy { $0.entry != nil })
  }

  @Test(arguments: [
    ("2026-11-20,1,x", "on,credits"), ("2026-11-20", "on,credits"),
    ("2026-11-20,\"1", "on,credits"), ("2026-11-20,\"1\"2", "on,credits"),
    ("2026-11-20,1\"2\"", "on,credits"), ("2026-11-20,1\r2", "on,credits"),
    ("20.11.2026,1", "on,credits"), ("1969-01-01,1", "on,credits"), (",1", "on,credits"),
    ("2026-11-20,", "on,credits"), ("2026-11-20,0", "on,credits"),
    ("2026-11-20,-1", "on,credits"), ("2026-11-20,1e3000", "on,credits"),
    ("2026-11-20,1.0000001", "on,credits"), ("2026-11-20,=1", "on,credits"),
    ("2026-11-20,1,5.001", "on,credits,usd"), ("2026-11-20,1,$5", "on,credits,usd"),
    ("2026-11-20,1,-5", "on,credits,usd"), ("2026-11-20,1,gift", "on,credits,kind"),
    ("2026-11-20,1,adjustment", "on,credits,kind"),
    ("2026-11-20,1,adjustment,R", "on,credits,kind,reference"),
    ("2026-11-20,1,a\u{1B}[31m", "on,credits,note"), ("2026-11-20,1,\"a\nb\"", "on,credits,note"),
    ("2026-11-20,1,   ", "on,credits,note"),
  ])
  func `a row that is wrong says why`(row: String, heading: String) throws {
    let faults = try Self.fault(row, heading: heading)
    #expect(!faults.isEmpty)
    #expect(faults.allSatisfy { !$0.words.isEmpty })
  }

  @Test func `a text may have a thousand characters`() throws {
    let heading = "on,credits,note"
    let long = String(repeating: "ü", count: 1000)
    #expect(try Self.fault("2026-11-20,1,\(long)", heading: heading) == [])
    #expect(try Self.fault("2026-11-20,1,\(long)ü", heading: heading) != [])
  }

  @Test(arguments: [
    "", "a,on,credits", "on,credits,on", "on", "credits\n1", "on,\"credits", "on;credits\n1;2",
  ])
  func `a heading that is wrong ends it`(text: String) {
    #expect(throws: PurchaseTable.Problem.self) { try PurchaseTable(Array(text.utf8)) }
  }

  @Test func `bytes that are no text end it`() {
    #expect(throws: PurchaseTable.Problem.notText) {
      try PurchaseTable(Array("on,credits\n".utf8) + [0xFF])
    }
  }

  @Test func `importing twice adds nothing`() throws {
    let text = """
      on,credits,usd,reference,kind,note
      2026-11-20,5000,50,INV-1,,
      2026-11-20,5000,50,,,
      2026-11-21,-20,,,adjustment,expired
      2026-11-20,5000,50,,,
      """
    let ledger = Shelf().ledger()
    #expect(try Self.words(text, in: ledger) == ["new", "new", "new", "same"])
    let table = try PurchaseTable(Array(text.utf8))
    #expect(
      try table.record(in: ledger).map(\.word) == ["recorded", "recorded", "recorded", "same"]
    )
    let head = try ledger.read { $0.state }
    #expect(head.sequence == 3)
    #expect(try table.record(in: ledger).map(\.word) == ["known", "known", "known", "same"])
    #expect(try ledger.read { $0.state } == head)
    #expect(try ledger.audit().faults == [])
  }

  @Test func `where one row is wrong none is recorded`() throws {
    let ledger = Shelf().ledger()
    let table = try PurchaseTable(Array("on,credits\n2026-11-20,1\n2026-11-20,x\n".utf8))
    #expect(try table.record(in: ledger).map(\.word) == ["new", "wrong"])
    #expect(try ledger.read { $0.state.sequence } == 0)
  }

  @Test func `a reference means one purchase`() throws {
    let ledger = Shelf().ledger()
    let first = try PurchaseTable(Array("on,credits,usd,reference\n2026-11-20,5,1,A\n".utf8))
    _ = try first.record(in: ledger)
    let text = """
      on,credits,usd,reference
      2026-11-22,5,,A
      2026-11-22,6,,B
      2026-11-22,7,,B
      """
    #expect(try Self.words(text, in: ledger) == ["known", "new", "wrong"])
    #expect(
      try Self.words("on,credits,usd,reference\n2026-11-20,5,2,A\n", in: ledger) == ["wrong"]
    )
  }

  @Test func `whatever a table holds, it is read or refused`() throws {
    for seed in UInt64(0)..<3000 {
      var random = SplitMix(seed: seed)
      var text = "on,credits,note\r\n"
      for _ in 0..<random.int(in: 0...4) {
        text += random.pick(["2026-11-20,1,", "\"", ",", "\r", "\r\n", "\n", "\"\"", "x"])
        text += Hostile.text(seed: random.next())
        if random.chance(oneIn: 2) { text += "\r\n" }
      }
      guard let table = try? PurchaseTable(Array(text.utf8)) else { continue }
      let lines = table.rows.map(\.line)
      #expect(lines == lines.sorted() && Set(lines).count == lines.count, "seed \(seed)")
      #expect(table.rows.allSatisfy { ($0.entry == nil) != $0.faults.isEmpty }, "seed \(seed)")
    }
  }
}
