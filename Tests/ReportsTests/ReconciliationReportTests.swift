import Diagnostics
import LedgerSupport
import Quantities
import Reconciling
import TestSupport
import Testing

@testable import Reports

@Suite struct ReconciliationReportTests {
  private static func text(
    _ report: ReconciliationReport,
    _ format: ReconciliationFormat = .table,
    width: Int = 110,
    coloured: Bool = false,
    unicode: Bool = true
  ) -> String {
    let style = ReportStyle(width: width, isColoured: coloured, isUnicode: unicode)
    return String(decoding: format.render(report, style), as: UTF8.self)
  }

  private static let endings: [(ReconciliationFormat, String)] = [
    (.table, "txt"), (.json, "json"), (.csv, "csv"), (.markdown, "md"),
  ]

  @Test(arguments: ReconciliationGrouping.allCases)
  func `a reconciliation looks as recorded in every format`(
    by grouping: ReconciliationGrouping
  )
    throws
  {
    let report = try LedgerSamples.reconciliation(by: grouping)
    for (format, ending) in Self.endings where format != .json || grouping == .period {
      let text = Self.text(report, format)
      let name = "Reports/Reconciliation/\(grouping.rawValue).\(ending)"
      try Golden.expect(Array(text.utf8), equals: name)
    }
  }

  @Test func `a narrow terminal and one without Unicode look as recorded`() throws {
    let report = try LedgerSamples.reconciliation(expecting: 2500)
    let narrow = Self.text(report, width: 48)
    try Golden.expect(Array(narrow.utf8), equals: "Reports/Reconciliation/period-48.txt")
    let plain = Self.text(report, unicode: false)
    #expect(plain.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: ReconciliationGrouping.allCases, Array(20...60) + [80, 100, 120, 200])
  func `no line is wider than the terminal`(by grouping: ReconciliationGrouping, width: Int) throws
  {
    let text = Self.text(try LedgerSamples.reconciliation(by: grouping), width: width)
    #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= width })
  }

  @Test(arguments: [(nil, nil), ("2026-12-02", "2026-12-03"), ("2027-01-01", nil)])
  func `every reconciliation fits the schema`(first: String?, last: String?) throws {
    let schema = try JSONParser.parse(Array(ReconciliationSchema.text.utf8))
    let report = try LedgerSamples.reconciliation(from: first, to: last, expecting: 10)
    let value = try JSONParser.parse(Array(Self.text(report, .json).utf8))
    #expect(SchemaValidator.violations(of: value, against: schema) == [])
    let wrong = Self.text(report, .json).replacing("\"periods\"", with: "\"times\"")
    let violations = SchemaValidator.violations(
      of: try JSONParser.parse(Array(wrong.utf8)),
      against: schema
    )
    #expect(!violations.isEmpty)
  }

  @Test(arguments: UInt64(0)..<60)
  func `no text of a ledger acts through it`(seed: UInt64) throws {
    var next = seed * 100
    let spell: (String) -> String = { _ in
      next += 1
      return Hostile.text(seed: next)
    }
    let fixed = Hostile.text(seed: seed)
    for grouping in ReconciliationGrouping.allCases {
      let report = try LedgerSamples.reconciliation(
        by: grouping,
        spell: grouping == .model ? { _ in fixed } : spell
      )
      for format in ReconciliationFormat.allCases {
        let text = Self.text(report, format)
        #expect(LogOracle.dangers(in: text.replacing("\r\n", with: "\n")).isEmpty, "\(format)")
        if format != .csv { #expect(RunnerOracle.commands(in: Array(text.utf8)) == []) }
        if format == .table {
          #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= 110 })
        }
      }
    }
  }

  @Test func `without two readings nothing is claimed`() throws {
    let report = ReconciliationReport(
      toolVersion: "0.1.0",
      exitStatus: .unverified,
      account: "main",
      reconciliation: try #require(
        Reconciler(rules: ReconciliationRules())
          .reconcile(LedgerSamples.empty(HandClock()).history())
      ),
      grouping: .period,
      tolerance: .zero,
      expectedRefill: nil
    )
    let text = Self.text(report)
    #expect(text.hasPrefix("UNVERIFIED"))
    #expect(!text.contains("explained:"))
  }
}
