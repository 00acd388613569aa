import Catalogues
import Diagnostics
import Testing

@Suite struct CatalogueFindingsTests {
  static let tooMany = Mistake(
    "too-many",
    Mistake.model(
      "parameters: {"
        + (0..<64).map { "p\($0): {type: file}" }.joined(separator: ", ")
        + ", ①p64①: {type: file}}"
    ),
    "a model has at most 64 `parameters`",
    help: nil
  )

  static let all =
    Mistake.whole + Mistake.models + Mistake.parameters + Mistake.rules + Mistake.prices + [tooMany]

  @Test(arguments: all)
  func `a mistake has one finding, at its place`(_ mistake: Mistake) throws {
    let marked = MarkedText(mistake.marked)
    let result = try CatalogueReaderTests.read(marked.text)
    #expect(result.catalogue == nil)
    #expect(result.findings.total == 1)
    let finding = try #require(result.findings.shown.first)
    #expect(finding.code == "prices." + mistake.code)
    #expect(finding.message == mistake.message)
    #expect(finding.help == mistake.help)
    #expect(finding.place == Place(file: "c.yaml", range: marked.range("①")))
    #expect(finding.notes.first?.place?.range == marked.range("②"))
  }

  @Test(arguments: CatalogueCode.allCases)
  func `every code has a mistake and an explanation`(_ code: CatalogueCode) {
    #expect(Self.all.contains { "prices." + $0.code == code.name })
    #expect(code.explanation.split(separator: ". ").count >= 2)
    #expect(code.explanation.hasSuffix("."))
  }
}
