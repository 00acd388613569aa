import TestSupport
import Testing

/// Commands that run under a hold, as real processes.
@Suite struct RunTests {
  private static let run = "creditcast run p.yaml --report r.json"

  private static func expect(
    _ report: JSON,
    by basis: String,
    credits: String?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let settlement = report[key: "settlement"]
    #expect(settlement?[key: "by"]?.text == basis, sourceLocation: sourceLocation)
    #expect(settlement?[key: "credits"]?.text == credits, sourceLocation: sourceLocation)
  }

  @Test(arguments: [0, 3, 200])
  func `the status of the command is passed on, and what it reported is settled`(
    status: Int
  ) throws {
    let bench = RunSandbox(balances: "100")
    let answer = bench.run("\(Self.run) -- sh runner.sh \(status)")
    #expect(answer.status == status, "\(answer.talk)")
    #expect(answer.text.isEmpty)
    #expect(answer.talk.contains("creditcast: `sh` ended with status \(status)\n"))
    #expect(
      answer.talk.contains("is settled with 40 of 40 credits, by 5 calls that were reported\n")
    )
    let report = try bench.report()
    Self.expect(report, by: "outputs", credits: "40")
    #expect(report[key: "exit_code"]?.integer == status)
    let schema = try JSONParser.parse(bench.run("creditcast schema run").output)
    #expect(SchemaValidator.violations(of: report, against: schema) == [])
  }

  @Test func `the command is told where everything is, and nothing stays behind`() {
    let bench = RunSandbox(balances: "100")
    let answer = bench.run(
      """
      \(Self.run) -- sh -c 'echo "$CREDITCAST_HOLD $CREDITCAST_ACCOUNT $CREDITCAST_LEDGER"
        wc -l <"$CREDITCAST_PLAN"; stat -c %a "$CREDITCAST_PLAN" "$CREDITCAST_USAGE"
        stat -c %a "$(dirname "$CREDITCAST_PLAN")"; echo "$TERM_KEPT"; cat'
      """
      .replacing("creditcast run", with: "echo input | TERM_KEPT=kept creditcast run")
    )
    #expect(answer.status == 0, "\(answer.talk)")
    let lines = answer.text.split(separator: "\n").map(String.init)
    let path = bench.sandbox.folder.path
    #expect(lines.first?.hasPrefix("hold-") == true)
    #expect(lines.first?.hasSuffix(" main \(path)/.creditcast/ledger.sqlite") == true)
    #expect(Array(lines.dropFirst()) == ["5", "600", "600", "700", "kept", "input"])
    #expect(bench.sandbox.names == [".creditcast", "p.yaml", "r.json", "runner.sh"])
  }

  @Test(arguments: [("no-such-command", 127), ("./p.yaml", 126), ("./.creditcast", 126)])
  func `a command that cannot be started gives the hold back`(command: String, status: Int) throws {
    let bench = RunSandbox(balances: "100")
    let answer = bench.run("\(Self.run) -- \(command)")
    #expect(answer.status == status, "\(answer.talk)")
    #expect(answer.talk.contains("creditcast: `\(command)` was not started: "))
    let report = try bench.report()
    Self.expect(report, by: "void", credits: "0")
    #expect(report[key: "command"]?[key: "started"] == .boolean(false))
    // All of it can be held again at once.
    #expect(bench.run("\(Self.run) -- sh runner.sh").status == 0)
  }

  @Test func `a command that fails before its first output gives the hold back`() throws {
    let bench = RunSandbox(balances: "50")
    let script = #"echo "{\"id\":\"hero.1\",\"outcome\":\"failed\"}" >>$CREDITCAST_USAGE; exit 9"#
    let answer = bench.run("\(Self.run) -- sh -c '\(script)'")
    #expect(answer.status == 9, "\(answer.talk)")
    Self.expect(try bench.report(), by: "void", credits: "0")
    #expect(bench.run("\(Self.run) -- sh runner.sh").status == 0)
  }

  @Test func `a command that reports nothing counts as having used all of it`() throws {
    let bench = RunSandbox(balances: "50")
    let answer = bench.run("\(Self.run) -- false")
    #expect(answer.status == 1, "\(answer.talk)")
    #expect(answer.talk.contains("settled with all of its 40 credits, as nothing was reported"))
    Self.expect(try bench.report(), by: "hold", credits: "40")
  }

  @Test func `a balance that fell counts where nothing was reported`() throws {
    let bench = RunSandbox(balances: "100", "84")
    let answer = bench.run("\(Self.run) -- true")
    #expect(answer.status == 0, "\(answer.talk)")
    Self.expect(try bench.report(), by: "balance", credits: "16")
  }

  @Test func `a torn report is told, and not trusted`() throws {
    let bench = RunSandbox(balances: "100")
    let script = #"sh runner.sh; printf "{\"id\":\"hero" >>$CREDITCAST_USAGE"#
    let answer = bench.run("\(Self.run) -- sh -c '\(script)'")
    #expect(answer.status == 0, "\(answer.talk)")
    #expect(answer.talk.contains("warning[usage.torn]: the last line is torn, and passed over"))
    #expect(answer.talk.contains("usage.ndjson:6:1"))
    Self.expect(try bench.report(), by: "hold", credits: "40")
    #expect(try bench.report()[key: "usage"]?[key: "credits"]?.text == "40")
    // What was reported stays, so that somebody can look.
    #expect(bench.sandbox.names.contains { $0.hasPrefix("creditcast.") })
  }

  @Test func `the report can stand where somebody says`() {
    let bench = RunSandbox(balances: "500")
    let answer = bench.run("\(Self.run) --usage u.ndjson -- sh runner.sh; wc -l <u.ndjson")
    #expect(answer.text == "5\n", "\(answer.talk)")
    #expect(bench.run("\(Self.run) --usage new.ndjson -- no-such-command").status == 127)
    #expect(bench.run("\(Self.run) -q --usage new.ndjson -- sh runner.sh").talk.isEmpty)
    let again = bench.run("\(Self.run) --usage u.ndjson -- sh runner.sh")
    #expect(again.status == 73)
    #expect(again.talk.contains("`\(bench.sandbox.folder.path)/u.ndjson` cannot be written"))
  }

  @Test(arguments: ["TERM", "INT", "HUP", "QUIT", "USR1", "USR2"])
  func `a signal to creditcast alone reaches the command once`(signal: String) {
    let bench = RunSandbox(balances: "100")
    bench.sandbox.write(
      """
      trap 'n=$((n+1)); echo got >>got' \(signal)
      touch ready
      i=0; while [ ! -e got ] && [ $i -lt 100 ]; do sleep 0.1; i=$((i+1)); done
      sleep 0.3; exit $((n+40))
      """,
      to: "trap.sh"
    )
    let answer = bench.run(
      """
      env --default-signal \(Self.run) -- sh trap.sh & pid=$!
      until [ -e ready ]; do sleep 0.05; done
      kill -\(signal) $pid; wait $pid
      """
    )
    #expect(answer.status == 41, "\(answer.talk)")
    #expect(answer.talk.contains("`sh` ended with status 41"))
  }

  @Test func `a command that a signal ends has the status that shells give it`() throws {
    let bench = RunSandbox(balances: "100")
    let answer = bench.run("\(Self.run) -- sh -c 'kill -KILL $$'")
    #expect(answer.status == 137, "\(answer.talk)")
    #expect(answer.talk.contains("`sh` was ended by SIGKILL"))
    Self.expect(try bench.report(), by: "hold", credits: "40")
    #expect(try bench.report()[key: "command"]?[key: "signal"]?.integer == 9)
  }

  @Test func `the command has the signals that creditcast was given`() {
    let bench = RunSandbox(balances: "100")
    let look = "grep -E '^Sig(Blk|Cgt)' /proc/self/status"
    let answer = bench.run(
      "\(look); \(Self.run) -- \(look); trap '' HUP; \(Self.run) -- sh -c 'kill -HUP $$'"
    )
    let lines = answer.text.split(separator: "\n")
    #expect(lines.count == 4 && lines[0] == lines[2] && lines[1] == lines[3], "\(answer.text)")
    // What is passed over stays passed over.
    #expect(answer.status == 0)
  }

  @Test func `a pipe that nobody reads ends the command as it should`() {
    let bench = RunSandbox(balances: "100")
    let answer = bench.run("\(Self.run) -- yes | head -n 1; wait")
    #expect(answer.text == "y\n")
    #expect(answer.talk.contains("`yes` was ended by SIGPIPE"))
  }

  @Test(arguments: [
    ("p.yaml -- touch started", "30", 2, "SHORTFALL"),
    ("bad.yaml -- touch started", "100", 65, "error[plan."),
    ("none.yaml -- touch started", "100", 66, "none.yaml"),
    ("p.yaml --balance-file nothing -- touch started", "100", 66, "nothing"),
    ("p.yaml -- ", "100", 64, "no command to run is named"),
    ("p.yaml touch started", "100", 64, "no command to run is named"),
    ("-- touch started", "100", 64, "name at least one plan"),
    ("p.yaml --stop-below 5 --balance 90 -- touch started", "100", 64, "--stop-below"),
    ("p.yaml --poll 0s -- touch started", "100", 64, "--poll is from 1s"),
    ("p.yaml --usage p.yaml -- touch started", "100", 73, "cannot be written"),
  ])
  func `without a yes no command is started`(
    arguments: String,
    balance: String,
    status: Int,
    words: String
  ) {
    let bench = RunSandbox(balances: balance)
    bench.sandbox.write("creditcast: 1\nname: bad\njobs: [{id: a, cuont: 5}]\n", to: "bad.yaml")
    let answer = bench.run("creditcast run \(arguments)")
    #expect(answer.status == status, "\(answer.talk)")
    #expect(answer.talk.contains(words), "\(answer.talk)")
    #expect(answer.text.isEmpty)
    #expect(!bench.sandbox.names.contains("started"))
    #expect(!bench.sandbox.names.contains { $0.hasPrefix("creditcast.") })
  }

  @Test func `two runs never share credits, or a hold`() {
    let bench = RunSandbox(balances: "70")
    let ci = "export GITHUB_RUN_ID=7 GITHUB_REPOSITORY=a/b GITHUB_JOB=draw; "
    let inner = "creditcast run p.yaml -- touch started; echo inner $?"
    let answer = bench.run("\(ci)\(Self.run) -- sh -c '\(inner)'")
    #expect(answer.text == "inner 2\n", "\(answer.talk)")
    #expect(!bench.sandbox.names.contains("started"))
    let shared = bench.run(
      "\(Self.run) --key k --balance 200 -- \(Self.run) --key k --balance 200 -- touch started"
    )
    #expect(shared.status == 65, "\(shared.talk)")
    #expect(shared.talk.contains("was opened by an earlier run with the same key"))
    #expect(!bench.sandbox.names.contains("started"))
  }

  @Test func `neither the key nor a prompt is told, and the command's arguments are not reported`()
  {
    let bench = RunSandbox(balances: "100")
    let answer = bench.run(
      "\(Self.run) -v -- sh -c 'cat $CREDITCAST_PLAN >>$CREDITCAST_USAGE; exit 1' secret-argument"
    )
    let report = String(decoding: bench.sandbox.bytes(of: "r.json") ?? [], as: UTF8.self)
    for word in ["sk-canary0123456789abcdef", "lighthouse", "secret-argument"] {
      #expect(!(answer.talk + answer.text + report).contains(word), "\(answer.talk)")
    }
    #expect(answer.talk.contains("error[usage.bad-value]: this line has no `outcome`"))
  }
}
