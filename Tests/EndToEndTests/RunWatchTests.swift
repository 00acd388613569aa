import TestSupport
import Testing

/// What happens to a hold and its command while the command runs.
@Suite struct RunWatchTests {
  private static let run = "creditcast run p.yaml --report r.json"

  /// Waits in a shell for a file.
  private static func wait(for file: String) -> String {
    "i=0; until [ -e \(file) ] || [ $i -gt 200 ]; do sleep 0.05; i=$((i+1)); done"
  }

  private static func endings(_ report: JSON) -> [String?] {
    [report[key: "command"]?[key: "stopped"], report[key: "settlement"]?[key: "by"]]
      .map { $0?.text }
  }

  /// A command that ends with a status once it is asked to.
  private static func ending(_ status: Int) -> String {
    "sh -c 'trap \"exit \(status)\" TERM; touch ready; while :; do sleep 0.05; done'"
  }

  @Test func `a lease is renewed while the command lives`() throws {
    let bench = RunSandbox(balances: "100")
    let answer = bench.run("\(Self.run) --lease 4s -- sh -c 'sleep 6; sh runner.sh'")
    #expect(answer.status == 0, "\(answer.talk)")
    #expect(Self.endings(try bench.report()) == [nil, "outputs"])
  }

  @Test(arguments: [(0, 4), (7, 7)])
  func `a command whose lease is lost is ended`(own: Int, status: Int) throws {
    let bench = RunSandbox(balances: "100")
    let answer = bench.run(
      """
      \(Self.run) --lease 1s -- \(Self.ending(own)) & pid=$!
      \(Self.wait(for: "ready"))
      kill -STOP $pid; sleep 1.5; kill -CONT $pid; wait $pid
      """
    )
    #expect(answer.status == status, "\(answer.talk)")
    #expect(answer.talk.contains("because its hold was lost: hold `hold-"))
    #expect(Self.endings(try bench.report()) == ["hold_lost", "none"])
  }

  @Test(arguments: [(0, 2), (7, 7)])
  func `a command is ended when the balance falls below the floor`(
    own: Int,
    status: Int
  ) throws {
    let bench = RunSandbox(balances: "100", "90", "59.5")
    let floor = "--stop-below 60 --poll 1s"
    let answer = bench.run("\(Self.run) \(floor) -- \(Self.ending(own))")
    #expect(answer.status == status, "\(answer.talk)")
    #expect(answer.talk.contains("because the balance of 59.5 is below 60\n"))
    #expect(Self.endings(try bench.report()).first == "balance_below")
    #expect(bench.server.requests.count >= 3)
  }

