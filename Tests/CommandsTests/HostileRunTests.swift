import Balances
import Diagnostics
import Reports
import TestSupport
import Testing

/// Whole runs on GitHub in which everything that comes from outside is hostile: texts and names of plans,
/// of their files, of accounts, and what the server says.
@Suite struct HostileRunTests {
  /// A service whose every answer holds the same hostile text.
  private struct HostileService: BalanceService {
    let number: UInt64
    let text: ServerText

    func read(_ request: BalanceRequest) throws(BalanceProblem) -> BalanceReading {
      switch number % 5 {
      case 0: throw .refused(status: 418, said: text)
      case 1: throw .badReply(.unknownWord(text), excerpt: text)
      case 2: throw .endpointMoved(status: 302, to: text)
      case 3: throw .noCredits(status: 402, said: text)
      default:
        let reading = try BalanceReading(argument: "5", account: request.account)
        return BalanceReading(
          credits: reading.credits,
          raw: reading.raw,
          origin: .endpoint(text.text),
          account: reading.account,
          warnings: [BalanceReading.warning(ofContentType: text)]
        )
      }
    }
  }

  /// How many runs there are; each has about thirty hostile texts.
  private static let runs = UInt64(0)..<150
  private static let formats = ReportFormat.allCases.filter { $0 != .table }

  @Test(arguments: runs)
  func `no command that is not ours comes of a run`(seed: UInt64) throws {
    var number = seed &* 100
    func text() -> String {
      number += 1
      return Hostile.text(seed: number)
    }
    func quoted() -> String { Self.quoted(text()) }
    let folder = TemporaryFolder()
    let name = String(
      String.UnicodeScalarView(text().unicodeScalars.filter { $0 != "/" && $0 != "\0" }.prefix(40))
    )
    let file = "\(name)p.yaml"
    folder.write(seed.isMultiple(of: 2) ? sound(quoted) : broken(quoted), to: file)
    // A key of YAML is at most 1,024 characters long, and each sign is spelt with ten.
    let account = Self.quoted(String(text().unicodeScalars.prefix(90)))
    folder.write("account: \(account)\naccounts: {\(account): {key_env: KEY}}\n", to: "config.yaml")
    let outputs = Self.formats.flatMap { ["--output", "\($0.rawValue)=out.\($0.rawValue)"] }
    let run = Session(
      words: ["check", "\(folder.path)/\(file)", "--config", "\(folder.path)/config.yaml"]
        + ["--output", "table", "--show-prompts"] + outputs,
      variables: [
        "GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": folder.path, "KEY": "k",
        "GITHUB_STEP_SUMMARY": "summary",
      ],
      files: FolderFiles(folder: folder),
      balances: HostileService(number: seed / 2, text: ServerText(Array(text().utf8)))
    )
    let wanted: Set<Diagnostics.ExitStatus> =
      seed.isMultiple(of: 2) ? [.shortfall, .unreachable, .badData] : [.badData]
    #expect(wanted.contains(run.status), "\(run.status) \(run.errors)")
    expectOurs(RunnerOracle.commands(in: Array(run.output.utf8)), afterGuard: true)
    // A run that comes to no report has one annotation.
    let told = RunnerOracle.commands(in: Array(run.errors.utf8))
    #expect(told.count <= 1 && told.allSatisfy { $0.properties == ["title": "creditcast"] })
    for written in Folder.names(in: folder.path)
    where written.hasPrefix("out.") || written == "summary" {
      let commands = RunnerOracle.commands(
        in: RepositoryRoot.bytes(at: "\(folder.path)/\(written)")
      )
      if written == "out.github" {
        expectOurs(commands, afterGuard: false)
      } else {
        #expect(commands == [], "\(written)")
      }
    }
  }

  /// A text between double quotes of YAML, every sign of it escaped; an empty one would be none.
  private static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar in
      let figures = String(scalar.value, radix: 16)
      return "\\U" + String(repeating: "0", count: 8 - figures.count) + figures
    }
    return "\"\(scalars.isEmpty ? "e" : scalars.joined())\""
  }

  private func expectOurs(_ commands: [RunnerOracle.Command], afterGuard: Bool) {
    var commands = commands[...]
    if afterGuard, let first = commands.popFirst() {
      #expect(first.name == "stop-commands" && commands.popFirst()?.name == first.data)
    }
    let known: Set = ["title", "file", "line", "endLine", "col", "endColumn"]
    for command in commands {
      #expect(["error", "warning", "notice"].contains(command.name))
      #expect(known.isSuperset(of: command.properties.keys))
    }
  }

  private func sound(_ text: () -> String) -> String {
    let jobs = (0..<5).map { number in
      """
        - {id: j\(number), model: core, prompt: \(text()), negative_prompt: \(text()), note: \(text()), \
      output: \(text()), tags: [\(text()), \(text())]}

      """
    }
    return "creditcast: 1\nname: p\nowner: \(text())\njobs:\n\(jobs.joined())"
  }

  private func broken(_ text: () -> String) -> String {
    let jobs = (0..<3).map { _ in
      """
        - {id: \(text()), model: \(text()), prompt: \(text()), \(text()): \(text())}
        - {id: \(text()), model: core, prompt: x, count: \(text()), for_each: \(text()), seed: \(text())}

      """
    }
    return "creditcast: 1\nname: \(text())\n\(text()): \(text())\njobs:\n\(jobs.joined())"
  }
}
