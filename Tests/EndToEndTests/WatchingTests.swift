import TestSupport
import Testing

/// `creditcast watch` goes on until it is asked to end, and under cron it finds its way.
@Suite struct WatchingTests {
  private let sandbox = Sandbox()
  private let service = ScriptedServer(.reply(200, #"{"credits": 5}"#))

  /// A script that starts a watch, lets it come so far, and asks it to end.
  private func watch(_ options: String, until condition: String, signal: String) -> Sandbox.Answer {
    sandbox.run(
      """
      export STABILITY_API_KEY=sk-0123456789
      \(options.contains("HOOK") ? "export HOOK" : "")
      creditcast watch --below 100 --every 10s --endpoint http://127.0.0.1:\(service.port)/ \
        \(options) >out 2>err & pid=$!
      until \(condition); do sleep 0.05; done
      kill -\(signal) $pid; wait $pid; echo $?
      cat out err
      """
    )
  }

  @Test(arguments: ["TERM", "INT"])
  func `a signal ends it at once, with 0`(signal: String) {
    let start = ContinuousClock.now
    let answer = watch("", until: "grep -q alert out", signal: signal)
    #expect(answer.text.hasPrefix("0\n"), "\(answer.text)")
    #expect(start.duration(to: .now) < .seconds(8))
  }

  @Test func `a signal while the balance is read ends it as well`() {
    let silent = ScriptedServer(.hang)
    let answer = sandbox.run(
      """
      STABILITY_API_KEY=sk-0123456789 creditcast watch --below 5 \
        --endpoint http://127.0.0.1:\(silent.port)/ & pid=$!
      sleep 1; kill $pid; wait $pid; echo $?
      """
    )
    #expect(answer.text == "0\n")
  }

  @Test func `what is being told is told to its end`() {
    sandbox.write("#!/bin/sh\ntouch begun; sleep 1; cat >told\n", to: "tell", mode: 0o700)
    let answer = watch("--command ./tell", until: "test -e begun", signal: "TERM")
    #expect(answer.text.hasPrefix("0\n") && answer.text.contains(" to command\n"), "\(answer.text)")
    #expect(sandbox.bytes(of: "told")?.isEmpty == false)
    let next = sandbox.run(
      """
      STABILITY_API_KEY=sk-0123456789 creditcast watch --once --below 100 \
        --endpoint http://127.0.0.1:\(service.port)/ --command ./tell
      """
    )
    #expect(next.status == 2 && next.text == "")
  }

  @Test func `it looks again and again, and tells each reading to those who ask`() {
    let falling = ScriptedServer([
      [.reply(200, #"{"credits": 500}"#)], [.reply(200, #"{"credits": 50}"#)],
    ])
    let answer = sandbox.run(
      """
      STABILITY_API_KEY=sk-0123456789 creditcast watch -v --below 100 --every 10s \
        --endpoint http://127.0.0.1:\(falling.port)/ >out 2>err & pid=$!
      until grep -q alert out; do sleep 0.1; done
      kill $pid; wait $pid; cat out err
      """
    )
    #expect(answer.text.contains(" alert  main has 50 credits, below 100\n"))
    #expect(answer.text.contains("Z main has 500 credits\n"))
    #expect(falling.requests.count == 2)
  }

  @Test func `without a key it does not even begin`() {
    let answer = sandbox.run("creditcast watch --below 5")
    #expect(answer.status == 4 && answer.talk.contains("there is no API key"))
  }

  @Test func `under cron all comes from the configuration`() {
    let hook = ScriptedServer(.reply(200, "ok"))
    sandbox.write("sk-0123456789\n", to: "stability.key")
    sandbox.write("http://127.0.0.1:\(hook.port)/services/T0\n", to: "hook.url")
    sandbox.write(
      """
      accounts: {main: {key_file: stability.key, reserve: 60}}
      watch:
        below: [100, 20]
        of: available
        webhooks: [{file: hook.url, format: teams}]
        command: cat

      """,
      to: "creditcast.yaml"
    )
    let service = ScriptedServer(.reply(200, #"{"credits": 65}"#))
    let folder = sandbox.folder.path
    let cron = """
      cd / && env -i HOME=\(folder) PATH=/usr/bin:/bin SHELL=/bin/sh \
        "$program" watch --once --config \(folder)/creditcast.yaml --ledger \(folder)/l.sqlite \
        --endpoint http://127.0.0.1:\(service.port)/
      """
    let answer = sandbox.run("program=$(command -v creditcast); \(cron); echo $?; \(cron); echo $?")
    #expect(
      answer.text.contains(" alert  main has 5 credits available, below 20 (also below 100)\n")
    )
    #expect(answer.text.hasSuffix("2\n2\n"))
    #expect(hook.bodies.count == 1 && hook.bodies[0].contains("AdaptiveCard"))
  }

  @Test(arguments: [
    ("", "there is no threshold"), ("--below 5 --every 9s", "a time from `10s` to `1d`"),
    ("--below x", "flag --below is `x`"), ("--below 5 --once --every 5m", "exclude each other"),
    ("--below 5 --balance 5", "--once alone"), ("--below 5 --rearm-above 4", "the highest of them"),
    ("--below 5 --after-failures 0", "from 1 to 1000"),
    ("--below 5 --balance-recorded x", "cannot be watched"),
    ("--below 5 --webhook-env 1X", "`--webhook-env` does not take what it is given"),
  ])
  func `what cannot be watched is refused`(options: String, words: String) {
    let answer = sandbox.run("STABILITY_API_KEY=x creditcast watch \(options)")
    #expect(answer.status == 64 && answer.talk.contains(words), "\(answer.talk)")
  }
}
