import TestSupport
import Testing

/// Purchases, lists, checks and copies of a ledger, by the real program.
@Suite struct LedgerTests {
  private let sandbox = Sandbox()

  /// The documents that the commands answer, each with what comes before it.
  private static let documents = [
    "purchase --credits 7 --usd 1 --format json", "adjust --credits -1 --reason x --format json",
    "correct '#1' --credits 4000 --reason x --format json",
    "retract '#2' --reason x --by Ada --format json", "list --format json",
    "show '#1' --format json",
    "accounts --format json", "check --format json", "export --format json",
    "import t.csv --dry-run --format json", "import t.csv --format json",
  ]

  private func fill() {
    sandbox.write(
      "on,credits,usd,reference,by,note,kind\n2026-11-02,10,1,R,,,\n2026-11-02,-5,,,,gone,adjustment\n",
      to: "t.csv"
    )
    let answer = sandbox.run(
      """
      creditcast ledger purchase --credits 5000 --usd 50 --on 2026-11-20 --reference INV-7 --by Ada &&
      creditcast ledger adjust --credits -100.5 --reason expired
      """
    )
    #expect(answer.status == 0, "\(answer.talk)")
  }

  @Test func `success is one line with the event's name`() throws {
    fill()
    let answer = sandbox.run("creditcast ledger purchase --credits 1000")
    let line = /recorded purchase [0-9a-f]{32}: \+1,000 credits, event 3 of account main\n/
    #expect(try line.wholeMatch(in: answer.text) != nil, "\(answer.text)")
    #expect(answer.talk.isEmpty)
    let list = sandbox.run("creditcast ledger list --limit 2").text
    #expect(list.contains("-100.5") && list.contains("+1,000") && !list.contains("INV-7"))
  }

  @Test func `a purchase that is typed twice is refused`() throws {
    fill()
    let again = "creditcast ledger purchase --credits 5000 --reference INV-7"
    let refused = sandbox.run(again)
    #expect(refused.status == 65)
    #expect(refused.text.isEmpty && refused.talk.contains("INV-7"))
    #expect(sandbox.run("\(again) --again").status == 0)
    #expect(sandbox.run("creditcast ledger list --format ndjson | wc -l").text == "3\n")
    let retract =
      "creditcast ledger retract '#1' --reason x && creditcast ledger retract '#3' --reason x"
    #expect(sandbox.run(retract).status == 0)
    #expect(sandbox.run(again).status == 0)
  }

  @Test func `a key makes one event of a request that is made twice`() throws {
    let buy = "creditcast ledger purchase --credits 5 --key run-7 --format json"
    let first = try JSONParser.parse(sandbox.run(buy).output)
    let second = try JSONParser.parse(sandbox.run(buy).output)
    #expect(first[key: "is_new"] == .boolean(true) && second[key: "is_new"] == .boolean(false))
    #expect(first[key: "event"] == second[key: "event"])
    #expect(sandbox.run("\(buy) --note x").status == 65)
    #expect(sandbox.run("creditcast ledger list --format ndjson | wc -l").text == "1\n")
  }

  @Test(arguments: documents)
  func `a document fits its schema`(command: String) throws {
    fill()
    let answer = sandbox.run("creditcast ledger \(command)")
    #expect(answer.status == 0, "\(answer.talk)")
    let schema = try JSONParser.parse(sandbox.run("creditcast schema ledger").output)
    let document = try JSONParser.parse(answer.output)
    #expect(SchemaValidator.violations(of: document, against: schema) == [])
    let wrong = answer.text.replacing("\"format_version\": \"1.0\"", with: "\"format_version\": 1")
    let other = try JSONParser.parse(Array(wrong.utf8))
    #expect(SchemaValidator.violations(of: other, against: schema) != [])
  }

