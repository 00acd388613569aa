import Commands
import Diagnostics
import Foundation
import TestSupport
import Testing

/// Every code about approvals has a script that gives it and no other, and the screen that a user sees of it.
@Suite struct ApprovalScreenTests {
  private static let folder = "\(RepositoryRoot.path)/Fixtures/Approvals"

  static let codes: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted()
  }()

  @Test(arguments: codes)
  func `a script gives its code and no other, on a screen that is known`(code: String) throws {
    let script = try String(contentsOfFile: "\(Self.folder)/\(code)/script.sh", encoding: .utf8)
    let answer = ApprovalSandbox().approved(
      """
      export COLUMNS=100
      \(script)
      creditcast check plan.yaml --balance 2204 --today ${today:-2026-11-23} --approval approval.txt
      """
    )
    let screen = answer.text + answer.talk
    let told = screen.matches(of: /(?m)^(error|warning|note)\[([a-z.-]+)\]/).map { String($0.2) }
    #expect(Set(told) == [code], "\(screen)")
    let head = "exit \(answer.status ?? -1)\n\n"
    try Golden.expect(Array((head + screen).utf8), equals: "Approvals/\(code)/screen.txt")
  }

  @Test func `every code has its folder`() {
    let codes = FindingCodes.all.map(\.name).filter { $0.hasPrefix("approval.") }
    #expect(Self.codes == codes)
  }
}
