import LedgerSupport
import Quantities
import Reconciling
import TestSupport
import Testing

@testable import Reports

@Suite struct HistoryReportTests {
  private static func text(
    _ report: HistoryReport,
    _ format: HistoryFormat = .table,
    width: Int = 100,
    unicode: Bool = true
  ) -> String {
    let style = ReportStyle(width: width, isColoured: false, isUnicode: unicode)
    return String(decoding: format.render(report, style), as: UTF8.self)
  }

  @Test func `a history looks as recorded in every format`() throws {
    let report = try LedgerSamples.history()
    for (format, ending) in [
      (HistoryFormat.table, "txt"), (.svg, "svg"), (.json, "json"), (.csv, "csv"),
    ] {
      let bytes = Array(Self.text(report, format).utf8)
      try Golden.expect(bytes, equals: "Reports/History/december.\(ending)")
    }
    let plain = Self.text(report, unicode: false)
    #expect(plain.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: [1, 3, 7])
  func `a limit keeps the newest, and says that there are others`(limit: Int) throws {
    let all = try LedgerSamples.history().history
    let some = try LedgerSamples.history(limit: limit).history
    #expect(some.records.map(\.sequence) == all.records.suffix(limit).map(\.sequence))
    #expect(some.hasEarlier && !all.hasEarlier)
  }

  @Test func `days are told alone`() throws {
    let some = try LedgerSamples.history(from: "2026-12-03", to: "2026-12-04").history
    #expect(Set(some.records.map(\.moment.day.description)) == ["2026-12-03", "2026-12-04"])
    #expect(try LedgerSamples.history(from: "2027-01-01").history.records.isEmpty)
  }

  @Test func `what was held is known from the first record on`() throws {
    let held = try LedgerSamples.history(from: "2026-12-07").history.held
    #expect(held.map(\.credits) == [Credits(whole: 300), .zero])
  }

  @Test func `of an empty ledger there is a picture that says so`() throws {
    let empty = try LedgerSamples.empty(HandClock()).balances(from: nil, to: nil, limit: 5)
    let picture = Self.text(HistoryReport(account: "main", history: empty), .svg)
    #expect(picture.contains("There is no balance that is trusted."))
    #expect(picture.hasPrefix("<svg") && picture.hasSuffix("</svg>\n"))
  }

  @Test(arguments: UInt64(0)..<60)
  func `no text of a ledger acts through it`(seed: UInt64) throws {
    let fixed = Hostile.text(seed: seed)
    let report = try LedgerSamples.history(spell: { _ in fixed })
    for format in HistoryFormat.allCases {
      for width in [20, 40, 100] {
        let text = Self.text(report, format, width: width)
        #expect(LogOracle.dangers(in: text.replacing("\r\n", with: "\n")).isEmpty, "\(format)")
        guard format == .table else { continue }
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= width })
      }
    }
  }
}
