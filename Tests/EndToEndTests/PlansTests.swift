import Foundation
import TestSupport
import Testing

/// The plans that come with the program are what a new user runs first: each must be right.
@Suite struct PlansTests {
  private static let names: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: RepositoryRoot.path + "/Plans")
    return (files ?? []).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  @Test func `there are plans`() {
    #expect(Self.names.count >= 6)
  }

  @Test(arguments: names)
  func `a plan is priced without a finding`(name: String) {
    let answer = Shell.run("creditcast estimate --strict --today 2026-11-22 Plans/\(name).yaml")
    #expect(answer.status == 0)
    #expect(answer.text.contains("· no findings ·"))
  }

  @Test(arguments: names)
  func `a plan costs what it is known to cost`(name: String) throws {
    let answer = Shell.run(
      "COLUMNS=100 creditcast check --balance 1204.5 --today 2026-11-22 Plans/\(name).yaml"
    )
    #expect(answer.status == 0)
    try Golden.expect(Array(answer.text.utf8), equals: "Plans/\(name).txt")
  }

  @Test func `all plans together are held against one balance`() throws {
    let answer = Shell.run(
      """
      COLUMNS=100 creditcast check --balance-file Plans/balances/plenty.json --reserve 50 \
        --today 2026-11-22 Plans
      """
    )
    #expect(answer.status == 2)
    try Golden.expect(Array(answer.text.utf8), equals: "Plans/all.txt")
  }

  @Test(arguments: names)
  func `a plan expands into the outputs that were priced, each call with an id of its own`(
    name: String
  ) throws {
    let plan = "--today 2026-11-22 Plans/\(name).yaml"
    let estimate = try JSONParser.parse(
      Array(Shell.run("creditcast estimate --format json \(plan)").text.utf8)
    )
    let calls = try Shell.run("creditcast expand \(plan)").text.split(separator: "\n")
      .map { try JSONParser.parse(Array($0.utf8)) }
    #expect(calls.count > 0)
    #expect(
      estimate[key: "plan"]?[key: "outputs"]?.integer
        == calls.reduce(0) { $0 + ($1[key: "outputs"]?.integer ?? 0) }
    )
    #expect(Set(calls.compactMap { $0[key: "id"]?.text }).count == calls.count)
  }

  @Test(arguments: ["dust", "main", "plenty"])
  func `a saved reply is a balance`(name: String) {
    let answer = Shell.run("creditcast balance --balance-file Plans/balances/\(name).json")
    #expect(answer.status == 0)
  }
}
