import Foundation
import TestSupport
import Testing

/// Approvals made and checked by the program and the real ssh-keygen.
@Suite struct ApprovalTests {
  private static let check =
    "creditcast check plan.yaml --balance 2204 --today 2026-11-23 --approval approval.txt"

  private static func status(_ script: String, settings: String? = nil) -> (Int?, String) {
    let sandbox = settings.map { ApprovalSandbox(settings: $0) } ?? ApprovalSandbox()
    let answer = sandbox.approved(script)
    return (answer.status, answer.text + answer.talk)
  }

  @Test func `an approved run is covered`() {
    let (status, text) = Self.status(Self.check)
    #expect(status == 0, "\(text)")
    #expect(text.contains("✓ approval") && text.contains("by ada@example.org until 2026-11-29"))
  }

  /// What happens between the approval and the check, and what the check says of it.
  static let stories: [(script: String, status: Int, words: String)] = [
    ("sed -i 's/count: 472/count: 473/' plan.yaml", 5, "the plans are not those"),
    (
      "sed -i 's/count: 472/count: 473/' plan.yaml", 5,
      "the run needs 1419 where 1416 were approved"
    ),
    ("sed -i 's/count: 472/count: 400/' plan.yaml", 5, "approval.drifted"),
    ("echo '# more' >>plan.yaml", 5, "the plans are not those"),
    ("echo 'refill: {increment: 200}' >>creditcast.yaml", 5, "the settings that decide"),
    ("echo 'accounts: {main: {reserve: 1}}' >>creditcast.yaml", 5, "the settings that decide"),
    ("echo 'policies: [{id: a, max_run_credits: 9999}]' >>creditcast.yaml", 5, "settings"),
    ("echo 'watch: {below: 5}' >>creditcast.yaml", 0, "COVERED"),
    ("sed -i 's/1000/900/' creditcast.yaml", 0, "COVERED"),
    ("sed -i 's/1000/1416/' creditcast.yaml", 0, "not needed"),
    ("sed -i 's/1000/1415.999999/' creditcast.yaml", 0, "by ada"),
    ("echo 'accounts: {main: {}, b: {}}' >>creditcast.yaml; account=b", 5, "the account is `b`"),
    ("mv plan.yaml renamed.yaml; plan=renamed.yaml", 0, "COVERED"),
    ("mkdir d; cp plan.yaml d/; plan=d", 0, "COVERED"),
    ("balance=1416", 0, "COVERED"), ("balance=1300", 2, "✓ approval"),
    ("balance=300", 2, "a purchase of 1200 is needed where 1000 were approved"),
    ("today=2026-11-28", 0, "COVERED"), ("today=2026-11-29", 5, "the approval ended at"),
    ("today=2026-11-20", 5, "which has not come"),
    (
      "sed -i 's/required_above/max_age: 1d, required_above/' creditcast.yaml; today=2026-11-24", 5,
      "ago, which is more than 1 d"
    ),
    ("rm approval.txt", 5, "there is no approval `approval.txt`"),
    (": >approval.txt", 5, "approval.malformed"), ("cp plan.yaml approval.txt", 5, "malformed"),
    ("sed -i 's/\"1416\"/\"9999\"/' approval.txt", 5, "approval.signature"),
    ("sed -i 's/ada@example.org/bob@example.org/' approval.txt", 5, "approval.signature"),
    ("sed -i '4s/.//5' approval.txt", 5, "approval.signature"),
    ("sign mallory creditcast-approval", 5, "approval.signer"),
    ("sign ada file", 5, "approval.signature"), ("sign ada creditcast-approval", 0, "COVERED"),
    (": >signers", 5, "approval.signer"), ("sed -i 's/^ada/bob/' signers", 5, "approval.signer"),
    ("sed -i 's/creditcast-approval/git/' signers", 5, "approval.signer"),
    ("sed -i 's/^ada@example.org/*@example.org/' signers", 0, "COVERED"),
    ("sed -i 's/namespaces/valid-before=\"20261101\",namespaces/' signers", 5, "approval.signer"),
    ("sed -i 's/namespaces/valid-after=\"20261101\",namespaces/' signers", 0, "COVERED"),
    ("head -c 100000 /dev/zero >approval.txt", 5, "approval.malformed"),
    ("printf '\\033[2J\\n' >approval.txt", 5, "approval.malformed"),
    ("rm approval.txt; mkdir approval.txt", 66, "cannot be read"),
    ("rm signers", 66, "there is no file of allowed signers"),
    ("sed -i 's/allowed_signers: signers, //' creditcast.yaml", 78, "nobody says who may approve"),
    ("PATH=$(dirname $(command -v creditcast))", 66, "the program `ssh-keygen` cannot be found"),
  ]

