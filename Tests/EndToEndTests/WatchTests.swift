import TestSupport
import Testing

/// `creditcast watch` tells once when credits run low, through all that it is told to use.
@Suite struct WatchTests {
  private let sandbox = Sandbox()

  private static func credits(_ amount: String) -> ServerStep {
    .reply(200, #"{"credits": \#(amount)}"#)
  }

  /// Looks once at a service that answers so.
  private func look(
    _ step: ServerStep,
    _ options: String,
    variables: String = ""
  ) -> Sandbox.Answer {
    let server = ScriptedServer(step)
    return sandbox.run(
      """
      STABILITY_API_KEY=sk-0123456789 \(variables) creditcast watch --once \
        --endpoint http://127.0.0.1:\(server.port)/ \(options)
      """
    )
  }

  private func hook(_ server: ScriptedServer) -> String {
    "HOOK=http://127.0.0.1:\(server.port)/services/T0/B0"
  }

  @Test func `a crossing is told once, and below it the status stays 2`() {
    let hook = ScriptedServer(.reply(200, "ok"))
    let options = "--below 500 --below 100 --webhook-env HOOK"
    let above = look(Self.credits("500"), options, variables: self.hook(hook))
    #expect(above.status == 0 && above.text == "" && hook.requests.isEmpty)
    let crossing = look(Self.credits("99.999999"), options, variables: self.hook(hook))
    #expect(crossing.status == 2)
    #expect(
      crossing.text.contains(" alert  main has 99.999999 credits, below 100 (also below 500)\n")
    )
    #expect(crossing.text.contains(" sent   alert ") && crossing.text.hasSuffix(" to env:HOOK\n"))
    let again = look(Self.credits("90"), options, variables: self.hook(hook))
    #expect(again.status == 2 && again.text == "" && again.talk == "")
    #expect(hook.requests.count == 1)
  }

