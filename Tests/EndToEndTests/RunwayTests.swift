import TestSupport
import Testing

/// What `creditcast runway` and `creditcast forecast check` answer.
@Suite struct RunwayTests {
  private static func run(_ words: String) -> Shell.Answer {
    Shell.run("creditcast runway --ledger autumn.sqlite --today 2026-10-31 \(words)")
  }

  @Test(arguments: [
    ("--balance 3000", 0), ("--balance 3000 Plans/campaign.yaml", 0),
    ("--balance 1500 Plans/campaign.yaml --horizon 40", 2), ("--balance 100 Plans/nightly.yaml", 2),
    ("--balance 100 Plans/nightly.yaml --exit-zero", 0), ("--balance 10 --reserve 20", 2),
    ("--balance 10 --horizon 0", 64), ("--balance 10 --confidence 50", 64),
    ("--balance 10 --confidence 1e2", 64), ("--balance x", 64), ("--balance 10 none.yaml", 66),
    ("--balance 10 Documentation/examples/mistakes.yaml", 65), ("--balance 10 --account other", 4),
  ])
  func `the status says whether planned runs are covered`(words: String, status: Int) {
    let answer = Self.run(words)
    #expect(answer.status == status, "\(answer.text)")
  }

  @Test func `without a ledger nothing is guessed`() {
    let answer = Shell.run("creditcast runway --balance 100 --today 2026-10-31")
    #expect(answer.status == 4 && answer.text.contains("there is no ledger"))
  }

  @Test func `a runway of the program fits the schema of the program`() throws {
    let schema = try JSONParser.parse(Array(Shell.run("creditcast schema runway").text.utf8))
    for words in [
      "--balance 3000", "--balance 1500 Plans/campaign.yaml Plans/nightly.yaml",
      "--account other --balance 1",
    ] {
      let value = try JSONParser.parse(Array(Self.run("\(words) --format json").text.utf8))
      #expect(SchemaValidator.violations(of: value, against: schema) == [])
    }
  }

  @Test(arguments: ["markdown", "csv", "svg"])
  func `every format has something to say`(format: String) {
    let answer = Self.run("--balance 3000 Plans/campaign.yaml --format \(format)")
    #expect(answer.status == 0 && answer.text.utf8.count > 300)
  }

  @Test func `each runway is kept, and too few are told`() throws {
    let script = """
      for day in 28 29 30; do
        creditcast runway --ledger autumn.sqlite --today 2026-10-$day --balance 3000 >/dev/null
      done
      creditcast forecast check --ledger autumn.sqlite --today 2026-10-31 --format json
      """
    let answer = Shell.run(script)
    #expect(answer.status == 4)
    let value = try JSONParser.parse(Array(answer.text.utf8))
    let schema = try JSONParser.parse(Array(Shell.run("creditcast schema forecast").text.utf8))
    #expect(SchemaValidator.violations(of: value, against: schema) == [])
    #expect(value[key: "made"] == .number("3") && value[key: "enough"] == .boolean(false))
    let list = Shell.run(
      "creditcast runway --ledger autumn.sqlite --today 2026-10-31 --balance 9 >/dev/null;"
        + " creditcast ledger check --ledger autumn.sqlite && creditcast ledger list --ledger autumn.sqlite"
    )
    #expect(list.status == 0 && list.text.contains("forecast"), "\(list.text)")
  }
}
