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

  @Test(arguments: [
    ("9", "0", "covered"), ("1", "2", "shortfall"), ("x; touch gone", "64", ""),
  ])
  func `the action answers what the check says`(balance: String, status: String, verdict: String) {
    let folder = TemporaryFolder()
    folder.write(Self.plan, to: "a plan.yaml")
    let script = """
      cd "$3" && touch out summary
      env -i PATH="${1%/*}:$PATH" HOME="$3" RUNNER_TEMP="$3" GITHUB_OUTPUT=out GITHUB_STEP_SUMMARY=summary \\
        INPUT_COMMAND=check INPUT_PLANS="a plan.yaml" INPUT_ARGUMENTS="--balance
      $4
      --today
      2026-10-01" "$2/.ci/action" >/dev/null 2>&1
      echo $? && grep -E '^(exit-code|verdict)=' out && ls | grep -c gone
      """
    let words = [Self.program, RepositoryRoot.path, folder.path, balance]
    let answer = ChildProcess.run(script, words)
    #expect(answer == "\(status)\nexit-code=\(status)\nverdict=\(verdict)\n0")
  }
}
