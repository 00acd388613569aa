import Commands
import Diagnostics
import TestSupport
import Testing

@Suite struct ExplainTests {
  @Test func `no two findings share a code`() {
    let names = FindingCodes.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.count > 80)
  }

  @Test(arguments: FindingCodes.all.map(\.name))
  func `a code is explained in sentences`(name: String) throws {
    let session = Session("explain", name)
    #expect(session.status == .covered)
    #expect(session.output.hasPrefix("\(name)\n  "))
    let code = try #require(FindingCodes.code(named: name))
    #expect(code.explanation.first?.isLowercase == false)
    #expect(code.explanation.hasSuffix("."))
    #expect(!code.explanation.contains("  "))
    #expect(session.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test(arguments: Diagnostics.ExitStatus.allCases)
  func `an exit status is explained`(status: Diagnostics.ExitStatus) {
    let session = Session("explain", "\(status.rawValue)")
    #expect(session.status == .covered)
    #expect(session.output.hasPrefix("exit status \(status.rawValue): "))
  }

  @Test func `without a code all are listed, one on each line`() {
    let lines = Session("explain").output.split(separator: "\n")
    for name in FindingCodes.all.map(\.name) {
      #expect(lines.count { $0.hasPrefix("  \(name) ") } == 1, "\(name)")
    }
    for status in Diagnostics.ExitStatus.allCases {
      #expect(lines.count { $0.hasPrefix("  \(status.rawValue) ") } == 1, "\(status)")
    }
  }

  @Test(arguments: [
    ("plan.unkown-key", "did you mean `plan.unknown-key`?"),
    ("two-keys", "did you mean `config.two-keys`?"),
    ("7", "`creditcast explain` lists all of them"), ("nothing.like-it", "lists all of them"),
  ])
  func `an unknown code is refused with the nearest one`(code: String, help: String) {
    let session = Session("explain", code)
    #expect(session.status == .usage)
    #expect(session.errors.contains(help))
    #expect(session.output.isEmpty)
  }

  @Test func `a code is found as a report writes it`() {
    #expect(Session("explain", "error[yaml.tab]").output.hasPrefix("yaml.tab\n"))
  }
}
