import Diagnostics
import Invoicing
import Quantities
import TestSupport
import Testing

@testable import Reports

@Suite struct InvoicingReportTests {
  private static let today = Day(daysSinceEpoch: 20_779)

  private static func purchase(
    _ day: String,
    _ dollars: Int64,
    _ reference: String?,
    _ basis: CountedPurchase.Basis = .recorded
  ) throws -> CountedPurchase {
    let day = try #require(Day(reading: day))
    return CountedPurchase(
      event: "0190a\(day.daysSinceEpoch)",
      day: day,
      recordedAt: Moment(startOf: day),
      credits: Credits(whole: dollars * 100),
      dollars: Dollars(cents: dollars * 100),
      basis: basis,
      reference: reference
    )
  }

  private static func report(
    last: Int64 = 620,
    anticipated: Int64? = nil,
    refill: Int64? = nil,
    aims: Bool = false,
    deciding: InvoicingRule = .purchases,
    spell: (String) -> String = { $0 }
  ) throws -> InvoicingReport {
    let purchases = [
      try purchase("2026-09-03", 700, spell("INV-1")),
      try purchase("2026-09-28", 500, spell("INV-2")),
      try purchase("2026-10-12", 1000, spell("INV-3"), .creditsCorrected),
      try purchase("2026-11-01", last, nil, .listPrice),
      try purchase("2026-11-30", 10, spell("INV-9")),
    ]
    let rules = InvoicingRules(
      deciding: deciding,
      offset: try #require(UTCOffset(reading: "-08:00")),
      tax: try #require(Share(Fraction(19, over: 100) ?? Fraction(0)))
    )
    let standing = try #require(InvoicingStanding(purchases, on: today, by: rules))
    let tariff = CreditTariff(
      price: try #require(Fraction(1, over: 100)),
      minimum: Credits(whole: 1000),
      increment: Credits(whole: 100)
    )
    let aim = standing.aim(needing: AimNeeds(spread: Credits(whole: 30_000)), at: tariff)
    return InvoicingReport(
      toolVersion: "0.1.0",
      account: spell("main"),
      organization: spell("org-123456"),
      standing: standing,
      tariff: tariff,
      configuredIn: "creditcast.yaml",
      utcDay: Day(daysSinceEpoch: 20_788),
      anticipated: anticipated.map { Dollars(cents: $0 * 100) },
      takenAway: [PurchaseBook.Change(day: today, credits: Credits(whole: -500))],
      effect: refill.flatMap { standing.effect(of: Dollars(cents: $0 * 100), on: today) },
      refill: Credits(whole: (refill ?? 0) * 100),
      aim: aims ? aim : nil
    )
  }

  private static func text(
    _ report: InvoicingReport,
    _ format: InvoicingFormat = .table,
    width: Int = 100,
    unicode: Bool = true
  ) -> String {
    let style = ReportStyle(width: width, isColoured: false, isUnicode: unicode)
    return String(decoding: format.render(report, style), as: UTF8.self)
  }

  private static let endings: [(InvoicingFormat, String)] = [
    (.table, "txt"), (.json, "json"), (.csv, "csv"), (.markdown, "md"),
  ]

  @Test func `a report looks as recorded in every format`() throws {
    let short = try Self.report(anticipated: 9000, refill: 380, aims: true)
    let met = try Self.report(last: 1000)
    for (name, report) in [("short", short), ("met", met)] {
      for (format, ending) in Self.endings {
        let text = Self.text(report, format)
        try Golden.expect(Array(text.utf8), equals: "Reports/Invoicing/\(name).\(ending)")
      }
      let letter = Array(InvoicingLetter.text(report).utf8)
      try Golden.expect(letter, equals: "Reports/Invoicing/\(name).letter.txt")
    }
  }

  @Test(arguments: Array(20...60) + [80, 100, 120, 200])
  func `no line is wider than the terminal`(width: Int) throws {
    let report = try Self.report(anticipated: 9000, refill: 380, aims: true)
    let text = Self.text(report, width: width)
    #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= width })
    #expect(Self.text(report, width: width, unicode: false).utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: InvoicingRule.allCases, [nil, 9000, 10_000, 10_001])
  func `every answer fits the schema`(deciding: InvoicingRule, anticipated: Int64?) throws {
    let schema = try JSONParser.parse(Array(InvoicingSchema.text.utf8))
    for last in [620, 1000] as [Int64] {
      let report = try Self.report(
        last: last,
        anticipated: anticipated,
        refill: last,
        aims: true,
        deciding: deciding
      )
      let value = try JSONParser.parse(Array(Self.text(report, .json).utf8))
      #expect(SchemaValidator.violations(of: value, against: schema) == [])
      let isMet: Bool? =
        deciding == .purchases ? last >= 1000 : anticipated.map { $0 > 10_000 }
      let verdict = isMet.map { $0 ? "met" : "not_met" } ?? "unknown"
      #expect(value[key: "verdict"] == .string(verdict))
    }
    let wrong = Self.text(try Self.report(), .json).replacing("\"streak\"", with: "\"run\"")
    let violations = SchemaValidator.violations(
      of: try JSONParser.parse(Array(wrong.utf8)),
      against: schema
    )
    #expect(!violations.isEmpty)
  }

  @Test func `nothing is recommended unless it is asked for`() throws {
    for format in InvoicingFormat.allCases {
      let text = Self.text(try Self.report(), format)
      #expect(!text.lowercased().contains("buy "), "\(format)")
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `no text of a ledger acts through it`(seed: UInt64) throws {
    var next = seed * 100
    let report = try Self.report(refill: 380, aims: true) { _ in
      next += 1
      return Hostile.text(seed: next)
    }
    for format in InvoicingFormat.allCases {
      let text = Self.text(report, format)
      #expect(LogOracle.dangers(in: text.replacing("\r\n", with: "\n")).isEmpty, "\(format)")
      if format != .csv { #expect(RunnerOracle.commands(in: Array(text.utf8)) == []) }
    }
    let letter = InvoicingLetter.text(report)
    #expect(LogOracle.dangers(in: letter).isEmpty)
    #expect(letter.split(separator: "\n").allSatisfy { !$0.hasPrefix("::") })
  }
}
