import TestSupport
import Testing

/// A check without a key, as for a pull request from a fork, and a recorded balance that stands in.
@Suite struct RecordedBalanceTests {
  private static let check = "creditcast check p.yaml --today 2026-11-22"

  private static func sandbox() -> Sandbox {
    let sandbox = Sandbox()
    sandbox.write(
      """
      creditcast: 1
      name: posters
      jobs:
        - {id: hero, model: ultra, prompt: A lighthouse, count: 12}
        - {id: boat, model: core, prompt: A boat, seed: 7}
      """,
      to: "p.yaml"
    )
    sandbox.write("accounts: {main: {}, print: {}}\n", to: "two.yaml")
    return sandbox
  }

  private static func record(
    _ credits: String = #""1204.5""#,
    account: String = "main",
    at moment: String? = "2026-11-22T21:10:00Z"
  ) -> String {
    let time = moment.map { "\"\($0)\"" } ?? "null"
    return #"{"format_version": "1.0", "balance": {"credits": \#(credits), "#
      + #""account": "\#(account)", "read_at": \#(time)}}"#
  }

  @Test func `without a key everything but the balance is reported`() throws {
    let sandbox = Self.sandbox()
    let json = "--jobs --output json=report.json --output markdown=comment.md --output csv=jobs.csv"
    let blind = sandbox.run("\(Self.check) \(json)")
    #expect(blind.status == 4)
    let report = try JSONParser.parse(sandbox.bytes(of: "report.json") ?? [])
    let csv = sandbox.bytes(of: "jobs.csv")
    let comment = String(decoding: sandbox.bytes(of: "comment.md") ?? [], as: UTF8.self)
    let schema = try JSONParser.parse(sandbox.run("creditcast schema report").output)
    #expect(SchemaValidator.violations(of: report, against: schema) == [])
    #expect(report[key: "verdict"]?.text == "unverified")
    #expect(report[key: "exit_code"]?.integer == 4)
    #expect(comment.contains("Unverified") && comment.contains("99"))

    #expect(sandbox.run("\(Self.check) \(json) --balance 500").status == 0)
    let seeing = try JSONParser.parse(sandbox.bytes(of: "report.json") ?? [])
    for key in ["plan", "cost", "prices", "jobs", "findings", "needed"] {
      #expect(report[key: key] == seeing[key: key], "\(key)")
      #expect(report[key: key] != .null && report[key: key] != nil, "\(key)")
    }
    #expect(csv == sandbox.bytes(of: "jobs.csv"))
  }

