import Diagnostics
import Reports
import TestSupport
import Testing

@Suite struct GitHubReportTests {
  private static func commands(_ report: Report) -> [RunnerOracle.Command] {
    RunnerOracle.commands(in: GitHubReport.render(report))
  }

  @Test(arguments: [(50, 50), (10, 9), (3, 11), (0, 0)])
  func `no more than ten errors and ten warnings are annotated`(errors: Int, warnings: Int) throws {
    let commands = Self.commands(try Samples.crowded(errors: errors, warnings: warnings))
    // The shortfall itself is an error as well, and comes first.
    #expect(commands.first?.properties["title"] == "verdict.shortfall")
    #expect(commands.count { $0.name == "error" } == min(10, errors + 1))
    #expect(commands.count { $0.name == "warning" } == min(10, warnings))
    let hidden = max(0, errors - 9) + max(0, warnings - 10)
    #expect(commands.count { $0.name == "notice" } == (hidden > 0 ? 1 : 0))
    if errors == 50 {
      #expect(commands.last?.data.hasPrefix("and 41 errors, 40 warnings more") == true)
    }
  }

  @Test func `a verdict stands at the cut line, with what to do`() throws {
    let command = try #require(Self.commands(try Samples.shortfall()).first)
    #expect(command.name == "error")
    #expect(command.properties["file"] == "Plans/spring.yaml")
    #expect(command.properties["line"] == "42" && command.properties["col"] == "5")
    #expect(command.data.contains("212 credits missing") && command.data.contains("\nbuy 1,000"))
  }

  @Test func `signs that part properties are escaped`() {
    let place = Place(
      file: "a,b:c%d=e.yaml",
      range: SourceRange(from: (line: 3, column: 1), to: (line: 4, column: 2))
    )
    let finding = Finding(Samples.Code.unknownKey, .warning, "100% of ::x::", at: place)
    let report = Samples.report(nil, .badData, findings: [ShownFinding(finding)])
    let text = String(decoding: GitHubReport.render(report), as: UTF8.self)
    #expect(
      text == "::warning title=plan.unknown-key,file=a%2Cb%3Ac%25d=e.yaml,line=3,endLine=4"
        + "::100%25 of ::x::\n"
    )
    let command = Self.commands(report).first
    #expect(command?.properties["file"] == "a,b:c%d=e.yaml")
    #expect(command?.data == "100% of ::x::")
  }

  @Test func `outputs are read back as they are`() throws {
    for name in Samples.names {
      let text = String(decoding: StepOutputs.render(try Samples.named(name)), as: UTF8.self)
      let facts = try Self.facts(in: text)
      #expect(
        facts.map(\.name) == [
          "verdict", "credits", "available", "shortfall", "refill_credits", "refill_usd",
          "cut_line", "hold",
        ]
      )
      if name == "shortfall" {
        #expect(
          facts.map(\.value) == [
            "shortfall", "1416", "1204", "212", "1000", "10.00", "Plans/spring.yaml:42:5", "",
          ]
        )
      }
      if name == "unread" { #expect(facts[2].value.isEmpty && facts[3].value.isEmpty) }
    }
    for seed in UInt64(0)..<400 {
      let bytes = StepOutputs.render(try Samples.hostile(seed: seed))
      #expect(try Self.facts(in: String(decoding: bytes, as: UTF8.self)).count == 8, "seed \(seed)")
    }
  }

  /// Reads a file of outputs as the runner does: `name<<delimiter`, lines, the delimiter alone.
  private static func facts(in text: String) throws -> [(name: String, value: String)] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    var facts: [(name: String, value: String)] = []
    while let head = lines.popFirst(), !head.isEmpty {
      let parts = head.split(separator: "<<")
      try #require(parts.count == 2)
      let value = lines.prefix { $0 != parts[1] }
      lines = lines.dropFirst(value.count + 1)
      facts.append((String(parts[0]), value.joined(separator: "\n")))
    }
    return facts
  }
}
