import TestSupport
import Testing

/// Browsers that do not print the page about a purchase, and one that does without being one.
@Suite struct RefillBrowserTests {
  private static let run = """
    mkdir tmp
    TMPDIR=$PWD/tmp CREDITCAST_BROWSER=$PWD/browser creditcast refill plan.yaml --balance 5 \
      --today 2026-11-22 --output pdf=page.pdf --output table
    status=$?; ls -A tmp; exit $status
    """

  /// A program that writes a text to the file that it is to print to.
  private static func writing(_ text: String) -> String {
    """
    for word; do case $word in --print-to-pdf=*) printf '%b' '\(text)' >"${word#*=}";; esac; done
    """
  }

  /// What browsers do, and what is told of it.
  static let failures: [(script: String, tells: String)] = [
    ("exit 3", "ended with 3 and printed nothing"), ("kill -9 $$", "printed nothing"),
    ("exit 0", "the browser ended and wrote no PDF"),
    (writing(""), "wrote something else than a PDF"),
    (writing("<html>%PDF-1.4"), "wrote something else than a PDF"),
    ("\(writing("%PDF-1.4")); exit 1", "ended with 1 and printed nothing"),
    ("head -c 3000000 /dev/zero", "it writes too much"),
  ]

  @Test(arguments: failures.indices)
  func `a browser that fails is told, and nothing is written`(index: Int) {
    let (script, tells) = Self.failures[index]
    let sandbox = RefillSandbox.make()
    sandbox.write("#!/bin/sh\n\(script)\n", to: "browser", mode: 0o700)
    let before = sandbox.names
    let answer = sandbox.run(Self.run)
    #expect(answer.status == 1 && answer.output.isEmpty, "\(answer.text)")
    #expect(answer.talk.contains("browser") && answer.talk.contains(tells), "\(answer.talk)")
    #expect(sandbox.names == (before + ["tmp"]).sorted())
  }

  @Test func `a browser that is not there is told with what to do`() {
    let sandbox = RefillSandbox.make()
    let named = sandbox.run(Self.run)
    #expect(named.status == 66 && named.talk.contains("browser` cannot be found"))
    #expect(named.talk.contains("CREDITCAST_BROWSER") && named.talk.contains("--output html"))
    let none = sandbox.run(
      """
      PATH=$(dirname $(command -v creditcast))
      creditcast refill plan.yaml --balance 5 --today 2026-11-22 --output pdf=page.pdf
      """
    )
    #expect(none.status == 66 && none.talk.contains("`chromium`, `chromium-browser`"))
    #expect(none.output.isEmpty && sandbox.bytes(of: "page.pdf") == nil)
  }

  @Test func `a PDF tells the time of its report, whatever the browser says`() {
    let sandbox = RefillSandbox.make()
    let pdf = """
      %PDF-1.4\\n/CreationDate (D:20200101000000Z)\\n/ModDate (D:20200102030405+00)\\n(D:20200102030405)
      """
    sandbox.write(
      "#!/bin/sh\n\(Self.writing(pdf))\n",
      to: "browser",
      mode: 0o700
    )
    let answer = sandbox.run(Self.run)
    let text = String(decoding: sandbox.bytes(of: "page.pdf") ?? [], as: UTF8.self)
    #expect(
      text == """
        %PDF-1.4
        /CreationDate (D:20261122000000Z)
        /ModDate (D:20261122000000+00)
        (D:20200102030405)
        """,
      "\(answer.talk)"
    )
  }

  @Test func `a browser is given nothing of what is secret`() {
    let sandbox = RefillSandbox.make()
    sandbox.write(
      "#!/bin/sh\nenv >\"$SPY\" 2>/dev/null; env >\(sandbox.folder.path)/seen\n",
      to: "browser",
      mode: 0o700
    )
    let answer = sandbox.run(
      "export STABILITY_API_KEY=sk-secret SPY=$PWD/spy GITHUB_TOKEN=t-secret\n\(Self.run)"
    )
    let seen = String(decoding: sandbox.bytes(of: "seen") ?? [], as: UTF8.self)
    #expect(answer.status == 1 && seen.contains("PATH=") && !seen.contains("secret"), "\(seen)")
  }
}
