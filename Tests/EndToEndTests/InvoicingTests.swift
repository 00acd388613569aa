import TestSupport
import Testing

/// What `creditcast invoicing` answers on ledgers of the program's own.
@Suite struct InvoicingTests {
  private static func run(_ words: String, settings: String = "") -> Shell.Answer {
    Shell.run(
      """
      cat >creditcast.yaml <<'END'
      \(settings)
      END
      creditcast ledger import Documentation/examples/purchases.csv >/dev/null
      creditcast invoicing --today 2026-11-22 \(words)
      """
    )
  }

  @Test(arguments: [
    ("", "invoicing: {}", "2 of 3"), ("", "invoicing: {months: 2}", "2 of 2"),
    ("", "invoicing: {threshold: 620}", "3 of 3"), ("", "invoicing: {months: 4}", "2 of 4"),
    ("", "invoicing: {threshold: 1000.01}", "0 of 3"), ("", "invoicing: {tax: 19%}", "0 of 3"),
    ("--anticipate 10000.01", "invoicing: {rule: anticipated_spend}", "MET"),
    ("--anticipate 10000", "invoicing: {rule: anticipated_spend}", "NOT MET"),
    ("", "invoicing: {rule: anticipated_spend}", "UNKNOWN"), ("--refill 38000", "", "to 3 of 3"),
    ("--refill 37900", "", "stays at 2 of 3"),
    ("--refill 38000 --on 2026-12-01", "", "stays at 0 of 3"),
    ("--aim-invoicing", "", "2026-11-30: buy 38,000 credits ($380.00)"),
    ("--letter", "", "Organization: org-9"),
  ])
  func `the answer follows the settings`(words: String, settings: String, expected: String) {
    let account = "accounts: {main: {organization: org-9}}"
    let answer = Self.run(words, settings: "\(account)\n\(settings)")
    #expect(answer.status == 0 && answer.text.contains(expected), "\(answer.text)")
  }

  @Test(arguments: [
    "invoicing: {months: 0}", "invoicing: {months: 25}", "invoicing: {threshold: -1}",
    "invoicing: {threshold: 1.001}", "invoicing: {time_zone: CET}", "invoicing: {tax: 0.19}",
    "invoicing: {rule: none}", "invoicing: {thresold: 5}", "invoicing: []",
    "invoicing: {capital_cost: 101%}", "invoicing: {anticipated_spend: 0}",
  ])
  func `a wrong setting is told at its line`(settings: String) {
    let answer = Self.run("", settings: settings)
    #expect(answer.status == 78 && answer.text.contains("creditcast.yaml:1:"), "\(answer.text)")
  }

  @Test(arguments: [
    "--refill 0", "--refill x", "--on 2026-12-01", "--refill 5 --on 2026-11-21", "--need 5",
    "--aim-invoicing --need -1", "--anticipate -1", "--months 0", "--months 121", "--format pdf",
  ])
  func `a wrong word is told`(words: String) {
    #expect(Self.run(words).status == 64)
  }

  @Test func `an answer of the program fits the schema of the program`() throws {
    let schema = try JSONParser.parse(Array(Shell.run("creditcast schema invoicing").text.utf8))
    let words = "--refill 38000 --aim-invoicing --need 100 --anticipate 5 --format json"
    let value = try JSONParser.parse(Array(Self.run(words).text.utf8))
    #expect(SchemaValidator.violations(of: value, against: schema) == [])
    #expect(value[key: "verdict"] == .string("not_met"))
  }

  @Test func `without a ledger there is nothing to tell, and none is made`() {
    let answer = Shell.run("creditcast invoicing; echo $?; ls .creditcast")
    #expect(answer.text.contains("there is no ledger") && answer.text.contains("66"))
    #expect(answer.status != 0)
  }

  @Test func `corrections and retractions count`() {
    let answer = Shell.run(
      """
      creditcast ledger import Documentation/examples/purchases.csv >/dev/null
      creditcast ledger correct '#2' --credits 30000 --usd 299.99 --reason refund >/dev/null
      creditcast ledger retract '#3' --reason cancelled >/dev/null
      creditcast ledger adjust --credits -5 --on 2026-11-03 --reason expired >/dev/null
      creditcast invoicing --today 2026-11-22 --format csv | cut -d, -f1,4,6,8
      """
    )
    #expect(
      answer.text.replacing("\r\n", with: "\n").hasSuffix(
        """
        2026-09,2,999.99,short
        2026-10,0,0.00,short
        2026-11,1,620.00,open

        """
      ),
      "\(answer.text)"
    )
  }

  @Test func `the doctor shows the settings`() {
    let answer = Shell.run(
      """
      printf 'invoicing: {time_zone: "-08:00", months: 4}\\n' >creditcast.yaml
      creditcast doctor
      """
    )
    #expect(answer.text.contains("invoicing.time_zone") && answer.text.contains("-08:00"))
    #expect(answer.text.contains("invoicing.months"))
  }
}