  @Test(arguments: stories.indices)
  func `the check tells what has become of an approval`(index: Int) {
    let story = Self.stories[index]
    let script = """
      sign() {
        head -n 1 approval.txt >statement
        { cat statement; ssh-keygen -Y sign -q -f $1 -n $2 <statement; } >approval.txt
      }
      plan=plan.yaml balance=2204 today=2026-11-23 account=main
      \(story.script)
      creditcast check $plan --balance $balance --today $today --account $account --approval approval.txt
      """
    let (status, text) = Self.status(script)
    #expect(status == story.status && text.contains(story.words), "\(story.script)\n\(text)")
  }

  @Test func `other prices are other digests`() {
    let (status, text) = Self.status(
      """
      cat >mine.yaml <<'END'
      creditcast_catalogue: 1
      provider: stability
      credit_usd: "0.01"
      checked_on: 2026-10-01
      models: [{id: ultra, prices: [{from: 2026-01-01, credits: "7", source: contract, date_is: exact}]}]
      END
      \(Self.check) --prices mine.yaml
      """
    )
    #expect(status == 5 && text.contains("the prices are not those"), "\(text)")
  }

  @Test(arguments: [
    ("hold open plan.yaml", 0), ("check plan.yaml --hold", 0),
    ("run plan.yaml", 0),
  ])
  func `nothing is held without the approval`(command: String, status: Int) {
    let tail = command.hasPrefix("run") ? "-- true" : ""
    let given = Self.status(
      """
      creditcast \(command) --balance 2204 --today 2026-11-23 --approval approval.txt \(tail) >/dev/null || exit 1
      creditcast ledger list --format csv | grep -c hold_open
      """
    )
    #expect(given.0 == status && given.1.contains("1"), "\(given.1)")
    let missing = Self.status(
      """
      creditcast \(command) --balance 2204 --today 2026-11-23 \(tail) >/dev/null 2>&1; echo "exit $?"
      creditcast ledger list --format csv | grep -c hold_open
      """
    )
    #expect(missing.1.contains("exit 5") && missing.1.hasSuffix("0\n"), "\(missing.1)")
  }

  @Test func `every format says that the approval is missing`() throws {
    let sandbox = ApprovalSandbox().sandbox
    let answer = sandbox.run(
      "creditcast check plan.yaml --balance 2204 --today 2026-11-23 \(Sandbox.allOutputs)"
    )
    #expect(answer.status == 5)
    #expect(answer.text.contains("error[approval.missing]") && answer.text.contains("✗ approval"))
    let words = [
      "json": "\"state\": \"missing\"", "markdown": "an approval is needed",
      "github": "approval.missing", "sarif": "approval.missing", "junit": "name=\"approval\"",
      "gitlab": "approval.missing",
      "metrics": "creditcast_verdict{creditcast_verdict=\"approval\"} 1",
      "slack": "an approval is needed", "agent": "approval",
      "dotenv": "CREDITCAST_VERDICT=approval",
    ]
    for (format, expected) in words {
      let text = String(decoding: sandbox.bytes(of: "r.\(format)") ?? [], as: UTF8.self)
      #expect(text.contains(expected), "\(format): \(text)")
    }
    let shown = sandbox.run("creditcast show r.json --format json | cmp - r.json")
    #expect(shown.status == 5 || shown.status == 0, "\(shown.text)")
    #expect(shown.text.isEmpty)
    let schema = try JSONParser.parse(Array(sandbox.run("creditcast schema report").text.utf8))
    let value = try JSONParser.parse(sandbox.bytes(of: "r.json") ?? [])
    #expect(SchemaValidator.violations(of: value, against: schema) == [])
  }