  @Test func `a service that says itself that there is nothing left ends the command`() throws {
    let bench = RunSandbox(replies: [(200, #"{"credits": 100}"#), (402, "{}")])
    let answer = bench.run("\(Self.run) --stop-below 1 --poll 1s -- \(Self.ending(0))")
    #expect(answer.status == 2, "\(answer.talk)")
    #expect(answer.talk.contains("because the balance of 0 is below 1\n"))
  }

  @Test func `a balance that cannot be read ends nothing, and is told once`() throws {
    let bench = RunSandbox(balances: "100", "null", "null", "null")
    let answer = bench.run(
      "\(Self.run) --stop-below 60 --poll 1s -- sh -c 'sleep 3.5; sh runner.sh'"
    )
    #expect(answer.status == 0, "\(answer.talk)")
    let told = answer.talk.split(separator: "\n").filter { $0.contains("could not be looked at") }
    #expect(told.count == 1, "\(answer.talk)")
  }

  @Test func `a command that does not end is killed with all that it has started`() throws {
    let bench = RunSandbox(balances: "100", "0")
    bench.sandbox.write(
      "trap '' TERM; echo $$ >>pids; sleep 60 & echo $! >>pids; wait; sleep 60",
      to: "s.sh"
    )
    let answer = bench.run(
      """
      \(Self.run) --stop-below 60 --poll 1s --grace 1s -- sh -c 'trap "" TERM; sh s.sh; sleep 60'
      status=$?; for pid in $(cat pids); do
        grep -qs '^State:.[^ZX]' /proc/$pid/status && echo "$pid lives"
      done; exit $status
      """
    )
    #expect(answer.status == 137, "\(answer.talk)")
    #expect(answer.text.isEmpty)
    #expect(answer.talk.contains("`sh` was ended by SIGKILL after it was asked to"))
  }

  @Test func `what a command has started is ended although the command itself is gone`() {
    let bench = RunSandbox(balances: "100")
    bench.sandbox.write(
      "trap 'sleep 0.3; echo done >late; exit' TERM; touch ready; while :; do sleep 0.05; done",
      to: "s.sh"
    )
    let answer = bench.run(
      """
      \(Self.run) -- sh -c 'sh s.sh; true' & pid=$!
      \(Self.wait(for: "ready")); kill -TERM $pid; wait $pid; status=$?
      cat late; exit $status
      """
    )
    #expect(answer.status == 143, "\(answer.talk)")
    // It is waited for, so that what it reports last still counts.
    #expect(answer.text == "done\n")
  }

  @Test func `a run that is killed leaves a hold that expires`() throws {
    let bench = RunSandbox(balances: "60")
    let again = "\(Self.run) -- sh runner.sh 2>/dev/null"
    let answer = bench.run(
      """
      \(Self.run) --lease 2s -- sh -c 'echo $$ >left; touch ready; exec sleep 30' & pid=$!
      \(Self.wait(for: "ready"))
      kill -KILL $pid; wait $pid; echo $?
      \(again); [ $? -eq 0 ] && echo granted; sleep 2.2
      \(again); [ $? -eq 0 ] && echo granted at once
      kill $(cat left)
      """
    )
    #expect(answer.text == "137\n", "\(answer.text)\(answer.talk)")
  }

  @Test func `a command may settle its hold itself`() throws {
    let bench = RunSandbox(balances: "100")
    let answer = bench.run(
      """
      \(Self.run) -- sh -c 'sh runner.sh; creditcast hold settle --used 40 >/dev/null'
      echo $?
      """
    )
    #expect(answer.text == "0\n", "\(answer.talk)")
    #expect(answer.talk.contains("had been ended by somebody else: it is settled"))
    #expect(Self.endings(try bench.report()) == [nil, "elsewhere"])
  }

  @Test func `the keys of a terminal reach the command once`() {
    let bench = RunSandbox(balances: "100")
    bench.sandbox.write(
      """
      trap 'n=$((n+1))' INT; touch ready
      i=0; while [ -z "$n" ] && [ $i -lt 100 ]; do sleep 0.1; i=$((i+1)); done
      sleep 0.3; exit $((n+40))
      """,
      to: "keys.sh"
    )
    let answer = bench.run(
      """
      (\(Self.wait(for: "ready")); printf '\\003'; sleep 2) |
        script -qec "exec \(Self.run) -- sh keys.sh" /dev/null
      """
    )
    #expect(answer.status == 41, "\(answer.text)\(answer.talk)")
  }

  @Test func `a plan that is read on several threads changes nothing about signals`() {
    let bench = RunSandbox(balances: "1000000")
    let jobs = (0..<20_000).map {
      "  - {id: job-\($0), model: core, prompt: \"A house, number \($0)\"}"
    }
    let plan = (["creditcast: 1", "name: large", "jobs:"] + jobs).joined(separator: "\n")
    bench.sandbox.write(plan, to: "large.yaml")
    let answer = bench.run(
      """
      creditcast run large.yaml --jobs-parallel 4 -- \(Self.ending(5)) & pid=$!
      \(Self.wait(for: "ready")); kill -TERM $pid; wait $pid
      """
    )
    #expect(answer.status == 5, "\(answer.talk)")
  }
}
