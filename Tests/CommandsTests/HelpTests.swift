import Commands
import Diagnostics
import TestSupport
import Testing

@Suite struct HelpTests {
  private static let commands = [
    [], ["check"], ["lint"], ["estimate"], ["diff"], ["show"], ["expand"], ["balance"], ["prices"],
    ["prices", "list"], ["comment"], ["comment", "github"], ["comment", "gitlab"],
    ["prices", "show"], ["prices", "check"], ["explain"], ["init"], ["schema"], ["doctor"],
    ["ledger"], ["ledger", "purchase"], ["ledger", "adjust"], ["ledger", "correct"],
    ["ledger", "retract"], ["ledger", "import"], ["ledger", "list"], ["ledger", "show"],
    ["ledger", "accounts"], ["ledger", "check"], ["ledger", "export"], ["ledger", "backup"],
  ]

  @Test(arguments: commands)
  func `a command's help fits 80 columns and names the command`(words: [String]) {
    let session = Session(words: words + ["--help"])
    #expect(session.status == .covered)
    #expect(session.errors.isEmpty)
    #expect(session.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let name = (["creditcast"] + words).joined(separator: " ")
    #expect(session.output.contains("USAGE: \(name)"))
  }

  @Test func `help is as wide as it is told`() {
    let session = Session("check", "--help", variables: ["COLUMNS": "60"])
    #expect(
      session.output.split(separator: "\n").allSatisfy { $0.count <= 60 || $0.contains("USAGE") }
    )
  }

  @Test(arguments: [["prices"], ["help", "prices"]])
  func `a command that only groups others shows its help`(words: [String]) {
    let session = Session(words: words)
    #expect(session.status == .covered)
    #expect(session.output.contains("USAGE: creditcast prices <subcommand>"))
  }

  @Test func `the version is told`() {
    #expect(Session("--version").output == "creditcast \(Creditcast.version)\n")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a shell gets its completions`(shell: String) {
    let session = Session("--generate-completion-script", shell)
    #expect(session.status == .covered)
    #expect(session.errors.isEmpty)
    for word in ["estimate", "balance-file", "catalogue"] {
      #expect(session.output.contains(word), "\(word)")
    }
  }

  @Test(arguments: [
    ["chek"], ["check"], ["check", "--no-such"], ["prices", "show"], ["schema", "plans"],
    ["doctor", "--format", "yaml"],
  ])
  func `a wrong command line is told on standard error`(words: [String]) {
    let session = Session(words: words)
    #expect(session.status == .usage)
    #expect(session.output.isEmpty)
    #expect(session.errors.hasPrefix("Error: "))
  }

  @Test func `a wrong command line is not echoed alive`() {
    let errors = Session("\u{1B}[2J\u{202E}x").errors
    #expect(!errors.contains("\u{1B}") && !errors.contains("\u{202E}"))
  }

  @Test(arguments: [
    (OutputProblem.closed, Diagnostics.ExitStatus.covered),
    (.failed(reason: "no space"), .inputOutput),
  ])
  func `an answer that cannot be written ends with its status`(
    problem: OutputProblem,
    status: Diagnostics.ExitStatus
  ) {
    for words in [["--help"], ["explain"], ["prices", "list"], ["schema", "report"], ["doctor"]] {
      let output = MemoryOutput(failing: problem)
      let session = Session(words: words, output: output)
      #expect(session.status == status, "\(words)")
      #expect(session.errors.isEmpty == (status == .covered), "\(words)")
    }
  }
}
