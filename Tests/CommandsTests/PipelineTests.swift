import Diagnostics
import Foundation
import TestSupport
import Testing

/// What a run adds by itself where a CI system makes itself known.
@Suite struct PipelineTests {
  private let folder = TemporaryFolder()
  private var files: FolderFiles { FolderFiles(folder: folder) }

  init() {
    let plan = "creditcast: 1\nname: p\njobs: [{id: hero, model: ultra, prompt: x, count: 12}]\n"
    folder.write(plan, to: "p.yaml")
  }

  private func session(
    _ words: [String],
    _ variables: [String: String],
    balance: String = "50"
  ) -> Session {
    Session(
      words: ["check", "\(folder.path)/p.yaml", "--balance", balance] + words,
      variables: variables,
      files: files
    )
  }

  private var github: [String: String] {
    [
      "GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": folder.path,
      "GITHUB_STEP_SUMMARY": "summary.md", "GITHUB_OUTPUT": "outputs",
    ]
  }

  private func text(of name: String) -> String? {
    FileManager.default.contents(atPath: "\(folder.path)/\(name)").map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private var names: [String] { Folder.names(in: folder.path) }

  @Test func `on GitHub the table is guarded, and annotations, summary and outputs are added`() {
    let plain = session([], [:])
    let run = session([], github)
    #expect(run.status == .shortfall)
    #expect(run.output.contains(plain.output))
    let commands = RunnerOracle.commands(in: Array(run.output.utf8))
    #expect(
      commands.count == 3 && commands[0].name == "stop-commands" && commands[2].name == "error"
    )
    #expect(commands.last?.properties["file"] == "p.yaml")
    #expect(text(of: "summary.md")?.hasPrefix("### Shortfall: 46 credits missing") == true)
    #expect(text(of: "outputs")?.contains("shortfall<<creditcast-") == true)
    #expect(run.errors.isEmpty)
  }

  @Test func `several commands of a step add to one summary and to the outputs`() {
    _ = session([], github)
    _ = session([], github, balance: "500")
    let summary = text(of: "summary.md")
    #expect(summary?.contains("### Shortfall") == true && summary?.contains("### Covered") == true)
    #expect(text(of: "outputs")?.contains("\ncovered\n") == true)
  }

  @Test func `a summary that is full is left alone`() {
    let full = String(repeating: "x", count: (1 << 20) - 5000)
    folder.write(full, to: "summary.md")
    let run = session([], github)
    #expect(text(of: "summary.md") == full)
    #expect(run.status == .shortfall && run.errors.contains("summary of this step is full"))
  }

  @Test func `where standard output holds data, annotations go to standard error`() throws {
    let run = session(["--format", "json"], github)
    _ = try JSONParser.parse(Array(run.output.utf8))
    #expect(RunnerOracle.commands(in: Array(run.errors.utf8)).map(\.name) == ["error"])
  }

  @Test func `annotations that were asked for are not added again`() {
    let alone = session(["--format", "github"], github)
    #expect(RunnerOracle.commands(in: Array(alone.output.utf8)).map(\.name) == ["error"])
    #expect(alone.errors.isEmpty)
    let file = session(["--output", "table", "--output", "github=a.txt"], github)
    #expect(RunnerOracle.commands(in: Array(file.output.utf8)).count == 2)
    #expect(text(of: "a.txt")?.hasPrefix("::error ") == true)
  }

  @Test(arguments: [["--ci", "none"], []])
  func `a flag or a variable turns all of it off`(words: [String]) {
    var variables = github
    if words.isEmpty { variables["CREDITCAST_CI"] = "none" }
    #expect(session(words, variables).output == session([], [:]).output)
    #expect(names == ["p.yaml"])
  }

  @Test func `flags decide over variables, and variables over what is seen`() {
    var variables = github
    variables["CREDITCAST_CI"] = "none"
    #expect(session(["--ci", "github"], variables).output.hasPrefix("::stop-commands::"))
    variables["CREDITCAST_CI"] = "gitlab"
    #expect(!session([], variables).output.contains("::"))
    #expect(names.contains("creditcast.env"))
    variables["CREDITCAST_CI"] = "jenkins"
    #expect(session([], variables).status == .usage)
  }

  @Test func `on GitLab four reports are written to the project's folder`() throws {
    let run = session([], ["GITLAB_CI": "true", "CI_PROJECT_DIR": folder.path])
    #expect(run.output == session([], [:]).output)
    #expect(
      names == [
        "creditcast-codequality.json", "creditcast-junit.xml", "creditcast-metrics.txt",
        "creditcast.env", "p.yaml",
      ]
    )
    let quality = try JSONParser.parse(
      RepositoryRoot.bytes(at: "\(folder.path)/creditcast-codequality.json")
    )
    #expect(quality.elements.first?[key: "location"]?[key: "path"]?.text == "p.yaml")
    #expect(text(of: "creditcast.env")?.hasPrefix("CREDITCAST_VERDICT=shortfall\n") == true)
  }

  @Test func `a report that was asked for is not written twice`() {
    _ = session(["--output", "junit=mine.xml", "--output", "table"], ["GITLAB_CI": "true"])
    #expect(names.contains("mine.xml") && !names.contains("creditcast-junit.xml"))
    #expect(names.contains("creditcast.env"))
  }

  @Test func `a run that comes to no report is annotated as well`() throws {
    let words = ["check", "\(folder.path)/p.yaml", "--config", "no: such%file"]
    let run = Session(words: words, variables: github, files: files)
    #expect(run.status == .noInput && run.output.isEmpty)
    let command = try #require(RunnerOracle.commands(in: Array(run.errors.utf8)).first)
    #expect(command.name == "error" && command.data.contains("`no: such%file`"))
    #expect(!Session(words: words, files: files).errors.contains("::"))
  }

  @Test func `what cannot be added is told, and changes no verdict`() {
    var variables = github
    variables["GITHUB_STEP_SUMMARY"] = "no/such/summary.md"
    variables["GITHUB_OUTPUT"] = "no/such/outputs"
    let run = session([], variables, balance: "500")
    #expect(run.status == .covered)
    #expect(run.errors.contains("the summary of the step is not written"))
    #expect(run.errors.contains("the outputs of the step are not written"))
    let gitlab = session([], ["GITLAB_CI": "true", "CI_PROJECT_DIR": "no/such"], balance: "500")
    #expect(gitlab.status == .covered && gitlab.errors.contains("reports for GitLab"))
  }
}
