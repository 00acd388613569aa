import Commands
import Diagnostics
import Foundation
import TestSupport
import Testing

/// Every code about policies has a folder with a configuration and a plan that give it and no other, and
/// the screen that a user sees of them.
@Suite struct PolicyScreenTests {
  private static let folder = "\(RepositoryRoot.path)/Fixtures/Policies"

  static let codes: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted()
  }()

  /// The codes that are shown elsewhere: a comparison of plans alone gives the one, and the other is
  /// about accounts.
  private static let elsewhere = ["policy.added-credits", "config.two-keys"]

  private static func text(_ name: String, of code: String) -> String? {
    try? String(contentsOfFile: "\(folder)/\(code)/\(name)", encoding: .utf8)
  }

  /// The codes of findings, as a screen shows them.
  private static func told(_ text: String) -> Set<String> {
    Set(text.matches(of: /(?m)^(error|warning|note)\[([a-z.-]+)\]/).map { String($0.2) })
  }

  @Test(arguments: codes)
  func `a folder gives its code and no other, on a screen that is known`(code: String) throws {
    let sandbox = Sandbox()
    for name in ["plan.yaml", "creditcast.yaml", "record.json"] {
      if let text = Self.text(name, of: code) { sandbox.write(text, to: name) }
    }
    let command = Self.text("command.txt", of: code) ?? "check plan.yaml --balance 1000"
    let answer = sandbox.run(
      "COLUMNS=100 creditcast \(command.replacing("\n", with: "")) --today 2026-11-22"
    )
    let screen = (answer.text + answer.talk).replacing(sandbox.folder.path, with: "FOLDER")
    let expected: Set<String> =
      code == "policy.undecided" ? [code, "plan.unknown-price"] : [code]
    #expect(Self.told(screen) == expected, "\(screen)")
    let head = "$ creditcast \(command.replacing("\n", with: ""))\nexit \(answer.status ?? -1)\n\n"
    try Golden.expect(Array((head + screen).utf8), equals: "Policies/\(code)/screen.txt")
  }

  @Test func `every code has its folder`() {
    let codes = FindingCodes.all.map(\.name).filter {
      $0.hasPrefix("policy.") || $0.hasPrefix("config.") || $0 == "balance.recorded"
    }
    #expect(Set(Self.codes) == Set(codes).subtracting(Self.elsewhere))
  }
}
