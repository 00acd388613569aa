import TestSupport
import Testing

@Suite struct OutputTests {
  private let sandbox = Sandbox()

  init() {
    sandbox.write(
      """
      creditcast: 1
      name: posters
      jobs:
        - {id: hero, model: ultra, prompt: A lighthouse, count: 12}
        - {id: rest, model: core, prompt: A lighthouse, count: 2000}
      """,
      to: "p.yaml"
    )
  }

  @Test func `several formats are written in one run, one of them to standard output`() throws {
    let answer = sandbox.run(
      """
      creditcast check p.yaml --balance 7000 --today 2026-11-22 --output table --output json=r.json \
        --output markdown=r.md --output csv=r.csv --output ndjson=r.ndjson
      """
    )
    #expect(answer.status == 0)
    #expect(answer.text.hasPrefix("COVERED"))
    #expect(answer.talk.isEmpty)
    #expect(sandbox.names == ["p.yaml", "r.csv", "r.json", "r.md", "r.ndjson"])
    for (name, format) in [("r.json", "json"), ("r.md", "markdown"), ("r.csv", "csv")] {
      let alone = sandbox.run(
        "creditcast check p.yaml --balance 7000 --today 2026-11-22 --jobs --format \(format)"
      )
      #expect(sandbox.bytes(of: name) == alone.output, "\(name)")
    }
    #expect(sandbox.bytes(of: "r.ndjson")?.count { $0 == UInt8(ascii: "\n") } == 2)
  }

  @Test(arguments: ["json=no/such/r.json", "json=/dev/full", "json=folder"])
  func `where one file cannot be written all keep what they had`(second: String) {
    sandbox.write("old\n", to: "r.md")
    let answer = sandbox.run(
      """
      mkdir folder; creditcast estimate p.yaml --output markdown=r.md --output \(second) \
        --output csv=new.csv --output table
      """
    )
    #expect([73, 74].contains(answer.status))
    #expect(answer.output.isEmpty)
    #expect(sandbox.bytes(of: "r.md") == Array("old\n".utf8))
    #expect(sandbox.names == ["folder", "p.yaml", "r.md"])
  }

  @Test func `a report that is there is replaced whole`() {
    sandbox.write(String(repeating: "x", count: 1 << 20), to: "r.csv")
    #expect(sandbox.run("creditcast estimate p.yaml --output csv=r.csv").status == 0)
    #expect(sandbox.bytes(of: "r.csv")?.starts(with: "model,".utf8) == true)
    #expect((sandbox.bytes(of: "r.csv")?.count ?? 0) < 1000)
  }

  @Test(arguments: [
    "--output json --output table", "--output json --format table",
    "--output json=a --output csv=a", "--output json=", "--output yaml",
  ])
  func `formats that exclude each other are refused`(options: String) {
    let answer = sandbox.run("creditcast estimate p.yaml \(options)")
    #expect(answer.status == 64)
    #expect(sandbox.names == ["p.yaml"])
  }

  @Test(arguments: ["expand p.yaml", "check p.yaml --balance 1 --jobs", "explain", "prices list"])
  func `a reader that goes away early ends the program quietly`(command: String) {
    let answer = sandbox.run(
      "{ creditcast \(command); echo $? >status; } | head -c 1 >/dev/null"
    )
    #expect(answer.talk.isEmpty)
    let verdict = command.hasPrefix("check") ? "2\n" : "0\n"
    #expect(sandbox.bytes(of: "status") == Array(verdict.utf8))
  }

  @Test(arguments: Sandbox.formats + ["table"])
  func `the same input gives the same bytes`(format: String) {
    let command = "creditcast check p.yaml --balance 50 --today 2026-11-22 --format \(format)"
    #expect(sandbox.run(command).output == sandbox.run("sleep 0; \(command)").output)
  }

  @Test func `no line is wider than the terminal is told to be`() {
    for command in [
      "check p.yaml --balance 50 --jobs", "prices list", "prices show sdxl", "doctor",
    ] {
      let answer = sandbox.run("COLUMNS=40 creditcast \(command) --today 2026-11-22")
      let wide = answer.text.split(separator: "\n").filter { $0.count > 40 }
      #expect(wide.isEmpty, "\(command): \(wide)")
    }
  }

  @Test func `colours come only where they are asked for`() {
    let command = "creditcast check p.yaml --balance 50 --today 2026-11-22"
    let plain = sandbox.run(command)
    let coloured = sandbox.run("\(command) --color always")
    #expect(!plain.text.contains("\u{1B}"))
    #expect(coloured.text.contains("\u{1B}[1;31m"))
    #expect(coloured.text.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain.text)
    #expect(sandbox.run("NO_COLOR=1 FORCE_COLOR=1 \(command)").output == plain.output)
    #expect(sandbox.run("FORCE_COLOR=1 \(command)").output == coloured.output)
    let file = sandbox.run("FORCE_COLOR=1 \(command) --output table=t.txt")
    #expect(file.status == 2)
    #expect(sandbox.bytes(of: "t.txt") == plain.output)
  }

  @Test(arguments: ["check p.yaml --balance 50 --jobs", "prices list", "explain", "doctor"])
  func `a locale without Unicode gets ASCII`(command: String) {
    let answer = sandbox.run("LC_ALL=C creditcast \(command)")
    #expect(!answer.output.isEmpty)
    #expect(answer.output.allSatisfy { $0 < 0x80 })
  }
}