  @Test(arguments: ["generic", "slack", "teams"])
  func `a webhook gets what it takes`(format: String) throws {
    let server = ScriptedServer(.reply(202, ""))
    sandbox.write("http://127.0.0.1:\(server.port)/services/T0\n", to: "hook.url")
    let answer = look(Self.credits("5"), "--below 100 --webhook-file \(format)=hook.url")
    #expect(answer.status == 2)
    let body = try JSONParser.parse(Array(try #require(server.bodies.first).utf8))
    let keys = ["generic": "kind", "slack": "blocks", "teams": "attachments"]
    #expect(body[key: keys[format] ?? ""] != nil)
  }

  @Test func `what a webhook did not take is told at the next look, and the others meanwhile`() {
    let down = ScriptedServer(.reply(503, ""))
    let up = ScriptedServer(.reply(200, "ok"))
    let options = "--below 100 --webhook-env HOOK --timeout 20 --command tee -a told"
    let first = look(Self.credits("5"), options, variables: hook(down))
    #expect(first.status == 69)
    #expect(first.text.contains("the webhook in `HOOK` is out of order with status 503"))
    #expect(first.text.contains(" to command\n"))
    #expect(sandbox.bytes(of: "told")?.count { $0 == 0x0A } == 1)
    let second = look(Self.credits("5"), options, variables: hook(up))
    #expect(second.status == 2 && second.text.hasSuffix(" to env:HOOK\n"))
    #expect(up.requests.count == 1)
    let third = look(Self.credits("5"), options, variables: hook(up))
    #expect(third.text == "" && up.requests.count == 1)
    #expect(sandbox.bytes(of: "told")?.count { $0 == 0x0A } == 1)
  }

  @Test func `a command is run without a shell, and finds the alert but no secret`() throws {
    sandbox.write(
      "#!/bin/sh\nprintf '%s\\n' \"$@\" >args\nenv >env\ncat >input\n",
      to: "tell",
      mode: 0o700
    )
    let hook = ScriptedServer(.reply(200, "ok"))
    let answer = look(
      Self.credits("5"),
      "--below 10 --below 20 --webhook-env HOOK --command ./tell '$(touch acted)' '; touch acted'",
      variables: self.hook(hook)
    )
    #expect(answer.status == 2)
    func text(_ name: String) -> String {
      sandbox.bytes(of: name).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
    #expect(text("args") == "$(touch acted)\n; touch acted\n" && !sandbox.names.contains("acted"))
    #expect(
      text("env").contains(
        "CREDITCAST_ALERT_MESSAGE=main has 5 credits, below 10 (also below 20)\n"
      )
    )
    #expect(text("env").contains("CREDITCAST_ALERT_KIND=below\n"))
    #expect(text("env").contains("CREDITCAST_ALERT_ALSO_BELOW=20\n"))
    #expect(!text("env").contains("sk-0123456789") && !text("env").contains("services"))
    let alert = try JSONParser.parse(Array(text("input").utf8))
    #expect(alert[key: "threshold"]?.text == "10" && alert[key: "credits"]?.text == "5")
  }

  @Test(arguments: [
    ("false", "the command `false` ended with status 1"),
    (
      "sh -c 'echo \"no \u{1B}[31m::way\" >&2; exit 3'",
      "ended with status 3, saying `no \\u{1B}[31m::way`"
    ),
    ("sh -c 'kill -9 $$'", "was ended by signal 9"), ("no-such-program", "cannot be found"),
  ])
  func `a command that fails is told for what it is, and run again`(command: String, words: String)
  {
    let options = "--below 10 --timeout 20 --command \(command)"
    for _ in 0..<2 {
      let answer = look(Self.credits("5"), options)
      #expect(answer.status == 69)
      #expect(answer.text.contains(words), "\(answer.text)")
    }
  }

  @Test func `a command that does not end is ended`() {
    let answer = look(Self.credits("5"), "--below 10 --timeout 2 --command sleep 60")
    #expect(answer.status == 69 && answer.text.contains("`sleep` did not end in time"))
  }

  @Test func `a command that leaves something behind has ended all the same`() {
    let answer = look(
      Self.credits("5"),
      "--below 10 --timeout 3 --command sh -c 'sleep 9 & exit 0'"
    )
    #expect(answer.status == 2 && answer.text.contains(" to command\n"))
  }

  @Test func `trouble to read the balance has its usual status, and is told once`() {
    let hook = ScriptedServer(.reply(200, "ok"))
    let options = "--below 100 --webhook-env HOOK --timeout 5"
    for run in 1...5 {
      let answer = look(.reply(503, ""), options, variables: self.hook(hook))
      #expect(answer.status == 69 && hook.requests.count == (run < 3 ? 0 : 1))
      #expect(answer.text.contains("could not be read 3 times in a row") == (run == 3))
      #expect(answer.talk.contains("creditcast: error: the service is out of order"))
    }
    #expect(look(Self.credits("500"), options, variables: self.hook(hook)).status == 0)
    for (step, status) in [(ServerStep.reply(401, "{}"), 77), (.reply(200, "{}"), 65)] {
      #expect(look(step, options, variables: self.hook(hook)).status == status)
    }
    #expect(hook.requests.count == 1)
  }

  @Test func `an account of which the service says that it is empty is below every threshold`() {
    let answer = look(.reply(402, "{}"), "--below 100")
    #expect(answer.status == 2 && answer.text.contains("main has 0 credits, below 100"))
  }

  @Test func `killed at any point, it leaves nothing untold`() {
    let service = ScriptedServer(Self.credits("5"))
    let answer = sandbox.run(
      """
      export STABILITY_API_KEY=sk-0123456789
      look() {
        creditcast watch --once --below 100 --timeout 3 --endpoint http://127.0.0.1:\(service.port)/ \
          --ledger ledger.$1 --command tee -a told.$1
      }
      for run in 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25; do
        creditcast watch --once --below 100 --timeout 3 --endpoint http://127.0.0.1:\(service.port)/ \
          --ledger ledger.$run --command tee -a told.$run >out & pid=$!
        sleep 0.$((run * 2 - 19)); kill -9 $pid
      done 2>/dev/null
      sleep 19
      for run in 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25; do
        look $run >first; look $run >second; cat second; wc -l <told.$run
      done
      """
    )
    // One that died between telling and noting has told it again.
    let lines = answer.text.split(separator: "\n")
    #expect(lines.count == 16 && lines.allSatisfy { $0 == "1" || $0 == "2" }, "\(answer.text)")
  }

  @Test func `many that look at once tell it once`() {
    let hook = ScriptedServer(.reply(200, "ok"))
    let service = ScriptedServer(Self.credits("5"))
    let answer = sandbox.run(
      """
      export STABILITY_API_KEY=sk-0123456789 \(self.hook(hook))
      for run in 1 2 3 4 5 6 7 8; do
        creditcast watch --once --below 100 --endpoint http://127.0.0.1:\(service.port)/ \
          --webhook-env HOOK --command tee -a told >>out.$run & pids="$pids $!"
      done
      for pid in $pids; do wait $pid; echo $?; done
      cat out.*
      """
    )
    #expect(
      answer.text.hasPrefix(String(repeating: "2\n", count: 8)),
      "\(answer.text)\(answer.talk)"
    )
    #expect(answer.text.matches(of: #/Z alert /#).count == 1)
    #expect(answer.text.matches(of: #/Z sent /#).count == 2)
    #expect(hook.requests.count == 1)
    #expect(sandbox.bytes(of: "told")?.count { $0 == 0x0A } == 1)
  }
}
