import TestSupport
import Testing

/// Usage that is recorded after the fact, from a file or by hand.
@Suite struct UsageImportTests {
  /// Runs a command under a hold of which nothing is reported, and answers the hold's name.
  private static let run = """
    creditcast run p.yaml --report r.json -- true 2>/dev/null
    hold=$(sed -n 's/.*"hold": "\\(.*\\)",/\\1/p' r.json)
    sed 's/}$/,"outcome":"ok"}/' calls >u.ndjson

    """

  private static func bench() -> RunSandbox {
    let bench = RunSandbox(balances: "100")
    let calls = bench.run("creditcast expand p.yaml").output
    bench.sandbox.write(String(decoding: calls, as: UTF8.self), to: "calls")
    return bench
  }

  @Test func `a file is recorded once, however often it is given`() {
    let answer = Self.bench().run(
      """
      \(Self.run)creditcast ledger usage u.ndjson --hold $hold
      creditcast ledger usage u.ndjson --hold $hold
      echo '{"id":"hero.9","outcome":"ok","credits":"8"}' >>u.ndjson
      creditcast ledger usage u.ndjson --hold $hold; echo $?
      creditcast ledger usage - --more --hold $hold <u.ndjson; echo $?
      """
    )
    let lines = answer.text.split(separator: "\n").map(String.init)
    let first = "5 calls with 40 credits recorded under hold-"
    #expect(lines.count == 5, "\(answer.text)\(answer.talk)")
    #expect(lines.first?.hasPrefix(first) == true)
    #expect(lines.dropFirst().first?.hasPrefix("5 calls with 40 credits had been recorded") == true)
    #expect(lines[2] == "65" && answer.talk.contains("has been recorded already"))
    #expect(lines[3].hasPrefix("6 calls with 48 credits recorded") && lines[4] == "0")
  }

  @Test func `what a run has settled is not recorded again by mistake`() {
    let answer = Self.bench().run(
      """
      creditcast run p.yaml --usage u.ndjson --report r.json -- sh runner.sh 2>/dev/null
      hold=$(sed -n 's/.*"hold": "\\(.*\\)",/\\1/p' r.json)
      creditcast ledger usage u.ndjson --hold $hold
      """
    )
    #expect(answer.status == 65)
    #expect(answer.talk.contains("has been recorded already"), "\(answer.talk)")
  }

  @Test func `lines without prices take them from the plan`() {
    let line = #"{"id":"hero.1","outcome":"ok"}"#
    let answer = Self.bench().run(
      """
      \(Self.run)echo '\(line)' | creditcast ledger usage - --hold $hold; echo $?
      echo '\(line)' | creditcast ledger usage - --hold $hold --plan p.yaml
      """
    )
    let lines = answer.text.split(separator: "\n")
    #expect(lines.first == "65" && answer.talk.contains("error[usage.unpriced]"), "\(answer.talk)")
    #expect(lines.last?.hasPrefix("1 call with 8 credits recorded under") == true)
  }

  @Test(arguments: [
    ("u.ndjson --hold hold-none", 66, "there is no hold `hold-none`"),
    ("nothing --hold $hold", 66, "there is no file `nothing`"),
    (". --hold $hold", 65, "is in no regular file"),
    ("r.json --hold $hold", 65, "error[usage.bad-line]"),
    ("u.ndjson --hold $hold --plan calls", 65, "error["),
    ("u.ndjson --hold $hold --ledger other.sqlite", 66, "there is no ledger `other.sqlite`"),
  ])
  func `what cannot be recorded says why`(arguments: String, status: Int, words: String) {
    let answer = Self.bench().run("\(Self.run)creditcast ledger usage \(arguments)")
    #expect(answer.status == status, "\(answer.talk)")
    #expect(answer.talk.contains(words), "\(answer.talk)")
    #expect(answer.text.isEmpty)
    #expect(!answer.talk.contains("lighthouse"))
  }
}
