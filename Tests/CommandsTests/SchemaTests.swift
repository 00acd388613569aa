import Catalogues
import Commands
import Diagnostics
import Foundation
import TestSupport
import Testing
import YAMLReading

/// Schemas accept what the readers accept, and name every slip that an editor can see.
@Suite struct SchemaTests {
  private static func schema(_ format: String) throws -> JSON {
    let session = Session("schema", format)
    #expect(session.status == .covered)
    return try JSONParser.parse(Array(session.output.utf8))
  }

  private static func violations(_ yaml: String, against format: String) throws -> [String] {
    let source = SourceFile(name: "text.yaml", origin: .memory(Array(yaml.utf8)))
    let schema = try schema(format)
    return try YAMLTree.documents(in: source).flatMap {
      SchemaValidator.violations(of: $0, against: schema)
    }
  }

  private static let plans: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: RepositoryRoot.path + "/Plans")
    return (files ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
  }()

  @Test(arguments: [
    "plan", "catalogue", "config", "report", "diff", "run", "alert", "ledger", "invoicing",
    "runway", "forecast",
  ])
  func `a schema names its draft and ends its last line`(format: String) throws {
    let session = Session("schema", format)
    let schema = try JSONParser.parse(Array(session.output.utf8))
    #expect(schema[key: "$schema"]?.text == "https://json-schema.org/draft/2020-12/schema")
    #expect(session.output.hasSuffix("}\n"))
  }

  @Test(arguments: plans)
  func `a plan that comes with the program fits`(name: String) throws {
    let source = SourceFile(path: "\(RepositoryRoot.path)/Plans/\(name)")
    let schema = try Self.schema("plan")
    for document in try YAMLTree.documents(in: source) {
      #expect(SchemaValidator.violations(of: document, against: schema) == [])
    }
  }

  @Test(arguments: [
    ("contract", "catalogue", true), ("creditcast", "config", true), ("policies", "config", true),
    ("matrix", "plan", true),
    ("unknown-price", "plan", true), ("mistakes", "plan", false),
  ])
  func `an example of the documentation fits as it should`(
    name: String,
    format: String,
    fits: Bool
  ) throws {
    let source = SourceFile(path: "\(RepositoryRoot.path)/Documentation/examples/\(name).yaml")
    let schema = try Self.schema(format)
    let violations = try YAMLTree.documents(in: source).flatMap {
      SchemaValidator.violations(of: $0, against: schema)
    }
    #expect(violations.isEmpty == fits, "\(violations)")
  }

  @Test func `the built-in catalogue fits`() throws {
    let text = String(decoding: Catalogue.embeddedText, as: UTF8.self)
    #expect(try Self.violations(text, against: "catalogue") == [])
  }

  @Test func `the files of a new project fit`() throws {
    let files = FolderFiles(folder: TemporaryFolder())
    #expect(Session("init", files: files).status == .covered)
    for (file, format) in [("plan.yaml", "plan"), ("creditcast.yaml", "config")] {
      let source = SourceFile(path: "\(files.folder.path)/\(file)")
      for document in try YAMLTree.documents(in: source) {
        let schema = try Self.schema(format)
        #expect(SchemaValidator.violations(of: document, against: schema) == [])
      }
    }
  }

  @Test func `readers of reports may meet new members`() {
    #expect(!Session("schema", "report").output.contains(#""additionalProperties": false"#))
  }

  @Test(arguments: SchemaCase.all)
  func `a text fits or does not`(_ sample: SchemaCase) throws {
    let violations = try Self.violations(sample.yaml, against: sample.format)
    #expect(violations.isEmpty == sample.fits, "\(violations)")
  }

  @Test func `the plan's schema knows the parameters of a catalogue on top`() throws {
    let folder = TemporaryFolder()
    let path = folder.write(
      """
      creditcast_catalogue: 1
      provider: own
      credit_usd: "0.01"
      checked_on: 2026-10-01
      models:
        - id: ours
          name: Ours
          kind: image
          endpoint: /ours
          parameters:
            glow: {type: choice, values: [soft, "7"]}
          prices:
            - {from: 2026-01-01, credits: "1", source: contract, date_is: exact}
      """,
      to: "own.yaml"
    )
    let schema = try JSONParser.parse(
      Array(Session("schema", "plan", "--prices", path).output.utf8)
    )
    let glow = schema[key: "$defs"]?[key: "parameter.glow"]?[key: "enum"]?.elements
    #expect(glow == [.string("soft"), .string("7"), .number("7")])
    #expect(try Self.schema("plan")[key: "$defs"]?[key: "parameter.glow"] == nil)
  }
}
