import Reports
import TestSupport
import Testing

/// The formats of others, against what their owners say about them.
@Suite struct SchemaTests {
  private static func schema(_ name: String) throws -> JSON {
    try JSONParser.parse(RepositoryRoot.bytes(of: "Fixtures/Schemas/\(name).schema.json"))
  }

  private static let formats: [(ReportFormat, String)] = [
    (.sarif, "sarif"), (.gitlab, "code-quality"), (.slack, "slack-message"),
  ]
  private static let style = ReportStyle(width: 80, isColoured: false, isUnicode: true)

  @Test(arguments: Samples.names)
  func `each verdict fits the schemas`(name: String) throws {
    for (format, schema) in Self.formats {
      let value = try JSONParser.parse(format.render(try Samples.named(name), Self.style))
      let violations = SchemaValidator.violations(of: value, against: try Self.schema(schema))
      #expect(violations == [], "\(schema)")
    }
  }

  @Test func `hostile and crowded reports fit the schemas`() throws {
    let long = String(repeating: "a<b>&`x`\"\\ ", count: 2000)
    let reports =
      try (UInt64(0)..<200).map { try Samples.hostile(seed: $0) }
      + [Samples.crowded(errors: 50, warnings: 50, text: long)]
    for (format, name) in Self.formats {
      let schema = try Self.schema(name)
      for report in reports {
        let value = try JSONParser.parse(format.render(report, Self.style))
        #expect(SchemaValidator.violations(of: value, against: schema) == [], "\(name)")
      }
    }
  }

  @Test(arguments: [
    ("sarif", "\"version\": \"2.1.0\"", "\"version\": \"2.0.0\""),
    ("sarif", "\"startLine\": 42", "\"startLine\": 0"),
    ("sarif", "\"uri\": \"Plans", "\"uri\": \"a b"),
    ("sarif", "primaryLocationLineHash", "lineHash"),
    ("code-quality", "\"blocker\"", "\"bad\""),
    ("code-quality", "\"begin\": 42", "\"begin\": \"42\""),
    ("slack-message", "\"header\"", "\"heading\""),
    ("slack-message", "\"plain_text\"", "\"mrkdwn\""),
  ])
  func `the schemas catch mistakes`(name: String, old: String, new: String) throws {
    let format = try #require(Self.formats.first { $0.1 == name }?.0)
    let text = String(decoding: format.render(try Samples.shortfall(), Self.style), as: UTF8.self)
    #expect(text.contains(old))
    let wrong = try JSONParser.parse(Array(text.replacing(old, with: new).utf8))
    let violations = SchemaValidator.violations(of: wrong, against: try Self.schema(name))
    #expect(!violations.isEmpty)
  }

  @Test(.enabled(if: Tool.xmllint, "xmllint is not installed"))
  func `JUnit reports fit their schema, whatever a plan says`() throws {
    let folder = TemporaryFolder()
    for name in Samples.names {
      folder.write(bytes: JUnitReport.render(try Samples.named(name)), to: "\(name).xml")
    }
    for seed in UInt64(0)..<400 {
      folder.write(bytes: JUnitReport.render(try Samples.hostile(seed: seed)), to: "\(seed).xml")
    }
    let check = "xmllint --noout --nonet --schema \"$1\" \"$2\"/*.xml 2>&1 | grep -v ' validates$'"
    let schema = "\(RepositoryRoot.path)/Fixtures/Schemas/junit.xsd"
    #expect(ChildProcess.run(check, [schema, folder.path]).isEmpty)
    folder.write("<testsuites name=\"x\"><testcase/></testsuites>", to: "wrong.xml")
    #expect(ChildProcess.run(check, [schema, folder.path]).contains("wrong.xml"))
  }

  @Test(.enabled(if: Tool.openMetrics, "Python has no prometheus_client"))
  func `metrics are read by the client library of Prometheus, whatever a plan says`() throws {
    let folder = TemporaryFolder()
    for name in Samples.names {
      folder.write(bytes: MetricsReport.render(try Samples.named(name)), to: name)
    }
    for seed in UInt64(0)..<400 {
      folder.write(bytes: MetricsReport.render(try Samples.hostile(seed: seed)), to: "\(seed)")
    }
    #expect(Tool.openMetricsProblems(in: folder.path).isEmpty)
    folder.write("# TYPE a gauge\na x\n# EOF\n", to: "wrong")
    #expect(Tool.openMetricsProblems(in: folder.path).contains("wrong"))
  }
}
