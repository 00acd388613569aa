import Catalogues
import Comparing
import Diagnostics
import PlanSupport
import Plans
import Pricing
import TestSupport
import Testing
import YAMLReading

/// Every code has a file, or a script, that gives exactly this code.
@Suite struct CodeTests {
  private static let codes: [any FindingCode] =
    YAMLCode.allCases + CatalogueCode.allCases + PlanCode.allCases + PricingCode.allCases
    + SavedReportCode.allCases

  static let folders = Fixtures.names(in: "Findings")

  @Test(arguments: folders)
  func `a folder's file gives its code and no other`(code: String) throws {
    let folder = "Findings/\(code)"
    if Fixtures.names(in: folder).contains("catalogue.yaml") {
      let source = Fixtures.source(folder, "catalogue.yaml")
      let findings = try CatalogueReader.catalogue(in: source).findings
      #expect(Set(findings.shown.map(\.code)) == [code], "\(findings.shown)")
    } else if Fixtures.names(in: folder).contains("report.json") {
      let answer = try SavedReportReader.read(Fixtures.source(folder, "report.json"))
      #expect(Set(answer.findings.shown.map(\.code)) == [code], "\(answer.findings.shown)")
      #expect(answer.side == nil)
    } else {
      let lint = Lint([Fixtures.source(folder, "plan.yaml")])
      #expect(Set(lint.estimated.codes) == [code], "\(lint.text)")
    }
  }

  @Test(arguments: ScriptedFinding.allCases)
  func `a script gives its code`(scripted: ScriptedFinding) {
    let findings = scripted.findings.shown
    #expect(findings.map(\.code) == [scripted.rawValue], "\(findings)")
  }

  @Test func `every code has its case, and every case its code`() {
    let cases = Self.folders + ScriptedFinding.allCases.map(\.rawValue)
    #expect(cases.sorted() == Self.codes.map(\.name).sorted())
  }

  @Test func `every code has a name of its own and is explained in sentences`() {
    #expect(Set(Self.codes.map(\.name)).count == Self.codes.count)
    for code in Self.codes {
      #expect(code.explanation.count > 20 && code.explanation.hasSuffix("."), "\(code.name)")
      #expect(code.name.split(separator: ".").count == 2)
    }
  }
}
