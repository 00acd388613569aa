import Forecasting
import Reports
import TestSupport
import Testing

@Suite struct JSONReportTests {
  private static let names = [
    "covered", "shortfall", "unpriced", "unread", "invalid", "estimate", "jobs",
  ]

  private static func sample(_ name: String) throws -> Report {
    switch name {
    case "covered": try Samples.covered()
    case "shortfall": try Samples.shortfall()
    case "unpriced": try Samples.unpriced()
    case "unread": try Samples.unread()
    case "estimate": try Samples.estimate()
    case "jobs": try Samples.shortfall(allJobs: true)
    default: Samples.invalid()
    }
  }

  private static func schema() throws -> JSON {
    try JSONParser.parse(Array(ReportSchema.text.utf8))
  }

  @Test(arguments: names)
  func `each verdict is written as recorded`(name: String) throws {
    let bytes = JSONReport.render(try Self.sample(name))
    try Golden.expect(bytes, equals: "Reports/JSON/\(name).json")
    #expect(bytes.last == UInt8(ascii: "\n"))
  }

  @Test(arguments: names)
  func `every report fits the schema`(name: String) throws {
    let report = try JSONParser.parse(JSONReport.render(try Self.sample(name)))
    #expect(SchemaValidator.violations(of: report, against: try Self.schema()) == [])
  }

  @Test(arguments: UInt64(0)..<60)
  func `hostile texts come through it unchanged, and do not act`(seed: UInt64) throws {
    let report = try Samples.hostile(seed: seed)
    let bytes = JSONReport.render(report)
    #expect(LogOracle.dangers(in: String(decoding: bytes, as: UTF8.self)).isEmpty)
    let value = try JSONParser.parse(bytes)
    let ids = value[key: "jobs"]?.elements.compactMap { $0[key: "id"]?.text }
    #expect(
      ids.map { $0.map { Array($0.utf8) } } == report.forecast?.jobs.map { Array($0.id.utf8) }
    )
    let violations = SchemaValidator.violations(of: value, against: try Self.schema())
    #expect(violations.filter { !$0.contains(".id: is below") } == [])
  }

  @Test func `members stand in the order of the format`() throws {
    let value = try JSONParser.parse(JSONReport.render(try Samples.shortfall(allJobs: true)))
    #expect(
      value.keys == [
        "format_version", "tool", "command", "made_at", "files", "verdict", "exit_code", "plan",
        "cost",
        "balance", "reserve",
        "holds", "available", "needed", "shortfall", "cut_line", "refill", "prices", "jobs",
        "findings", "findings_total",
      ]
    )
  }

  @Test func `an estimate does not speak of the balance`() throws {
    let value = try JSONParser.parse(JSONReport.render(try Samples.estimate()))
    #expect(
      value.keys == [
        "format_version", "tool", "command", "made_at", "files", "verdict", "exit_code", "plan",
        "cost",
        "prices",
        "top_jobs", "findings", "findings_total",
      ]
    )
  }

  @Test func `a job without a price has no cost, not a cost of zero`() throws {
    let value = try JSONParser.parse(JSONReport.render(try Samples.unpriced()))
    let models = value[key: "cost"]?[key: "by_model"]?.elements ?? []
    #expect(models.map { $0[key: "credits"] } == [.string("780"), .string("252"), .null])
    #expect(value[key: "cost"]?[key: "lower_bound"] == .boolean(true))
  }

  @Test(arguments: [
    ("\"verdict\": \"shortfall\"", "\"verdict\": \"short\""),
    ("\"verdict\": \"shortfall\"", "\"verdict\": \"invalid\""),
    ("\"verdict\": \"shortfall\",", ""),
    ("\"exit_code\": 2", "\"exit_code\": 7"),
    ("\"shortfall\": \"212\",", ""),
    ("\"shortfall\": \"212\"", "\"shortfall\": 212"),
    ("\"shortfall\": \"212\"", "\"shortfall\": \"212.50\""),
    ("\"shortfall\": \"212\"", "\"shortfall\": \"1,212\""),
    ("\"usd\": \"14.16\"", "\"usd\": \"14.1\""),
    ("\"run_at\": \"2026-12-01\"", "\"run_at\": \"2026-13-01\""),
    ("\"jobs_before\": 17", "\"jobs_before\": -17"),
    ("\"jobs_before\": 17", "\"job_before\": 17"),
    ("\"severity\": \"warning\"", "\"severity\": \"bad\""),
    ("\"code\": \"plan.unused-tag\"", "\"code\": \"Plan Tag\""),
    ("\"line\": 42", "\"line\": 0"),
  ])
  func `the schema catches mistakes`(old: String, new: String) throws {
    let text = String(decoding: JSONReport.render(try Samples.shortfall()), as: UTF8.self)
    let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    #expect(parts.count == 2)
    let wrong = try JSONParser.parse(Array(parts.joined(separator: new).utf8))
    #expect(!SchemaValidator.violations(of: wrong, against: try Self.schema()).isEmpty)
  }

  @Test func `NDJSON has a job on each line, written as in JSON`() throws {
    let report = try Samples.shortfall(allJobs: true)
    let bytes = NDJSONReport.render(report)
    let lines = try bytes.split(separator: UInt8(ascii: "\n")).map {
      try JSONParser.parse(Array($0))
    }
    let whole = try JSONParser.parse(JSONReport.render(report))
    #expect(lines == whole[key: "jobs"]?.elements)
    #expect(NDJSONReport.render(Samples.invalid()).isEmpty)
    try Golden.expect(bytes, equals: "Reports/JSON/jobs.ndjson")
  }

  @Test(arguments: UInt64(0)..<100)
  func `NDJSON keeps hostile texts on their lines`(seed: UInt64) throws {
    let bytes = NDJSONReport.render(try Samples.hostile(seed: seed))
    #expect(LogOracle.dangers(in: String(decoding: bytes, as: UTF8.self)).isEmpty)
    #expect(bytes.count { $0 == UInt8(ascii: "\n") } == 3)
  }

  @Test func `no hostile text acts, and each is read back as it was`() throws {
    for seed in UInt64(0)..<20_000 {
      let text = Hostile.text(seed: seed)
      var bytes: [UInt8] = []
      JSONText.append(text, to: &bytes)
      #expect(LogOracle.dangers(in: String(decoding: bytes, as: UTF8.self)).isEmpty, "seed \(seed)")
      let back = try JSONParser.parse(bytes).text
      #expect(back.map { Array($0.utf8) } == Array(text.utf8), "seed \(seed)")
    }
  }
}
