import Foundation
import TestSupport
import Testing

/// What `creditcast refill` writes: for programs, several formats at once, and the same again.
@Suite struct RefillReportTests {
  /// The formats but the table that need no browser.
  private static let formats = [
    "html", "markdown", "csv", "json", "svg", "svg-runway", "svg-models",
  ]

  private static let refill = "creditcast refill --today 2026-10-31 --balance 1500"

  /// A sandbox with plans and the ledger of an account that has burnt credits for three months.
  private static func sandbox() -> Sandbox {
    let sandbox = RefillSandbox.make()
    _ = sandbox.run("cp \(SampleFile.autumn) autumn.sqlite")
    return sandbox
  }

  private static func schema(_ name: String) throws -> JSON {
    try JSONParser.parse(Array(Shell.run("creditcast schema \(name)").text.utf8))
  }

  @Test(arguments: [
    "plan.yaml", "plan.yaml large.yaml nightly.yaml --ledger autumn.sqlite",
    "unpriced.yaml", "plan.yaml --budget 5 --stop-cost 400",
    "large.yaml --budget 50 --stop-cost 0.01 --cover 0d --horizon 0d",
    "plan.yaml --balance 99999", "plan.yaml --balance=-5", "plan.yaml --exit-zero",
    "plan.yaml --config denied.yaml",
  ])
  func `a page for programs fits both schemas of the program`(words: String) throws {
    let answer = Self.sandbox().run("\(Self.refill) --format json \(words)")
    let page = try JSONParser.parse(answer.output)
    try Self.expectFits(page)
    let runway = try #require(page[key: "runway"])
    #expect(SchemaValidator.violations(of: runway, against: try Self.schema("runway")) == [])
    #expect(page[key: "exit_code"]?.integer == answer.status)
    #expect(page[key: "command"] == .string("refill"))
    let advised = page[key: "options"]?.elements.first { $0[key: "advised"] == .boolean(true) }
    if let refill = page[key: "refill"], refill != .null {
      #expect(refill[key: "credits"] == advised?[key: "credits"])
      #expect(refill[key: "usd"] == advised?[key: "usd"])
    }
  }

  /// Every member is named by one of the two schemas, and fits both.
  private static func expectFits(_ page: JSON) throws {
    var unnamed: [Set<String>] = []
    for name in ["refill", "report"] {
      let violations = SchemaValidator.violations(of: page, against: try schema(name))
      let silent = violations.filter { $0.hasPrefix("$: the schema does not name") }
      #expect(violations == silent, "\(name)")
      unnamed.append(Set(silent))
    }
    #expect(unnamed[0].isDisjoint(with: unnamed[1]))
  }

  @Test func `the schema can refuse`() throws {
    let sandbox = Self.sandbox()
    let text = sandbox.run("\(Self.refill) --format json plan.yaml").text
    let schema = try Self.schema("refill")
    func violations(_ text: String) throws -> [String] {
      let value = try JSONParser.parse(Array(text.utf8))
      return SchemaValidator.violations(of: value, against: schema)
    }
    for (old, new) in [
      ("\"kind\": \"least\"", "\"kind\": \"most\""), ("\"ask\":", "\"asked\":"),
      ("\"target\": \"95%\"", "\"target\": 95"),
    ] {
      #expect(try violations(text.replacing(old, with: new)) != violations(text), "\(new)")
    }
  }

  @Test func `a page for programs is a report as well`() throws {
    let sandbox = Self.sandbox()
    _ = sandbox.run("\(Self.refill) plan.yaml large.yaml --output json=r.json")
    let shown = sandbox.run("creditcast show r.json")
    #expect(shown.status == 2 && shown.text.hasPrefix("SHORTFALL"), "\(shown.text)")
    let page = try JSONParser.parse(sandbox.bytes(of: "r.json") ?? [])
    let credits = try #require(page[key: "refill"]?[key: "credits"]?.text)
    let again = try JSONParser.parse(sandbox.run("creditcast show r.json --format json").output)
    #expect(again[key: "refill"]?[key: "credits"] == .string(credits))
    for key in ["verdict", "exit_code", "digests", "cut_line", "files", "models"] {
      #expect(again[key: key] == page[key: key], "\(key)")
    }
    #expect(sandbox.run("creditcast show - <r.json").output == shown.output)
  }

