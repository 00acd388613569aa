import Foundation
import TestSupport
import Testing

/// Files of ledgers: copies, exports, imports, and what has happened to them.
@Suite struct LedgerFileTests {
  private let sandbox = Sandbox()

  private func fill(_ count: Int) {
    let script = """
      for i in $(seq \(count)); do creditcast ledger purchase --credits $i --reference "R-$i" >/dev/null || exit; done
      """
    #expect(sandbox.run(script).status == 0)
  }

  /// The head that a check prints.
  private func head() -> String {
    let text = sandbox.run("creditcast ledger check").text
    return text.split(separator: "\n").last.map { String($0.split(separator: " ").last ?? "") }
      ?? ""
  }

  @Test func `a table is imported from a file or standard input, once`() {
    sandbox.write("on,credits\n2026-11-01,5\n", to: "t.csv")
    let dry = sandbox.run("creditcast ledger import --dry-run t.csv")
    #expect(dry.status == 0 && dry.text.contains("1 new; nothing is recorded by a dry run"))
    #expect(sandbox.names == ["t.csv"])
    #expect(sandbox.run("creditcast ledger import - <t.csv").text.contains("1 recorded"))
    #expect(sandbox.run("cat t.csv | creditcast ledger import -").text.contains("1 known"))
    let wrong = sandbox.run(
      "printf 'on,credits\\n2026-11-02,1\\nx,1\\n' | creditcast ledger import -"
    )
    #expect(wrong.status == 65 && wrong.text.contains("nothing is recorded"))
    #expect(sandbox.run("creditcast ledger list --format ndjson | wc -l").text == "1\n")
  }

  @Test func `a head that was kept tells whether the end is missing or was written anew`() {
    fill(3)
    let early = head()
    #expect(sandbox.run("cp .creditcast/ledger.sqlite early.sqlite").status == 0)
    fill(0)
    #expect(sandbox.run("creditcast ledger adjust --credits 5 --reason x").status == 0)
    let late = head()
    #expect(late.hasPrefix("4:"))
    func check(_ head: String, _ file: String) -> Sandbox.Answer {
      sandbox.run("creditcast ledger check --head \(head) --ledger \(file)")
    }
    #expect(check(early, ".creditcast/ledger.sqlite").status == 0)
    #expect(check(early, "early.sqlite").status == 0)
    let cut = check(late, "early.sqlite")
    #expect(cut.status == 65 && cut.text.contains("the end of the ledger is missing"))
    #expect(
      sandbox.run("creditcast ledger adjust --credits 6 --reason x --ledger early.sqlite").status
        == 0
    )
    let other = check(late, "early.sqlite")
    #expect(other.status == 65 && other.text.contains("written anew"))
  }

  @Test func `a copy is made while others write, and is sound`() throws {
    fill(2)
    let answer = sandbox.run(
      """
      (for i in $(seq 40); do creditcast ledger adjust --credits 1 --reason "n $i" || exit; done >log) &
      for i in $(seq 8); do creditcast ledger backup -q "b$i.sqlite" || exit; done
      wait
      for i in $(seq 8); do creditcast ledger check --ledger "b$i.sqlite" | head -n 1; done
      wc -l <log; ls | grep -c tmp; creditcast ledger check | head -n 1
      """
    )
    let lines = answer.text.split(separator: "\n")
    #expect(lines.count == 11, "\(answer.text)\(answer.talk)")
    #expect(lines.prefix(8).allSatisfy { $0.hasPrefix("SOUND") })
    #expect(lines.suffix(3) == ["40", "0", "SOUND  1 account, 42 events"])
  }

  @Test func `a copy replaces nothing unless it is told to, and leaves nothing behind`() {
    fill(1)
    sandbox.write("mine", to: "b.sqlite")
    #expect(sandbox.run("creditcast ledger backup b.sqlite").status == 73)
    #expect(sandbox.bytes(of: "b.sqlite") == Array("mine".utf8))
    #expect(sandbox.run("creditcast ledger backup b.sqlite --force").status == 0)
    #expect(sandbox.run("creditcast ledger list --ledger b.sqlite").text.contains("R-1"))
    #expect(sandbox.run("creditcast ledger backup no/b.sqlite").status != 0)
    #expect(sandbox.run("mkdir d; creditcast ledger backup d").status == 73)
    #expect(sandbox.names == [".creditcast", "b.sqlite", "d"])
  }

  @Test func `an export is whole or not there`() {
    fill(3)
    sandbox.write("old", to: "e.csv")
    #expect(sandbox.run("creditcast ledger export --format csv --to e.csv").status == 0)
    #expect(sandbox.bytes(of: "e.csv")?.count { $0 == 0x0A } == 4)
    #expect(sandbox.run("creditcast ledger export --format csv --to no/e.csv").status == 73)
    #expect(sandbox.run("creditcast ledger export --format csv --to /dev/full").status == 74)
    #expect(sandbox.run("creditcast ledger export --format csv >/dev/full").status == 74)
    #expect(
      sandbox.run("creditcast ledger export --format csv --to /dev/stdout | wc -l").text == "4\n"
    )
    let early = sandbox.run("{ creditcast ledger export --format json; echo $? >s; } | head -c 1")
    #expect(early.talk.isEmpty && sandbox.bytes(of: "s") == Array("0\n".utf8))
    #expect(sandbox.names == [".creditcast", "e.csv", "s"])
  }

  @Test(.enabled(if: Tool.hledger, "hledger is not installed"))
  func `hledger takes an export`() {
    fill(3)
    let answer = sandbox.run(
      """
      creditcast ledger purchase --credits 50 --usd 0.5 --account 'b: c' >/dev/null
      creditcast ledger export --format hledger --to all.journal
      hledger -f all.journal check && hledger -f all.journal bal -N cur:CR assets
      """
    )
    #expect(answer.status == 0, "\(answer.talk)")
    let words = answer.text.split(whereSeparator: \.isWhitespace)
    #expect(words.contains("50.000000") && words.contains("6.000000"), "\(answer.text)")
  }

  @Test func `a damaged file never makes the program crash, whatever it is asked`() throws {
    fill(6)
    let whole = try #require(sandbox.bytes(of: ".creditcast/ledger.sqlite"))
    for seed in UInt64(0)..<40 {
      var random = SplitMix(seed: seed)
      var bytes = whole
      if random.chance(oneIn: 4) { bytes.removeLast(random.int(in: 1...bytes.count)) }
      for _ in 0..<random.int(in: 0...6) where !bytes.isEmpty {
        bytes[random.int(in: 0...(bytes.count - 1))] = UInt8(random.int(in: 0...255))
      }
      sandbox.folder.write(bytes: bytes, to: "d.sqlite")
      for command in [
        "check", "list", "show '#3'", "export --format hledger", "purchase --credits 1",
      ] {
        let answer = sandbox.run("timeout 20 creditcast ledger \(command) --ledger d.sqlite")
        #expect([0, 65, 66].contains(answer.status), "seed \(seed): \(command): \(answer.talk)")
      }
    }
  }
}
