import Diagnostics
import Plans
import TestSupport
import Testing
import YAMLReading

/// A plan may come from somebody else, so it reads no file outside its folder and tells none.
@Suite struct ConfinementTests {
  /// Stands in the files that must not be read.
  private static let secret = "canary-7f3a"

  /// Makes a folder with a plan's folder inside, and what a plan may try to reach.
  private static func playground() -> TemporaryFolder {
    let folder = TemporaryFolder()
    folder.write("\(secret)\n", to: "secret.txt")
    _ = ChildProcess.run(
      """
      cd "$1" && mkdir -p plans/sub plans2 'plans/a b' 'plans/~' outside && \
      cp secret.txt outside/secret.txt && cp secret.txt plans2/secret.txt && \
      ln -s ../secret.txt plans/link.txt && ln -s ../outside plans/linked && \
      ln -s /etc/passwd plans/passwd.txt && ln -s link.txt plans/link2.txt && \
      ln -s loop.txt plans/loop.txt && ln -s "$1/secret.txt" plans/absolute.txt && \
      ln -s /proc/self/environ plans/environ.txt && mkfifo plans/fifo.txt && \
      printf 'inside\\n' > plans/good.txt && cp plans/good.txt plans/sub/good.txt && \
      cp plans/good.txt 'plans/a b/good.txt' && cp plans/good.txt 'plans/~/good.txt' && \
      ln -s sub/good.txt plans/inner.txt && ln -s ../good.txt plans/sub/up.txt && \
      printf 'x' > plans/closed.txt && mkfifo plans/fifo.csv
      """,
      [folder.path]
    )
    return folder
  }

  private static func findings(_ name: String, in folder: TemporaryFolder) -> Findings {
    let quoted = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\0", with: "\\0")
    let path = folder.write(
      """
      creditcast: 1
      name: traversal
      jobs: [{id: a, model: core, matrix: {prompt: {file: "\(quoted)"}}}]
      """,
      to: "plans/plan.yaml"
    )
    return ReadFile(PlanFile(SourceFile(path: path))).findings
  }

  @Test(
    arguments: [
      "/etc/passwd", "../secret.txt", "sub/../../secret.txt", "./../secret.txt",
      "../plans2/secret.txt", "..//secret.txt", "sub/../../plans2/../secret.txt", "~/secret.txt",
      "~root/secret.txt", "link.txt", "link2.txt", "absolute.txt", "passwd.txt",
      "linked/secret.txt",
      "environ.txt", "/proc/self/environ", "/dev/zero", "/proc/self/cwd/good.txt",
      "file:///etc/passwd", "https://example.org/prompts.txt", "", "good.txt\0../secret.txt",
    ])
  func `what leads out of the plan's folder is refused`(name: String) {
    let folder = Self.playground()
    let findings = Self.findings(name, in: folder).shown
    #expect(findings.map(\.code) == ["plan.prompt-file-outside"])
    #expect(!"\(findings)".contains(Self.secret))
    #expect(!"\(findings)".contains("root:"))
  }

  @Test(
    arguments: [
      ("fifo.txt", "plan.prompt-file-unreadable"), ("fifo.csv", "plan.prompt-file-unreadable"),
      ("sub", "plan.prompt-file-unreadable"), (".", "plan.prompt-file-unreadable"),
      ("..", "plan.prompt-file-outside"), ("loop.txt", "plan.prompt-file-unreadable"),
      ("missing.txt", "plan.prompt-file-missing"), ("good.txt/x", "plan.prompt-file-missing"),
      ("../missing.txt", "plan.prompt-file-outside"),
      (String(repeating: "n", count: 300), "plan.prompt-file-unreadable"),
    ])
  func `what is no readable file is refused without waiting`(name: String, code: String) {
    let findings = Self.findings(name, in: Self.playground()).shown
    #expect(findings.map(\.code) == [code])
    #expect(!"\(findings)".contains(Self.secret))
  }

  @Test(
    arguments: [
      "good.txt", "./good.txt", "sub/good.txt", "sub/../good.txt", "a b/good.txt", "inner.txt",
      "sub/up.txt", "./~/good.txt", "../plans/good.txt",
    ])
  func `what stays inside is read`(name: String) {
    #expect(Self.findings(name, in: Self.playground()).shown.isEmpty)
  }

  @Test func `a column of an outside table is not named`() {
    let folder = Self.playground()
    folder.write("\(Self.secret),b\n1,2\n", to: "outside/table.csv")
    for name in ["linked/table.csv", "../outside/table.csv"] {
      let findings = Self.findings(name, in: folder).shown
      #expect(findings.map(\.code) == ["plan.prompt-file-outside"])
      #expect(!"\(findings)".contains(Self.secret))
    }
  }
}