  @Test func `digests know neither folder nor threads nor time`() throws {
    let answer = ApprovalSandbox().sandbox.run(
      """
      digests() { grep -A 5 '"digests"' | cksum; }
      creditcast check plan.yaml --balance 9 --today 2026-11-23 --format json | digests
      mkdir d; cp plan.yaml creditcast.yaml signers d; cd d
      creditcast check plan.yaml --balance 9.0 --today 2027-01-01 --jobs-parallel 1 --format json | digests
      creditcast check ./plan.yaml --balance 9 --jobs-parallel 2 --format json | digests
      """
    )
    #expect(Set(answer.text.split(separator: "\n")).count == 1, "\(answer.text)")
    #expect(answer.text.split(separator: "\n").count == 3)
  }

  @Test(arguments: [
    ("approve none.json --as ada --key ada", 66), ("approve report.json --as ada --key none", 66),
    ("approve report.json --as 'a*' --key ada", 64), ("approve report.json --as -- --key ada", 64),
    ("approve report.json --as ada --key ada --expires 0d", 64),
    ("approve report.json --as ada --key ada --expires soon", 64),
    ("approve plan.yaml --as ada --key ada", 65),
    ("approve report.json --as ada --key signers", 77),
    ("approve report.json --as ada --key ada --output no/such/folder", 73),
    ("approve estimate.json --as ada --key ada", 65),
    ("approve denied.json --as ada --key ada", 65),
    ("approve unknown.json --as ada --key ada", 65), ("approve old.json --as ada --key ada", 65),
    ("approve report.json --as ada --key ada", 0), ("approve - --as ada --key ada <report.json", 0),
    ("approve report.json --as ada --key d", 77),
  ])
  func `what cannot be approved is told`(command: String, status: Int) {
    let (ended, text) = Self.status(
      """
      {
        mkdir d
        creditcast estimate plan.yaml --format json >estimate.json
        creditcast check plan.yaml --format json >unknown.json
        sed '/"digests"/,/}/d' report.json >old.json
        echo 'policies: [{id: a, max_run_credits: 9}]' >>creditcast.yaml
        creditcast check plan.yaml --balance 9999 --format json >denied.json
      } >/dev/null 2>&1
      creditcast \(command)
      """
    )
    #expect(ended == status, "\(text)")
  }

  @Test func `nothing is left behind, and no key is shown`() {
    let sandbox = ApprovalSandbox()
    let answer = sandbox.approved(
      """
      mkdir tmp; export TMPDIR=$PWD/tmp
      \(Self.check) >/dev/null
      creditcast approve report.json --as ada@example.org --key ada -v
      ls -A tmp
      grep -c PRIVATE approval.txt
      """
    )
    #expect(answer.text.hasSuffix("-----END SSH SIGNATURE-----\n0\n"), "\(answer.text)")
    #expect(!(answer.text + answer.talk).contains("PRIVATE"))
  }

  @Test(arguments: [
    "approvals: {required_above: -1}", "approvals: {max_age: 7}", "approvals: {signers: a}",
    "approvals: []", "approvals: {allowed_signers: []}", "approvals: {max_age: soon}",
  ])
  func `a wrong setting is told at its line`(settings: String) {
    let (status, text) = Self.status(Self.check, settings: settings + "\n")
    #expect(status == 78 && text.contains("creditcast.yaml:1:"), "\(text)")
  }