  /// Options that write every format but the table to a file of its own.
  private static let outputs = formats.map { "--output \($0)=r.\($0)" }.joined(separator: " ")

  @Test func `the same input gives the same bytes, in whatever folder and by however many threads`()
  {
    for words in [
      "plan.yaml large.yaml", "plan.yaml nightly.yaml --ledger autumn.sqlite --stop-cost 400",
    ] {
      // In folders of their own, so that each ledger begins as the others did.
      let sandboxes = ["", "", "--jobs-parallel 1"].map { more in
        let sandbox = Self.sandbox()
        let answer = sandbox.run("\(Self.refill) \(words) \(more) \(Self.outputs) --output table")
        return (sandbox, answer.output)
      }
      let (first, table) = sandboxes[0]
      #expect(table.count > 1000 && sandboxes.allSatisfy { $0.1 == table })
      for format in Self.formats {
        let bytes = first.bytes(of: "r.\(format)") ?? []
        #expect(bytes.count > 300, "\(format)")
        #expect(sandboxes.allSatisfy { $0.0.bytes(of: "r.\(format)") == bytes }, "\(format)")
      }
    }
  }

  @Test func `several formats are written in one run, one of them to standard output`() {
    let sandbox = Self.sandbox()
    let answer = sandbox.run("\(Self.refill) large.yaml --output table \(Self.outputs)")
    #expect(answer.status == 2 && answer.text.hasPrefix("Buy ") && answer.talk.isEmpty)
    for format in Self.formats {
      let alone = sandbox.run("\(Self.refill) large.yaml --format \(format)")
      #expect(sandbox.bytes(of: "r.\(format)") == alone.output, "\(format)")
    }
    let names = Self.formats.map { "r.\($0)" }
    #expect(Set(names).isSubset(of: sandbox.names))
  }

  @Test func `where one file cannot be written all keep what they had`() {
    let sandbox = Self.sandbox()
    sandbox.write("old\n", to: "r.csv")
    let before = sandbox.names
    for (last, status) in [
      ("html=no/such/page.html", 73), ("pdf=r.pdf", 66), ("markdown=/dev/full", 74),
    ] {
      let answer = sandbox.run(
        """
        CREDITCAST_BROWSER=no-such-browser \(Self.refill) plan.yaml --output csv=r.csv \
          --output json=r.json --output table --output \(last)
        """
      )
      #expect(answer.status == status && answer.output.isEmpty, "\(last) \(answer.talk)")
      #expect(sandbox.bytes(of: "r.csv") == Array("old\n".utf8) && sandbox.names == before)
    }
  }

  @Test func `a variable names the format where it is one of this page`() {
    let sandbox = Self.sandbox()
    for format in ["html", "svg-models", "json"] {
      let named = sandbox.run("CREDITCAST_FORMAT=\(format) \(Self.refill) plan.yaml")
      #expect(named.output == sandbox.run("\(Self.refill) plan.yaml --format \(format)").output)
    }
    let other = sandbox.run("CREDITCAST_FORMAT=sarif \(Self.refill) plan.yaml")
    #expect(other.output == sandbox.run("\(Self.refill) plan.yaml").output)
    #expect(sandbox.run("CREDITCAST_FORMAT=papyrus \(Self.refill) plan.yaml").status == 64)
  }

  @Test func `a locale without Unicode gets a page in ASCII`() {
    let answer = Self.sandbox().run("LC_ALL=C COLUMNS=60 \(Self.refill) plan.yaml large.yaml")
    #expect(!answer.output.isEmpty && answer.output.allSatisfy { $0 < 0x80 })
    #expect(answer.text.split(separator: "\n").allSatisfy { $0.count <= 60 })
  }
}
