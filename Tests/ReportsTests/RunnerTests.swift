import Reports
import TestSupport
import Testing

/// What GitHub's runner would make of each format.
@Suite struct RunnerTests {
  private static let style = ReportStyle(width: 80, isColoured: false, isUnicode: true)

  /// Each report holds about thirty hostile texts: ids, files, owners, tags, models, replies, accounts.
  @Test(arguments: ReportFormat.allCases.filter { $0 != .github })
  func `no command comes of 12,000 hostile texts in any format`(format: ReportFormat) throws {
    for seed in UInt64(0)..<400 {
      let bytes = format.render(try Samples.hostile(seed: seed), Self.style)
      #expect(RunnerOracle.commands(in: bytes) == [], "seed \(seed)")
    }
  }

  @Test func `annotations are all ours, and say what they are to say`() throws {
    let known: Set = ["title", "file", "line", "endLine", "col", "endColumn"]
    for seed in UInt64(0)..<400 {
      let bytes = GitHubReport.render(try Samples.hostile(seed: seed))
      let commands = RunnerOracle.commands(in: bytes)
      #expect(commands.count == bytes.count { $0 == UInt8(ascii: "\n") }, "seed \(seed)")
      for command in commands {
        #expect(["error", "warning", "notice"].contains(command.name), "seed \(seed)")
        #expect(known.isSuperset(of: command.properties.keys), "seed \(seed)")
        #expect(command.properties["title"]?.contains(".") == true, "seed \(seed)")
        let dangers = command.data.split(separator: "\n").flatMap {
          LogOracle.dangers(in: "- \($0)")
        }
        #expect(dangers == [], "seed \(seed)")
      }
    }
  }

  @Test func `a guarded table holds no command but the two around it`() throws {
    for seed in UInt64(0)..<400 {
      let table = TerminalReport.render(try Samples.hostile(seed: seed), Self.style)
      let commands = RunnerOracle.commands(in: EchoGuard.around(table))
      #expect(commands.count == 2, "seed \(seed)")
      #expect(commands.first?.name == "stop-commands" && commands.last?.name == commands[0].data)
    }
  }

  @Test func `a guard holds even what is alive, and its token stands nowhere in it`() throws {
    let text = Array("::error::x\n##[set-env name=a]b\n::stop-commands::x\n::x::".utf8)
    #expect(RunnerOracle.commands(in: text).count == 4)
    let guarded = RunnerOracle.commands(in: EchoGuard.around(text))
    let token = try #require(guarded.first?.data)
    #expect(guarded.map(\.name) == ["stop-commands", token])
    #expect(!String(decoding: text, as: UTF8.self).contains(token))
    let again = EchoGuard.around(text + Array("\n::\(token)::\n".utf8))
    #expect(RunnerOracle.commands(in: again).count == 2)
    #expect(EchoGuard.around([]).isEmpty)
  }

  @Test(arguments: [
    ("::error::x", "error"), ("  \u{3000}::warning title=a::x", "warning"),
    ("a\r::notice::x", "notice"),
    ("see ##[group]x", "group"), ("##[ERROR]x", "ERROR"), ("::set-output name=a::b", "set-output"),
  ])
  func `what the runner obeys is seen`(text: String, name: String) {
    #expect(RunnerOracle.commands(in: Array(text.utf8)).map(\.name) == [name])
  }

  @Test(arguments: ["a ::error::x", ":error::x", "::eror::x", "::error", "##[eror]x", "##[error"])
  func `what the runner passes over is not`(text: String) {
    #expect(RunnerOracle.commands(in: Array(text.utf8)) == [])
  }
}
