import Reports
import TestSupport
import Testing

@Suite struct CSVReportTests {
  @Test(arguments: [false, true])
  func `a table has a row for each model, or for each job`(allJobs: Bool) throws {
    let bytes = CSVReport.render(try Samples.shortfall(allJobs: allJobs))
    try Golden.expect(bytes, equals: "Reports/CSV/\(allJobs ? "jobs" : "models").csv")
  }

  @Test func `a job without a price has an empty cell`() throws {
    let text = String(decoding: CSVReport.render(try Samples.unpriced()), as: UTF8.self)
    #expect(text.contains("\"ultra\",6,48,,,,6\r\n"))
  }

  @Test(arguments: [
    ("hero", "\"hero\""), ("a \"b\", c", "\"a \"\"b\"\", c\""), ("=1+1", "\"'=1+1\""),
    ("  =1+1", "\"'  =1+1\""), ("\u{A0}@x", "\"'\u{A0}@x\""), ("-1", "\"'-1\""), ("+1", "\"'+1\""),
    ("＝1", "\"'＝1\""), ("\t=1", "\"' =1\""), ("\r\n=1", "\"'\\u{D}\\u{A}=1\""), ("", "\"\""),
    ("\"\u{301}=", "\"\"\"\u{301}=\""),
  ])
  func `a text in a cell is quoted, and calculates nothing`(text: String, cell: String) {
    #expect(Array(CSVCell.text(text).utf8) == Array(cell.utf8))
  }

  @Test func `no hostile text leaves its cell or begins a formula`() {
    for seed in UInt64(0)..<20_000 {
      let cell = CSVCell.text(Hostile.text(seed: seed))
      #expect(LogOracle.dangers(in: cell).isEmpty, "seed \(seed)")
      let inner = cell.unicodeScalars.dropFirst().dropLast()
      let quotes = inner.split(omittingEmptySubsequences: true) { $0 != "\"" }
      #expect(quotes.allSatisfy { $0.count.isMultiple(of: 2) }, "seed \(seed)")
      let first = inner.first { !$0.properties.isWhitespace }
      #expect(first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } != true, "seed \(seed)")
    }
  }
}
