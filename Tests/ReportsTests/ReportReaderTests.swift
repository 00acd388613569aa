import Balances
import Forecasting
import Reports
import TestSupport
import Testing

@Suite struct ReportReaderTests {
  private static let style = ReportStyle(width: 100, isColoured: false, isUnicode: true)

  @Test(arguments: Samples.names)
  func `a report that is read back is the same in every format`(name: String) throws {
    let report = try Samples.named(name)
    let saved = try ReportReader.report(in: JSONReport.render(report))
    for format in ReportFormat.allCases {
      #expect(format.render(saved, Self.style) == format.render(report, Self.style), "\(format)")
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `hostile texts are read back as they were`(seed: UInt64) throws {
    let report = try Samples.hostile(seed: seed)
    let saved = try ReportReader.report(in: JSONReport.render(report))
    for format in ReportFormat.allCases {
      #expect(format.render(saved, Self.style) == format.render(report, Self.style), "\(format)")
    }
  }

  @Test func `keys of later minor versions are passed over`() throws {
    let text = String(decoding: JSONReport.render(try Samples.shortfall()), as: UTF8.self)
    let later = text.replacing(
      "\"format_version\": \"\(JSONReport.formatVersion)\",",
      with: "\"format_version\": \"1.99\", \"new\": {\"deep\": [1, {}]},"
    )
    let saved = try ReportReader.report(in: Array(later.utf8))
    #expect(JSONReport.render(saved) == Array(text.utf8))
  }

  @Test func `a report of the first version is read`() throws {
    var text = String(decoding: JSONReport.render(try Samples.shortfall()), as: UTF8.self)
    text.replace("\"\(JSONReport.formatVersion)\"", with: "\"1.0\"")
    text.replace(/"made_at": "[^"]*",/, with: "")
    text.replace(/"files": \[[^\]]*\],\n  "verdict"/, with: "\"verdict\"")
    text.replace(/"top_jobs": \[.*\],\n  "findings"/.dotMatchesNewlines(), with: "\"findings\"")
    text.replace(/"notes": \[\],\s*"excerpt": \{[^}]*\}/, with: "\"notes\": []")
    for key in ["made_at", "top_jobs", "excerpt"] { #expect(!text.contains(key)) }
    let saved = try ReportReader.report(in: Array(text.utf8))
    #expect(saved.files == Samples.plan.files)
    #expect(saved.verdict == .shortfall)
  }

  @Test(arguments: ["2.0", "0.9", "10.0", "x", ""])
  func `another major version is refused`(version: String) throws {
    let bytes = Array("{\"format_version\": \"\(version)\"}".utf8)
    #expect(throws: ReportProblem.otherVersion(version)) { try ReportReader.report(in: bytes) }
  }

  @Test(arguments: [
    ("", ReportProblem.notJSON(.empty)), ("{}", .noReport), ("[]", .noReport), ("7", .noReport),
    ("{\"format_version\": 1}", .noReport), ("{\"format_version\": \"1.0\"}", .missing("findings")),
    ("{\"format_version\": \"1.0\", \"findings\": 7}", .wrong("findings")),
  ])
  func `what is no report is refused`(text: String, problem: ReportProblem) {
    #expect(throws: problem) { try ReportReader.report(in: Array(text.utf8)) }
  }

  @Test(arguments: [
    ("\"shortfall\": \"212\"", "\"shortfall\": 212", "shortfall"),
    ("\"shortfall\": \"212\"", "\"shortfall\": \"1e400\"", "shortfall"),
    ("\"exit_code\": 2", "\"exit_code\": 7", "exit_code"),
    ("\"exit_code\": 2", "\"exit_code\": 2.5", "exit_code"),
    ("\"jobs\": 23", "\"jobs\": -23", "plan.jobs"),
    ("\"usd\": \"14.16\"", "\"usd\": \"14.160\"", "cost.usd"),
    ("\"checked_on\": \"2026-09-22\"", "\"checked_on\": \"2026-02-30\"", "prices.checked_on"),
    ("\"source\": \"argument\"", "\"source\": \"rumour\"", "balance.source"),
    ("\"severity\": \"warning\"", "\"severity\": \"bad\"", "findings[0].severity"),
    ("\"marked_from\": 11", "\"marked_from\": 99", "findings[0].excerpt.marked_to"),
    ("\"holds\": \"0\"", "\"holds\": \"0\", \"holds\": \"0\"", "holds"),
    ("T00:00:00Z", "T24:00:00Z", "made_at"),
  ])
  func `a member that holds something else is named`(old: String, new: String, path: String) throws
  {
    let text = String(decoding: JSONReport.render(try Samples.shortfall()), as: UTF8.self)
    let start = try #require(text.firstRange(of: old))
    let wrong = text[..<start.lowerBound] + new + text[start.upperBound...]
    #expect(throws: ReportProblem.wrong(path)) { try ReportReader.report(in: Array(wrong.utf8)) }
  }

  @Test func `no mutant of a report crashes the reader`() throws {
    let bytes = JSONReport.render(try Samples.shortfall(allJobs: true))
    var random = SplitMix(seed: 7)
    for _ in 0..<3000 {
      var mutant = bytes
      for _ in 0...random.int(in: 0...2) {
        let place = random.int(in: 0...(mutant.count - 2))
        switch random.int(in: 0...2) {
        case 0: mutant.remove(at: place)
        case 1: mutant[place] = UInt8(random.int(in: 0...255))
        default: mutant.removeSubrange(place..<min(mutant.count, place + random.int(in: 1...60)))
        }
      }
      if let saved = try? ReportReader.report(in: mutant) {
        #expect(!TerminalReport.render(saved, Self.style).isEmpty)
      }
    }
  }
}
