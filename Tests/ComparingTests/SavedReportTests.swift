import Comparing
import Diagnostics
import Forecasting
import PlanSupport
import Quantities
import TestSupport
import Testing
import YAMLReading

/// Saved reports as sides.
@Suite struct SavedReportTests {
  private static func job(
    _ id: String,
    calls: Int,
    unit: String = "3",
    credits: String,
    model: String = "core",
    content: Int = 1,
    from: String = "2024-03-21"
  ) -> String {
    let figures = String(content, radix: 16)
    let padded = String(repeating: "0", count: 16 - figures.count) + figures
    return """
      {"id": "\(id)", "plan": "test", "file": "p.yaml", "line": 4, "column": 5, "models": \
      ["\(model)"], "calls": \(calls), "outputs": \(calls), "unit": "\(unit)", "credits": \
      \(credits), "expected_credits": \(credits), "redo_rate": "0%", "price_from": "\(from)", \
      "source": "https://example.com", "content": "\(padded)", "later": {"a": [1, {}]}}
      """
  }

  private static func source(_ jobs: [String], total: String) -> SourceFile {
    let text = """
      {"later": [1, 2], "format_version": "1.9", "verdict": "priced", "cost": \
      {"credits": "\(total)", "expected_credits": "\(total)", "by_model": []}, \
      "jobs": [\(jobs.joined(separator: ", "))], "findings": []}
      """
    return SourceFile(name: "r.json", origin: .memory(Array(text.utf8)))
  }

  private static func side(_ jobs: String..., total: String) throws -> SavedSide {
    let answer = try SavedReportReader.read(source(jobs, total: total))
    #expect(answer.findings.total == 0, "\(answer.findings.shown)")
    return try #require(answer.side)
  }

  private static func parts(_ comparison: Comparison) -> [String] {
    Factor.allCases.compactMap { factor in
      let credits = comparison.attribution[factor]
      return credits == .zero ? nil : "\(factor.rawValue) \(credits)"
    }
  }

  @Test func `a report is told from a plan, whatever stands first in it`() {
    func recognises(_ text: String) -> Bool {
      SavedReportReader.recognises(SourceFile(name: "x", origin: .memory(Array(text.utf8))))
    }
    #expect(SavedReportReader.recognises(Self.source([], total: "0")))
    #expect(recognises("\u{FEFF}\n {\"a\": [1, 2], \"format_version\": \"1.0\"}"))
    #expect(!recognises("{\"creditcast\": 1, \"format_version\": \"1.0\"}"))
    #expect(!recognises("format_version: 1.0"))
    #expect(!recognises("{\"a\": 1}") && !recognises("{") && !recognises(""))
  }

  @Test func `two reports are compared job by job`() throws {
    let old = try Self.side(
      Self.job("a", calls: 10, credits: "\"30\""),
      Self.job("b", calls: 1, credits: "\"3\"", content: 2),
      total: "33"
    )
    let new = try Self.side(
      Self.job("a", calls: 12, credits: "\"36\"", content: 3),
      Self.job("c", calls: 1, credits: "\"3\"", content: 2),
      total: "39"
    )
    let comparison = Comparison(base: old, head: new)
    #expect(Self.parts(comparison) == ["quantity 6"])
    #expect(comparison.kinds == [.changed: 1, .renamed: 1])
  }

  @Test func `where the same is asked for, another price is a price`() throws {
    let old = try Self.side(Self.job("a", calls: 10, credits: "\"30\""), total: "30")
    let new = try Self.side(
      Self.job("a", calls: 10, unit: "4", credits: "\"40\"", from: "2026-01-01"),
      total: "40"
    )
    #expect(Self.parts(Comparison(base: old, head: new)) == ["prices 10"])
  }

  @Test func `another price of something else is told to be either`() throws {
    let old = try Self.side(Self.job("a", calls: 10, credits: "\"30\""), total: "30")
    let dearer = try Self.side(
      Self.job("a", calls: 12, unit: "4", credits: "\"48\"", content: 2, from: "2026-01-01"),
      total: "48"
    )
    let comparison = Comparison(base: old, head: dearer)
    #expect(Self.parts(comparison) == ["quantity 8", "undivided 10"])
  }

  @Test func `on one row of prices it is the parameters`() throws {
    let old = try Self.side(Self.job("a", calls: 10, credits: "\"30\""), total: "30")
    let new = try Self.side(
      Self.job("a", calls: 10, unit: "4", credits: "\"40\"", content: 2),
      total: "40"
    )
    #expect(Self.parts(Comparison(base: old, head: new)) == ["model 10"])
  }

  @Test func `a job without a price stays without one`() throws {
    let old = try Self.side(Self.job("a", calls: 10, credits: "null"), total: "0")
    let new = try Self.side(Self.job("a", calls: 10, credits: "\"30\""), total: "30")
    let comparison = Comparison(base: old, head: new)
    #expect(comparison.certainty == .atMost)
    #expect(Self.parts(comparison) == ["unpriced 30"])
    #expect(Comparison(base: old, head: old).certainty == .unknown)
  }

  @Test(arguments: [
    ("\"calls\": 10", "\"calls\": -1", "`calls` must be a whole number from 0"),
    ("\"calls\": 10", "\"calls\": 1.5", "`calls` must be a whole number from 0"),
    ("\"calls\": 10, ", "", "`calls` must be"), ("\"0%\"", "\"eight\"", "`redo_rate`"),
    ("\"id\": \"a\"", "\"id\": \"\"", "`id` must be a text"),
    ("[\"core\"]", "[\"core\"", "ends"), ("\"30\"", "\"3e1\"", "decimal text"),
    ("\"30\"", "\"-30\"", "decimal text"), ("\"30\"", "\"30.0000001\"", "decimal text"),
    ("0000000000000001", "1", "16 hexadecimal figures"), ("\"models\": [\"core\"], ", "", "models"),
  ])
  func `what cannot be read is told, never guessed`(
    old: String,
    new: String,
    told: String
  ) throws {
    let text = String(
      decoding: try Self.source([Self.job("a", calls: 10, credits: "\"30\"")], total: "30")
        .open().bytes(at: 0, count: 10_000),
      as: UTF8.self
    )
    #expect(text.contains(old))
    let broken = SourceFile(
      name: "r.json",
      origin: .memory(Array(text.replacing(old, with: new).utf8))
    )
    let answer = try SavedReportReader.read(broken)
    #expect(answer.side == nil)
    #expect(answer.findings.hasErrors)
    if told != "ends" {
      #expect(answer.findings.shown.first?.message.contains(told) == true)
    }
  }
}
