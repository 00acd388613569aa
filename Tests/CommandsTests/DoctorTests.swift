import Commands
import Diagnostics
import TestSupport
import Testing

@Suite struct DoctorTests {
  private static let canary = "sk-canary0123456789canary0123456789canary012345"

  private let files = FolderFiles(folder: TemporaryFolder())

  /// The value of a setting, and where it came from.
  private func setting(_ name: String, in session: Session) throws -> (String?, String?) {
    let report = try JSONParser.parse(Array(session.output.utf8))
    let lists = ["settings", "terminal"].flatMap { report[key: $0]?.elements ?? [] }
    let line = try #require(lists.first { $0[key: "name"]?.text == name })
    let origin = line[key: "origin"]
    let kind = origin?[key: "kind"]?.text ?? ""
    return (line[key: "value"]?.text, origin?[key: "name"]?.text.map { "\(kind) \($0)" } ?? kind)
  }

  @Test func `a value comes from the strongest place that has it`() throws {
    let home = TemporaryFolder()
    _ = ChildProcess.run("mkdir -p \"$1/creditcast\"", [home.path])
    let users = home.write("accounts: {main: {reserve: 1}}\n", to: "creditcast/config.yaml")
    var variables = ["XDG_CONFIG_HOME": home.path]
    func reserve(_ flags: String...) throws -> (String?, String?) {
      let words = ["doctor", "--format", "json"] + flags
      let session = Session(words: words, variables: variables, files: files)
      return try setting("reserve", in: session)
    }
    #expect(try reserve() == ("1", "file \(users)"))
    let project = files.folder.write("accounts: {main: {reserve: 2}}\n", to: "creditcast.yaml")
    #expect(try reserve() == ("2", "file \(project)"))
    variables["CREDITCAST_RESERVE"] = "3"
    #expect(try reserve() == ("3", "variable CREDITCAST_RESERVE"))
    #expect(try reserve("--reserve", "4") == ("4", "flag --reserve"))
  }

  @Test func `a variable names several catalogues`() throws {
    let variables = ["CREDITCAST_PRICES": "one.yaml:two.yaml"]
    let session = Session(
      words: ["doctor", "--format", "json"],
      variables: variables,
      files: files
    )
    let told = ("one.yaml, two.yaml", "variable CREDITCAST_PRICES")
    #expect(try setting("prices.files", in: session) == told)
  }

  @Test func `without any setting the built-in values are told`() throws {
    let session = Session("doctor", "--format", "json", files: files)
    #expect(session.status == .covered)
    #expect(try setting("reserve", in: session) == ("0", "built_in"))
    #expect(try setting("today", in: session) == ("2026-11-22", "clock"))
    #expect(try setting("refill.minimum", in: session) == ("1000", "built_in"))
    #expect(try setting("prices.max_age", in: session) == ("180d", "built_in"))
    #expect(try setting("organization", in: session) == (nil, "built_in"))
  }

  @Test(arguments: ["table", "json"])
  func `the key is told by its ending alone`(format: String) {
    let session = Session(
      "doctor",
      "--format",
      format,
      variables: ["STABILITY_API_KEY": Self.canary],
      files: files
    )
    #expect(session.status == .covered)
    #expect(session.output.contains("2345"))
    #expect(!(session.output + session.errors).contains("canary"))
  }

  @Test func `a short key is not even told by its ending`() {
    let session = Session("doctor", variables: ["STABILITY_API_KEY": "hunter2"], files: files)
    #expect(session.output.contains("variable STABILITY_API_KEY (built in): there\n"))
    #expect(!session.output.contains("ter2"))
  }

  @Test func `a key file that others can read is wrong`() {
    let path = files.folder.write(Self.canary, to: "open.key", mode: 0o644)
    let session = Session("doctor", "--api-key-file", path, files: files)
    #expect(session.status == .keyRejected)
    #expect(session.output.contains("chmod 600"))
    #expect(session.output.contains("doctor: 1 thing to mend (exit 77)"))
  }

