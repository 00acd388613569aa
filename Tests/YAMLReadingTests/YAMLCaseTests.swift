import Diagnostics
import Testing
import YAMLReading

/// The grammar's corners, held to `Fixtures/YAML/cases.txt`.
@Suite struct YAMLCaseTests {
  @Test(arguments: YAMLCase.all)
  func `a text says what the case says`(of yaml: YAMLCase) {
    #expect(Self.answer(to: yaml.text) == yaml.here)
  }

  @Test func `there are many cases, each with a title of its own`() {
    #expect(YAMLCase.all.count > 100)
    #expect(Set(YAMLCase.all.map(\.title)).count == YAMLCase.all.count)
    #expect(YAMLCase.all.allSatisfy { !$0.here.isEmpty })
  }

  @Test func `the list of divergences is exact`() {
    let rows = YAMLCase.fixture("divergences.md").split(separator: "\n")
      .filter { $0.hasPrefix("| ") }.dropFirst(2)
      .map { $0.split(separator: " | ").prefix(3).joined(separator: " | ") }
    let expected = YAMLCase.all.compactMap { yaml in
      yaml.standard.map { "| \(yaml.title) | \(Self.cell($0)) | \(Self.cell(yaml.here))" }
    }
    #expect(rows == expected)
  }

  @Test func `a divergence is one`() {
    for yaml in YAMLCase.all {
      guard let standard = yaml.standard else { continue }
      #expect(standard != yaml.here && !(standard.first == "!" && yaml.here.first == "!"))
    }
  }

  private static func answer(to text: String) -> String {
    let outline = Outline(of: text)
    if let finding = outline.findings.first { return "! \(finding.code)" }
    let shown = outline.text.unicodeScalars.map { scalar in
      scalar == "\n" ? "⏎" : scalar == "\t" ? "→" : String(scalar)
    }
    return shown.isEmpty ? "=" : "= \(shown.joined())"
  }

  private static func cell(_ answer: String) -> String {
    switch answer {
    case "!": "refused"
    case "=": "nothing"
    case _ where answer.hasPrefix("!"): "refused: `\(answer.dropFirst(2))`"
    default: "`\(answer.dropFirst(2))`"
    }
  }
}