  @Test(arguments: [
    ("list", 66), ("show '#1'", 66), ("check", 66), ("export --format csv", 66),
    ("backup b.sqlite", 66), ("accounts", 66), ("correct '#1' --credits 1 --reason x", 66),
    ("purchase --credits 0", 64), ("purchase --credits -5", 64), ("purchase --credits 1e20", 65),
    ("purchase --credits 1.0000001", 64), ("purchase --credits 5 --usd 1.001", 64),
    ("purchase --credits 5 --usd -1", 64), ("purchase --credits 5 --on 2026-02-30", 64),
    ("purchase --credits 5 --reference ''", 64),
    ("purchase --credits 5 --note \"$(printf 'a\\nb')\"", 64),
    ("purchase --credits 5 --note \"$(printf '%01001d' 0)\"", 64),
    ("purchase --credits 5 --key \"$(printf '%0256d' 0)\"", 64),
    ("adjust --credits 0 --reason x", 64), ("adjust --credits 5", 64), ("list --limit 0", 64),
    ("list --kind gift", 64), ("check --head 12:abc", 64), ("import t.csv", 66),
    ("import p.yaml", 65), ("export", 64),
  ])
  func `what cannot be done ends with its status and leaves no ledger`(
    command: String,
    status: Int
  ) {
    sandbox.write("creditcast: 1\n", to: "p.yaml")
    let answer = sandbox.run("creditcast ledger \(command)")
    #expect(answer.status == status, "\(answer.talk)")
    #expect(!answer.talk.isEmpty && answer.text.isEmpty)
    let isLeft = sandbox.run("test -e .creditcast/ledger.sqlite && creditcast ledger list")
    #expect(isLeft.status != 0 || isLeft.text == "no events\n")
  }

  @Test func `names that SQLite takes for something else are files`() {
    for name in [":memory:", "file:x?mode=memory"] {
      #expect(sandbox.run("creditcast ledger purchase --credits 5 --ledger '\(name)'").status == 0)
      #expect(sandbox.run("creditcast ledger list --ledger '\(name)'").text.contains("+5"))
    }
    #expect(sandbox.names.contains(":memory:") && sandbox.names.contains("file:x?mode=memory"))
  }

  @Test(arguments: UInt64(0)..<24)
  func `no text of a ledger acts`(seed: UInt64) throws {
    let text = Hostile.text(seed: seed).unicodeScalars.filter {
      $0.properties.generalCategory != .control
    }
    sandbox.write("x" + String(String.UnicodeScalarView(text)), to: "text")
    sandbox.write(
      "on,credits,note\n2026-11-02,1,\"\(Hostile.text(seed: seed).replacing("\"", with: ""))\"\n",
      to: "t.csv"
    )
    let answer = sandbox.run(
      """
      text=$(cat text); text=${text#x}; test -n "$text" || text=empty
      creditcast ledger purchase --credits 5 --reference "$text" --by "$text" --note "$text"
      creditcast ledger purchase --credits 5 --reference "$text"
      creditcast ledger adjust --credits 5 --reason "$text" --account "$text"
      creditcast ledger correct "$text" --credits 1 --reason "$text"
      for format in table json csv ndjson; do creditcast ledger list --format $format; done
      for format in csv json ndjson hledger; do creditcast ledger export --format $format; done
      creditcast ledger show '#1'; creditcast ledger accounts; creditcast ledger check
      creditcast ledger import t.csv --dry-run; creditcast ledger import "$text"
      creditcast ledger check --account "$text" --head "$text"; creditcast ledger list --hold "$text"
      """
    )
    for text in [answer.text, answer.talk] {
      let lines = text.replacing("\r\n", with: "\n")
      #expect(LogOracle.dangers(in: lines).isEmpty, "\(lines)")
    }
    for cell in sandbox.run("creditcast ledger list --format csv").text.split(separator: "\"") {
      let start = cell.unicodeScalars.drop { $0.properties.isWhitespace }.first
      #expect(start.map { !"=+-@＝＋－＠".unicodeScalars.contains($0) } ?? true, "\(cell)")
    }
  }
}