  @Test func `a variable that the configuration names and that is not set is wrong`() {
    files.folder.write("accounts: {main: {key_env: TEAM_KEY}}\n", to: "creditcast.yaml")
    #expect(Session("doctor", files: files).status == .keyRejected)
    #expect(
      Session("doctor", variables: ["TEAM_KEY": Self.canary], files: files).status == .covered
    )
  }

  @Test func `a wrong configuration is told, and the rest as well`() {
    files.folder.write("reserv: 5\n", to: "creditcast.yaml")
    let session = Session(
      "doctor",
      files: files,
      libraries: [SystemLibrary("libyaml", "9.9", problem: nil)]
    )
    #expect(session.status == .badConfiguration)
    #expect(session.output.contains("unknown key `reserv`"))
    #expect(session.output.contains("libyaml 9.9"))
  }

  @Test func `an account that the configuration does not list is wrong`() {
    files.folder.write("accounts: {main: {}, spare: {}}\n", to: "creditcast.yaml")
    let session = Session("doctor", "--account", "mian", files: files)
    #expect(session.status == .badConfiguration)
    #expect(session.output.contains("did you mean `main`?"))
  }

  @Test func `policies are listed with their files, and the age of recorded balances`() throws {
    let path = files.folder.write(
      """
      balance: {max_age: 90m}
      policies: [{id: a, max_job_credits: 5}, {id: b, level: warn, forbidden_models: ultra}]
      """,
      to: "creditcast.yaml"
    )
    let session = Session("doctor", "--format", "json", files: files)
    #expect(session.status == .covered)
    #expect(try setting("policies", in: session) == ("a (deny), b (warn)", "file \(path)"))
    #expect(try setting("balance.max_age", in: session) == ("1 h 30 min", "file \(path)"))
  }

  @Test func `what is watched is listed, with the places of addresses and none of them`() throws {
    let path = files.folder.write(
      """
      watch:
        below: [500, 100.5]
        every: 90s
        webhooks: [{env: HOOK, format: slack}, {file: hook.url}]
        command: [beep, twice]
      """,
      to: "creditcast.yaml"
    )
    let variables = ["HOOK": "https://hooks.example.com/canary"]
    let session = Session(
      words: ["doctor", "--format", "json"],
      variables: variables,
      files: files
    )
    #expect(session.status == .covered && !session.output.contains("canary"))
    #expect(try setting("watch.below", in: session) == ("500, 100.5", "file \(path)"))
    #expect(try setting("watch.every", in: session) == ("1 min 30 s", "file \(path)"))
    let webhooks = "env:HOOK (slack), file:hook.url (generic)"
    #expect(try setting("watch.webhooks", in: session) == (webhooks, "file \(path)"))
    #expect(try setting("watch.command", in: session) == ("beep twice", "file \(path)"))
  }

  @Test func `a policy about something that there is not is wrong`() {
    files.folder.write("policies: [{id: a, required_keys: [sede]}]\n", to: "creditcast.yaml")
    let session = Session("doctor", files: files)
    #expect(session.status == .badConfiguration)
    #expect(session.output.contains("did you mean `seed`?"))
  }

  @Test func `policies of two files hold together, each under an id of its own`() {
    let home = TemporaryFolder()
    _ = ChildProcess.run("mkdir -p \"$1/creditcast\"", [home.path])
    let variables = ["XDG_CONFIG_HOME": home.path]
    home.write("policies: [{id: mine, max_job_credits: 5}]\n", to: "creditcast/config.yaml")
    files.folder.write("policies: [{id: ours, max_run_credits: 5}]\n", to: "creditcast.yaml")
    let both = Session(words: ["doctor"], variables: variables, files: files)
    #expect(both.status == .covered)
    #expect(both.output.contains("mine (deny)") && both.output.contains("ours (deny)"))
    files.folder.write("policies: [{id: mine, max_run_credits: 500}]\n", to: "creditcast.yaml")
    let twice = Session(words: ["doctor"], variables: variables, files: files)
    #expect(twice.status == .badConfiguration)
    #expect(twice.output.contains("another policy has the id `mine` already"))
  }

  @Test func `a library that is missing is wrong`() {
    let library = SystemLibrary("libcurl", nil, problem: "it cannot be loaded")
    let session = Session("doctor", files: files, libraries: [library])
    #expect(session.status == .unreachable)
    #expect(session.output.contains("the library `libcurl` is not usable: it cannot be loaded"))
  }

  @Test func `an old price list is only a warning`() {
    let session = Session("doctor", "--today", "2028-01-01", files: files)
    #expect(session.status == .covered)
    #expect(session.output.contains("were last checked 466 days ago"))
  }

  @Test(arguments: [
    (["NO_COLOR": "1"], "no", "variable NO_COLOR"),
    (["FORCE_COLOR": "1"], "yes", "variable FORCE_COLOR"),
    (["CLICOLOR_FORCE": "1"], "yes", "variable CLICOLOR_FORCE"),
    (["CLICOLOR": "0"], "no", "variable CLICOLOR"), (["TERM": "dumb"], "no", "variable TERM"),
    (["NO_COLOR": "1", "FORCE_COLOR": "1"], "no", "variable NO_COLOR"),
    (["NO_COLOR": "1", "CREDITCAST_COLOR": "always"], "yes", "variable CREDITCAST_COLOR"),
    (["FORCE_COLOR": "1", "CREDITCAST_COLOR": "never"], "no", "variable CREDITCAST_COLOR"),
    ([:], "no", "terminal"),
  ])
  func `colours are chosen by the usual variables`(
    variables: [String: String],
    value: String,
    origin: String
  ) throws {
    let session = Session("doctor", "--format", "json", variables: variables, files: files)
    #expect(try setting("colour", in: session) == (value, origin))
  }

  @Test(arguments: [
    ([:], "yes", "built_in"), (["LANG": "C"], "no", "variable LANG"),
    (["LANG": "en_GB.UTF-8"], "yes", "variable LANG"),
    (["LANG": "en_GB.UTF-8", "LC_ALL": "C"], "no", "variable LC_ALL"),
  ])
  func `signs are chosen by the locale`(
    variables: [String: String],
    value: String,
    origin: String
  ) throws {
    let session = Session("doctor", "--format", "json", variables: variables, files: files)
    #expect(try setting("unicode", in: session) == (value, origin))
  }
}
