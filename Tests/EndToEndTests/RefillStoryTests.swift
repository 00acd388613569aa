import TestSupport
import Testing

/// A purchase from the page that asks for it to the balance that shows it, with the program and the real ssh-keygen.
@Suite struct RefillStoryTests {
  /// What a story is told by: a ledger counts in seconds, so one passes after the ask.
  private static let frame = """
    for name in ada mallory; do ssh-keygen -q -t ed25519 -N '' -C $name -f $name; done
    printf 'ada@example.org namespaces="creditcast-approval" %s\\n' "$(cat ada.pub)" >signers
    echo 'approvals: {allowed_signers: signers}' >creditcast.yaml
    balance() { creditcast balance --record; }
    buy() { creditcast ledger purchase --credits "$1" --usd 0.01; }
    ask() {
      creditcast refill plan.yaml --balance "$1" --output json=r.json
      creditcast approve r.json --as ada@example.org --key ada --output approval.txt
      sleep 1
    }
    status() { creditcast refill --status r.json --format json "$@" >status.json; echo "status $?"; }
    """

  /// What a story said, each status on a line of its own.
  private static func tell(_ story: String) -> (told: String, sandbox: Sandbox) {
    let sandbox = RefillSandbox.make()
    let server = Self.server(for: story)
    let answer = sandbox.run(
      """
      { export STABILITY_API_KEY=sk-1 CREDITCAST_ENDPOINT=http://127.0.0.1:\(server.port)
      \(frame)
      } >/dev/null 2>&1
      \(story)
      """
    )
    let told = answer.text.split(separator: "\n").filter { $0.hasPrefix("status ") }
    return (told.map { $0.dropFirst(7) }.joined(separator: " "), sandbox)
  }

  /// A service that tells one balance after the other, as the story names them.
  private static func server(for story: String) -> ScriptedServer {
    let balances = story.matches(of: /balance (\d+)/).map { $0.1 }
    let scripts = balances.map { [ServerStep.reply(200, "{\"credits\": \($0)}")] }
    return ScriptedServer(scripts.isEmpty ? [[.reset]] : scripts)
  }

  private static func stage(_ sandbox: Sandbox) throws -> String? {
    let value = try JSONParser.parse(sandbox.bytes(of: "status.json") ?? [])
    let schema = try JSONParser.parse(
      Array(sandbox.run("creditcast schema refill-status").text.utf8)
    )
    #expect(SchemaValidator.violations(of: value, against: schema) == [])
    return value[key: "stage"]?.text
  }

  /// Stories, the statuses that they go through, and the stage at their end.
  static let stories: [(steps: String, statuses: String, stage: String)] = [
    (
      """
      balance 1204; ask 1204; status --approval approval.txt; buy 1000; status --approval approval.txt
      balance 2204; status --approval approval.txt
      """, "2 4 0", "shown"
    ),
    // The ledger begins with the purchase: the balance of the report stands for the one before.
    ("ask 1204; buy 1000; status; balance 2204; status", "4 0", "shown"),
    ("ask 1204; balance 1204; status; buy 1000; balance 2204; status", "2 0", "shown"),
    ("ask 1204; buy 1000; balance 1204; status; balance 2204; status", "2 0", "shown"),
    ("ask 1204; balance 2204; status", "0", "unrecorded"),
    ("balance 1204; ask 1204; buy 400; balance 1604; status; buy 600; status", "2 2", "bought"),
    (
      "balance 1204; ask 1204; buy 400; buy 600; balance 1604; status; balance 2204; status", "2 0",
      "shown"
    ),
    ("balance 1204; buy 1000; sleep 1; ask 1204; status", "2", "asked"),
    ("balance 1204; ask 1204; status --approval approval.txt", "2", "approved"),
    ("balance 5000; ask 5000; status", "0", "nothing_asked"),
    ("balance 1204; ask 1204; status --exit-zero", "0", "asked"),
    // The approval comes last: what is not bought, or not known, is told first.
    ("balance 1204; ask 1204; status --approval none.txt", "2", "asked"),
    ("balance 1204; ask 1204; buy 1000; status --approval none.txt", "4", "bought"),
    (
      "balance 1204; ask 1204; buy 1000; balance 2204; status --approval none.txt; status", "5 0",
      "shown"
    ),
    (
      """
      balance 1204; ask 1204; cp r.json mine.json; echo >>plan.yaml; ask 1204
      buy 1000; balance 2204; cp mine.json r.json; status --approval approval.txt
      """, "5", "shown"
    ),
    (
      """
      balance 1204; ask 1204; sed -i s/1416/9999/ approval.txt
      buy 1000; balance 2204; status --approval approval.txt; status --approval approval.txt --exit-zero
      """, "5 0", "shown"
    ),
    (
      """
      balance 1204; ask 1204; creditcast approve r.json --as ada@example.org --key mallory --output approval.txt
      buy 1000; balance 2204; status --approval approval.txt
      """, "5", "shown"
    ),
  ]

  @Test(arguments: stories.indices)
  func `a purchase is followed by the report that asks for it`(index: Int) throws {
    let story = Self.stories[index]
    let (statuses, sandbox) = Self.tell("{ \(story.steps)\n} 2>&1")
    #expect(statuses == story.statuses, "\(story.steps)")
    #expect(try Self.stage(sandbox) == story.stage, "\(story.steps)")
  }

  @Test func `without a ledger, and for another account, there is nothing to tell`() {
    let (statuses, _) = Self.tell(
      """
      ask 1204 2>/dev/null; status 2>/dev/null
      balance 1204 >/dev/null; status --account other 2>/dev/null
      """
    )
    #expect(statuses == "66 65")
  }

  @Test func `an approval that names nobody who may approve is a wrong setting`() {
    let (statuses, _) = Self.tell(
      """
      balance 1204; ask 1204; : >creditcast.yaml; status --approval approval.txt
      status --approval approval.txt --allowed-signers none
      status --approval approval.txt --allowed-signers signers
      """
    )
    #expect(statuses == "78 66 2")
  }

  @Test func `a report comes on standard input, and is told as people read it`() throws {
    let (statuses, sandbox) = Self.tell(
      """
      { balance 1204; ask 1204; buy 1000; balance 2204; } >/dev/null 2>&1
      creditcast refill --status - --approval approval.txt <r.json >told.txt; echo "status $?"
      """
    )
    let text = String(decoding: sandbox.bytes(of: "told.txt") ?? [], as: UTF8.self)
    #expect(statuses == "0" && text.hasPrefix("DONE"), "\(text)")
    #expect(text.contains("by ada@example.org") && text.contains("(exit 0)"))
  }

  @Test(arguments: UInt64(0)..<4)
  func `no name of a file acts`(seed: UInt64) {
    let sandbox = RefillSandbox.make()
    let name = String(
      String.UnicodeScalarView(
        Hostile.text(seed: seed).unicodeScalars.filter { !"\0/".unicodeScalars.contains($0) }
      )
    )
    sandbox.write("x\(name)", to: "name")
    let answer = sandbox.run(
      """
      { \(Self.frame)
      ask 1204; buy 1; cp r.json "$(cat name)"; } >/dev/null 2>&1
      creditcast refill --status "$(cat name)" --approval "y$(cat name)"
      """
    )
    #expect(answer.status == 2, "\(answer.talk)")
    #expect(answer.text.contains("there is no approval"))
    #expect(LogOracle.dangers(in: answer.text + answer.talk).isEmpty, "\(answer.text)")
  }
}