  @Test func `the lowest limit of all files counts, and the strongest file's signers`() {
    let sandbox = ApprovalSandbox(settings: "approvals: {required_above: 5000}\n")
    let answer = sandbox.approved(
      """
      mkdir -p .config/creditcast
      echo "approvals: {allowed_signers: $PWD/signers, required_above: 1000}" >.config/creditcast/config.yaml
      \(Self.check); echo "exit $?"
      creditcast check plan.yaml --balance 2204 --today 2026-11-23 >/dev/null; echo "exit $?"
      creditcast doctor | grep approvals
      """
    )
    #expect(answer.text.contains("exit 0") && answer.text.contains("exit 5"), "\(answer.text)")
    #expect(answer.text.contains("approvals.required_above"))
  }

  /// Texts of an approval file that would act if they were printed as they are.
  @Test(arguments: UInt64(0)..<12)
  func `no text of an approval acts through the report`(seed: UInt64) throws {
    let sandbox = ApprovalSandbox()
    _ = sandbox.approved("true")
    let text = String(decoding: sandbox.sandbox.bytes(of: "approval.txt") ?? [], as: UTF8.self)
    let hostile = Hostile.text(seed: seed).unicodeScalars.map { scalar in
      let figures = String(scalar.value, radix: 16)
      let zeros = String(repeating: "0", count: max(0, 4 - figures.count))
      return scalar.value < 0x10000 ? "\\u\(zeros)\(figures)" : ""
    }.joined()
    let changes = [
      ("\"creditcast_approval\":\"1\"", "\"creditcast_approval\":\"\(hostile)\""),
      ("\"account\":\"main\"", "\"account\":\"\(hostile)\""),
      ("ada@example.org", hostile),
    ]
    for (old, new) in changes {
      sandbox.sandbox.write(text.replacing(old, with: new), to: "approval.txt")
      let answer = sandbox.sandbox.run(Self.check)
      #expect(answer.status == 5)
      #expect(LogOracle.dangers(in: answer.text + answer.talk).isEmpty, "\(answer.text)")
    }
  }

  @Test(arguments: UInt64(0)..<12)
  func `no name of an account acts, even where it is signed`(seed: UInt64) throws {
    let sandbox = ApprovalSandbox().sandbox
    sandbox.write(Hostile.text(seed: seed), to: "name")
    let answer = sandbox.run(
      """
      creditcast check plan.yaml --account "x$(cat name)" --balance 9 --today 2026-11-22 --format json >report.json
      creditcast approve report.json --as ada@example.org --key ada --today 2026-11-22 --output approval.txt
      \(Self.check); echo "exit $?"
      """
    )
    #expect(
      answer.text.hasSuffix("exit 5\n") && answer.text.contains("the account is `main` where")
    )
    #expect(LogOracle.dangers(in: answer.text + answer.talk).isEmpty, "\(answer.text)")
  }

  @Test func `an agent may sign`() {
    let (status, text) = Self.status(
      """
      eval "$(ssh-agent -s)" >/dev/null
      trap 'ssh-agent -k >/dev/null' EXIT
      ssh-add -q ada && mv ada elsewhere
      creditcast approve report.json --as ada@example.org --key ada.pub --today 2026-11-22 >approval.txt || exit 1
      \(Self.check) >/dev/null
      """
    )
    #expect(status == 0, "\(text)")
  }

  @Test func `anybody can verify an approval by hand`() {
    let (status, text) = Self.status(
      """
      tail -n +2 approval.txt >signature
      head -n 1 approval.txt |
        ssh-keygen -Y verify -f signers -I ada@example.org -n creditcast-approval -s signature
      """
    )
    #expect(status == 0 && text.contains("Good \"creditcast-approval\" signature"), "\(text)")
  }
}
