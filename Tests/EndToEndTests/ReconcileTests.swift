import TestSupport
import Testing

/// What `creditcast reconcile` and `creditcast history` answer on the sample ledger.
@Suite struct ReconcileTests {
  private static func run(_ words: String) -> Shell.Answer {
    Shell.run("creditcast \(words) --ledger december.sqlite")
  }

  @Test(arguments: [
    ("", 65), ("--to 2026-12-01", 0), ("--to 2026-12-02", 65),
    ("--to 2026-12-02 --tolerance 52.25", 0), ("--to 2026-12-02 --tolerance 52.249999", 65),
    ("--from 2027-01-01", 4), ("--expect-refill 3000", 65), ("--expect-refill 3000.000001", 2),
    ("--from 2026-12-08 --expect-refill 2000", 0), ("--from 2026-12-09 --expect-refill 2001", 2),
    ("--exit-zero", 0), ("--account other", 4),
  ])
  func `the status says whether all is explained`(words: String, status: Int) {
    let answer = Self.run("reconcile \(words)")
    #expect(answer.status == status, "\(answer.text)")
  }

  @Test(arguments: [
    "reconcile --tolerance -1", "reconcile --tolerance x", "reconcile --expect-refill 1e400",
    "reconcile --from 2026-13-01", "reconcile --from 2026-12-02 --to 2026-12-01",
    "reconcile --by week", "history --limit 0", "history --to yesterday",
  ])
  func `a wrong word is told`(words: String) {
    #expect(Self.run(words).status == 64)
  }

  @Test(arguments: ["reconcile", "history"])
  func `without a ledger there is nothing to tell, and none is made`(command: String) {
    let answer = Shell.run("creditcast \(command) --ledger none.sqlite; echo $?; ls none.sqlite")
    #expect(answer.text.contains("there is no ledger `none.sqlite`") && answer.text.contains("66"))
    #expect(answer.status != 0)
  }

  @Test func `a reconciliation of the program fits the schema of the program`() throws {
    let schema = try JSONParser.parse(Array(Shell.run("creditcast schema reconcile").text.utf8))
    let value = try JSONParser.parse(Array(Self.run("reconcile --format json").text.utf8))
    #expect(SchemaValidator.violations(of: value, against: schema) == [])
    #expect(value[key: "exit_code"] == .number("65"))
  }

  @Test func `reading a ledger leaves it as it was`() {
    let answer = Shell.run(
      """
      before=$(cksum <december.sqlite)
      creditcast history --ledger december.sqlite >/dev/null
      creditcast reconcile --ledger december.sqlite >/dev/null
      test "$before" = "$(cksum <december.sqlite)"
      """
    )
    #expect(answer.status == 0)
  }
}
