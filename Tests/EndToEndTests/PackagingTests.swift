import Foundation
import TestSupport
import Testing

/// What packages the program for others.
@Suite struct PackagingTests {
  private static let program = Shell.programs + "/creditcast"

  @Test func `the manual page tells what the command line tells`() throws {
    let dump = ChildProcess.run("\"$1\" --experimental-dump-help", [Self.program])
    let version = ChildProcess.run("\"$1\" --version", [Self.program])
    let page = try ManualPage(dump: dump, version: version)
    try Golden.expect(Array(page.text.utf8), equals: "../Documentation/creditcast.1")
  }

  @Test func `make install puts all in its place`() {
    let script = """
      cd "$2" && make --no-print-directory install PROGRAM="$1" PREFIX=/usr DESTDIR="$3" >/dev/null &&
      cd "$3/usr" && find . -type f | LC_ALL=C sort && bash -n share/bash-completion/completions/* &&
      bin/creditcast --version >/dev/null && echo fine
      """
    let folder = TemporaryFolder()
    let answer = ChildProcess.run(script, [Self.program, RepositoryRoot.path, folder.path])
    let expected = """
      ./bin/creditcast
      ./share/bash-completion/completions/creditcast
      ./share/fish/vendor_completions.d/creditcast.fish
      ./share/man/man1/creditcast.1
      ./share/zsh/site-functions/_creditcast
      fine
      """
    #expect(answer == expected)
  }

  /// The lines of the scripts in a file of YAML: those of `run` and of `script`.
  private static func scripts(in text: String) -> [Substring] {
    var depth: Int?
    return text.split(separator: "\n").filter { line in
      let indent = line.prefix { $0 == " " }.count
      if let open = depth, indent > open { return true }
      let key = line.drop { $0 == " " || $0 == "-" }
      let isScript = key.hasPrefix("run:") || key.hasPrefix("script:")
      depth = isScript ? indent : nil
      return isScript
    }
  }

  @Test(arguments: ["action.yml", "templates/check.yml"])
  func `no input is laid into a script`(path: String) throws {
    let text = try String(contentsOfFile: "\(RepositoryRoot.path)/\(path)", encoding: .utf8)
    let scripts = Self.scripts(in: text)
    #expect(!scripts.isEmpty)
    for line in scripts {
      #expect(!line.contains("${{") && !line.contains("$[["), "\(path): \(line)")
    }
  }

  private static let plan =
    "creditcast: 1\nname: p\njobs: [{id: a, model: core, prompt: x, count: 2}]\n"

  /// What the action's step leaves behind: its status, its outputs, and what else it has done.
  private static func act(_ start: String, balance: String) -> String {
    let folder = TemporaryFolder()
    folder.write(plan, to: "a plan.yaml")
    let script = """
      cd "$3" && touch out summary
      env -i PATH="${1%/*}:$PATH" HOME="$3" RUNNER_TEMP="$3" GITHUB_OUTPUT=out GITHUB_STEP_SUMMARY=summary \\
        GITHUB_REPOSITORY=acme/art GITHUB_REF=refs/pull/5/merge GITHUB_TOKEN=t \(start) \\
        INPUT_COMMAND=check INPUT_PLANS="a plan.yaml" INPUT_ARGUMENTS="--balance
      $4
      --today
      2026-10-01" "$2/.ci/action" >log 2>&1
      echo $? && grep -E '^exit-code=' out && grep -A 1 '^verdict<<' out | tail -n 1
      grep -c '^### ' summary; ls | grep -c gone
      """
    return ChildProcess.run(script, [Self.program, RepositoryRoot.path, folder.path, balance])
  }

  @Test(arguments: [("9", "0", "covered"), ("1", "2", "shortfall")])
  func `the action answers what the check says`(balance: String, status: String, verdict: String) {
    let answer = Self.act("INPUT_COMMENT=false", balance: balance)
    #expect(answer == "\(status)\nexit-code=\(status)\n\(verdict)\n1\n0")
  }

  @Test func `no word of the action's inputs acts`() {
    #expect(Self.act("", balance: "x; touch gone") == "64\nexit-code=64\n0\n0")
  }

  @Test func `the action comments where it is asked to, and a failing comment changes nothing`() {
    let forge = ScriptedServer([
      [.reply(200, #"{"id": 7}"#)], [.reply(200, "[]")], [.reply(201, #"{"id": 1}"#)],
    ])
    let api = "INPUT_COMMENT=true GITHUB_API_URL=http://127.0.0.1:"
    #expect(Self.act("\(api)\(forge.port)", balance: "1").hasPrefix("2\nexit-code=2\nshortfall\n"))
    #expect(forge.requests.last?.hasPrefix("POST /repos/acme/art/issues/5/comments ") == true)
    #expect(Self.act("\(api)1", balance: "9").hasPrefix("0\nexit-code=0\ncovered\n"))
  }
}
