import Diagnostics
import TestSupport
import Testing

@Suite struct ShowTests {
  private let folder = TemporaryFolder()
  private var files: FolderFiles { FolderFiles(folder: folder) }
  private var saved: String { "\(folder.path)/r.json" }

  private func session(_ words: String...) -> Session { Session(words: words, files: files) }

  private func save(_ words: String..., plan: String = "{id: hero, model: ultra, prompt: x}") {
    folder.write("creditcast: 1\nname: p\nowner: web\njobs:\n  - \(plan)\n", to: "p.yaml")
    let run = Session(
      words: words + ["\(folder.path)/p.yaml", "--output", "json=r.json", "-q"],
      files: files
    )
    #expect(run.errors.isEmpty)
  }

  private static let formats = [
    "table", "json", "markdown", "csv", "github", "sarif", "junit", "gitlab", "metrics", "slack",
    "agent", "dotenv",
  ]

  @Test(arguments: formats)
  func `a saved report is shown as the run itself would have`(format: String) {
    for (balance, plan) in [
      ("5", "{id: hero, model: ultra, prompt: x}"), ("9", "{id: hero, model: ultra, prompt: x}"),
      ("9", "{id: hero, model: ultra, prompt: x, cuont: 2}"),
    ] {
      save("check", "--balance", balance, plan: plan)
      let run = session("check", "\(folder.path)/p.yaml", "--balance", balance, "--format", format)
      let shown = session("show", saved, "--format", format)
      #expect(shown.output == run.output, "\(shown.errors)")
      #expect(shown.status == run.status)
    }
  }

  @Test func `it ends with the report's status unless it is told otherwise`() {
    save("check", "--balance", "1")
    #expect(session("show", saved).status == .shortfall)
    #expect(session("show", saved, "--exit-zero").status == .covered)
    save("estimate")
    #expect(session("show", saved).status == .covered)
  }

  @Test func `a CI system gets nothing but what is asked for`() {
    save("check", "--balance", "1")
    let plain = session("show", saved).output
    let run = Session(
      words: ["show", saved],
      variables: ["GITHUB_ACTIONS": "true", "GITHUB_OUTPUT": "outputs"],
      files: files
    )
    #expect(run.output == plain)
    #expect(Folder.names(in: folder.path) == ["p.yaml", "r.json"])
  }

  @Test func `jobs are listed where the report lists them, else it is refused`() {
    save("check", "--balance", "1")
    let refused = session("show", saved, "--format", "ndjson")
    #expect(refused.status == .badData && refused.output.isEmpty)
    #expect(refused.errors.contains("`check --jobs --output json=FILE`"))
    save("check", "--balance", "1", "--jobs")
    let lines = session("show", saved, "--format", "ndjson").output
    #expect(lines.hasPrefix("{\"id\":\"hero\",") && lines.contains("\"owner\":\"web\",\"tags\":[]"))
  }

  @Test(arguments: ["model", "owner", "tag", "file", "job"])
  func `costs are summed as the run itself would have`(grouping: String) {
    save("check", "--balance", "1", "--jobs")
    for format in ["table", "markdown", "csv"] {
      let words = [
        "--group-by", grouping, "--top", "1", "--fields", "credits,jobs", "--format", format,
      ]
      let run = Session(
        words: ["check", "\(folder.path)/p.yaml", "--balance", "1"] + words,
        files: files
      )
      let shown = Session(words: ["show", saved] + words, files: files)
      #expect(shown.output == run.output && !run.output.isEmpty)
    }
  }

  @Test func `to sum by what jobs are, they have to be there`() {
    let jobs = (0..<11).map { "{id: j\($0), model: core, prompt: x}" }
    save("check", "--balance", "1", plan: jobs.joined(separator: "\n  - "))
    #expect(session("show", saved, "--group-by", "owner").status == .badData)
    #expect(session("show", saved, "--group-by", "model").status == .shortfall)
    save("check", "--balance", "1", plan: jobs.prefix(10).joined(separator: "\n  - "))
    #expect(session("show", saved, "--group-by", "owner").output.contains("\nOWNER"))
  }

  @Test(arguments: [
    ["--fields", "credit"], ["--fields", ""], ["--fields", "jobs,jobs"], ["--top", "0"],
  ])
  func `a view that cannot be is refused`(words: [String]) {
    save("check", "--balance", "1")
    #expect(Session(words: ["show", saved] + words, files: files).status == .usage)
  }

  @Test func `standard input is a report as well`() {
    save("check", "--balance", "1")
    let text = String(decoding: RepositoryRoot.bytes(at: saved), as: UTF8.self)
    let run = Session(
      words: ["show", "-", "--format", "json"],
      files: FolderFiles(folder: folder, input: text)
    )
    #expect(run.output == text)
  }

  private static let refusals: [(text: String?, status: Diagnostics.ExitStatus, told: String)] = [
    ("{", .badData, "is not JSON from byte 1 on"),
    ("{\"format_version\": \"2.0\"}", .badData, "has format 2.0, and this version reads format 1"),
    ("{}", .badData, "it has no `format_version`"),
    ("{\"format_version\": \"1.0\"}", .badData, "`findings` is missing"),
    (nil, .noInput, "there is no file"),
  ]

  @Test(arguments: refusals)
  func `what is no report is refused`(text: String?, status: Diagnostics.ExitStatus, told: String) {
    if let text { folder.write(text, to: "r.json") }
    let run = session("show", saved)
    #expect(run.status == status)
    #expect(run.errors.contains(told), "\(run.errors)")
    #expect(run.output.isEmpty)
  }
}