  @Test(arguments: [
    (record(), 0, "was recorded 2 h 49 min ago"), (record(#""50""#), 2, "SHORTFALL"),
    (record(at: "2026-11-21T23:59:59Z"), 0, "1 d ago"),
    (record(at: "2026-11-21T23:59:58Z"), 4, "older than 1 d"),
    (record(at: "2026-11-23T00:00:00Z"), 4, "in the future"),
    (record(account: "print"), 65, "account `print`"), (record(at: nil), 65, "when it was read"),
    (record("null"), 65, "holds no balance"), (record("1204.5"), 65, "no `credits`"),
    (record(#""plenty""#), 65, "`plenty`"), (record(at: "yesterday"), 65, "no `read_at`"),
    ("", 65, "is empty"), ("{}", 65, "no `format_version`"), ("[]", 65, "not a JSON object"),
    (record().replacing("1.0", with: "2.0"), 65, "no `format_version`"),
    (record().replacing("\"account\"", with: "\"acount\""), 65, "no `account`"),
    (record().replacing("{\"credits\"", with: "{\"credits\": \"1\", \"credits\""), 65, "`credits`"),
  ])
  func `a record stands in as far as it can be trusted`(
    record: String,
    status: Int,
    tells: String
  ) {
    let sandbox = Self.sandbox()
    sandbox.write(record, to: "record.json")
    let answer = sandbox.run("\(Self.check) --balance-recorded record.json")
    let words = (answer.text + answer.talk).split(whereSeparator: \.isWhitespace)
    #expect(answer.status == status, "\(answer.text)\(answer.talk)")
    #expect(words.joined(separator: " ").contains(tells), "\(answer.text)\(answer.talk)")
  }

  @Test func `its age is bounded by the flag, the variable and the configuration`() {
    let sandbox = Self.sandbox()
    sandbox.write(Self.record(), to: "record.json")
    sandbox.write("balance: {max_age: 2h}\n", to: "old.yaml")
    let check = "\(Self.check) --balance-recorded record.json"
    #expect(sandbox.run("\(check) --max-balance-age 2h").status == 4)
    #expect(sandbox.run("\(check) --max-balance-age 3h").status == 0)
    #expect(sandbox.run("CREDITCAST_MAX_BALANCE_AGE=169m \(check)").status == 4)
    #expect(sandbox.run("CREDITCAST_MAX_BALANCE_AGE=170m \(check)").status == 0)
    #expect(sandbox.run("\(check) --config old.yaml").status == 4)
    #expect(sandbox.run("\(check) --config old.yaml --max-balance-age 1d").status == 0)
  }

  /// A service, and whether a record stands in for its answer.
  @Test(arguments: [
    (ServerStep.reply(200, #"{"credits": 7}"#), 2), (.reply(402, "{}"), 2), (.reply(401, "{}"), 77),
    (.reply(200, "{}"), 65), (.reply(302, "", headers: ["Location: https://e.example/"]), 69),
    (.reply(503, ""), 0), (.reply(429, "{}"), 0), (.hang, 0),
  ])
  func `a live answer is preferred, and only silence is replaced`(
    step: ServerStep,
    status: Int
  ) throws {
    let sandbox = Self.sandbox()
    sandbox.write(Self.record(), to: "record.json")
    let server = ScriptedServer(step)
    let answer = sandbox.run(
      """
      STABILITY_API_KEY=sk-0 \(Self.check) --endpoint http://127.0.0.1:\(server.port) \
        --timeout 0.3 --balance-recorded record.json --output table --output json=report.json
      """
    )
    #expect(answer.status == status, "\(answer.text)\(answer.talk)")
    #expect(answer.text.contains("recorded in record.json") == (status == 0))
    let report = try JSONParser.parse(sandbox.bytes(of: "report.json") ?? [])
    let schema = try JSONParser.parse(sandbox.run("creditcast schema report").output)
    #expect(SchemaValidator.violations(of: report, against: schema) == [])
    let age = report[key: "balance"]?[key: "age_seconds"]?.integer
    #expect(age == (status == 0 ? 10_199 : nil))
  }

  @Test
  func `a reading that was recorded is taken by a later check, and an earlier report as well`() {
    let sandbox = Self.sandbox()
    let server = ScriptedServer(.reply(200, #"{"credits": 104.25}"#))
    let live = "STABILITY_API_KEY=sk-0 creditcast"
    let endpoint = "--endpoint http://127.0.0.1:\(server.port)"
    let answer = sandbox.run("\(live) balance \(endpoint) --save record.json")
    #expect(answer.status == 0, "\(answer.talk)")
    let later = sandbox.run("creditcast check p.yaml --balance-recorded record.json")
    #expect(later.status == 0, "\(later.text)")
    #expect(later.text.contains("takes 99 of 104.25 available"))
    _ = sandbox.run("\(live) check p.yaml \(endpoint) --output json=report.json")
    #expect(sandbox.run("creditcast check p.yaml --balance-recorded report.json").status == 0)
    let other = "creditcast check p.yaml --balance-recorded record.json --config two.yaml"
    #expect(sandbox.run("\(other) --account print").status == 65)
  }

  @Test func `a reading that fails leaves the record before it alone`() {
    let sandbox = Self.sandbox()
    sandbox.write(Self.record(), to: "record.json")
    let answer = sandbox.run("creditcast balance --save record.json")
    #expect(answer.status == 4)
    #expect(sandbox.bytes(of: "record.json") == Array(Self.record().utf8))
    #expect(sandbox.run("creditcast balance --balance 5 --save record.json").status == 64)
  }
}
