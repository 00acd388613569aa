import TestSupport
import Testing

/// Credits that are held for one run, and what checks of others say.
@Suite struct HoldTests {
  private static func sandbox() -> Sandbox {
    let sandbox = Sandbox()
    sandbox.write(
      "creditcast: 1\nname: posters\nowner: team-web\njobs:\n"
        + "  - {id: hero, model: ultra, prompt: A lighthouse, count: 12}\n",
      to: "p.yaml"
    )
    return sandbox
  }

  /// A live check against a server that answers balances in turn.
  private static func live(_ server: ScriptedServer, _ command: String) -> String {
    "STABILITY_API_KEY=sk-0 creditcast \(command) --endpoint http://127.0.0.1:\(server.port)"
  }

  private static func replies(_ balances: String...) -> ScriptedServer {
    ScriptedServer(balances.map { [.reply(200, "{\"credits\": \($0)}")] })
  }

  @Test func `what one run holds another is not granted`() throws {
    let sandbox = Self.sandbox()
    let first = sandbox.run("creditcast check p.yaml --balance 150 --hold --format json")
    #expect(first.status == 0)
    let report = try JSONParser.parse(first.output)
    let schema = try JSONParser.parse(sandbox.run("creditcast schema report").output)
    #expect(SchemaValidator.violations(of: report, against: schema) == [])
    let hold = try #require(report[key: "hold"]?[key: "id"]?.text)
    #expect(report[key: "hold"]?[key: "credits"]?.text == "96")

    let second = sandbox.run("creditcast check p.yaml --balance 150 --hold")
    #expect(second.status == 2)
    #expect(second.text.contains("150 in the account, less 96 held by another run"))
    #expect(sandbox.run("creditcast hold open p.yaml --balance 150 -q").text.isEmpty)
    #expect(sandbox.run("creditcast check p.yaml --balance 191.999999").status == 2)
    #expect(sandbox.run("creditcast check p.yaml --balance 192").status == 0)

    #expect(sandbox.run("creditcast hold void \(hold) --reason cancelled").status == 0)
    let third = sandbox.run("creditcast hold open p.yaml --balance 150 -q")
    #expect(third.status == 0)
    #expect(third.text.hasPrefix("hold-"))
  }

  @Test func `a hold is renewed, used, settled and listed`() throws {
    let sandbox = Self.sandbox()
    let hold = sandbox.run("creditcast hold open p.yaml --balance 150 -q").text.dropLast()
    let name = "CREDITCAST_HOLD=\(hold) creditcast hold"
    #expect(sandbox.run("\(name) renew --lease 1h --if-version 1").status == 0)
    #expect(sandbox.run("\(name) renew --if-version 1").status == 4)
    #expect(sandbox.run("\(name) verify").text.hasPrefix("\(hold): active, 96 held, 0 used"))
    #expect(sandbox.run("\(name) progress --used 40.5").status == 0)
    #expect(sandbox.run("\(name) progress --used 40").status == 65)
    #expect(sandbox.run("\(name) void").status == 65)
    #expect(sandbox.run("\(name) settle --used 100 --outputs 12").text.contains("settled"))
    #expect(sandbox.run("\(name) settle --full").status == 65)
    #expect(sandbox.run("creditcast hold list").text.hasPrefix("no holds"))
    let list = try JSONParser.parse(sandbox.run("creditcast hold list --all --format json").output)
    let line = try #require(list[key: "holds"]?.elements.first)
    #expect(line[key: "state"]?.text == "settled")
    #expect(line[key: "used"]?.text == "96")
    #expect(line[key: "owner"]?.text == "team-web")
    #expect(sandbox.run("creditcast hold verify hold-none").status == 66)
    #expect(sandbox.run("creditcast hold renew --lease 0s x").status == 64)
  }

  @Test func `a lease that has run out is lost, and its credits are not free at once`() throws {
    let sandbox = Self.sandbox()
    let open = "creditcast hold open p.yaml --balance 150 -q"
    let hold = sandbox.run("\(open) --lease 1s").text.dropLast()
    let late = sandbox.run("sleep 1.1; creditcast hold renew \(hold)")
    #expect(late.status == 4)
    #expect(late.talk.contains("its lease ran out"))
    #expect(sandbox.run(open).status == 2)
    sandbox.write("holds: {lag_window: 0s}\n", to: "creditcast.yaml")
    #expect(sandbox.run(open).status == 0)
  }

  @Test func `the same run of a pipeline gets the same hold`() throws {
    let sandbox = Self.sandbox()
    let open = "creditcast hold open p.yaml --balance 150 -q"
    let job = "CI_JOB_ID=7 CI_SERVER_HOST=git.example"
    let first = sandbox.run("\(job) \(open)")
    #expect(first.status == 0)
    #expect(sandbox.run("\(job) \(open)").text == first.text)
    #expect(sandbox.run("CI_JOB_ID=8 \(open)").status == 2)
    #expect(sandbox.run("\(open) --key mine").status == 2)
    sandbox.write(
      "creditcast: 1\nname: p\njobs: [{id: a, model: core, prompt: x}]\n",
      to: "other.yaml"
    )
    let other = "creditcast hold open other.yaml --balance 150 -q"
    #expect(sandbox.run("\(other) --key mine").status == 0)
    #expect(sandbox.run("\(other) --key mine --owner me").status == 0)
    #expect(sandbox.run("creditcast hold open p.yaml --balance 500 --key mine -q").status == 65)
  }

  @Test func `a check records what it read, and does not believe what nothing explains`() throws {
    let sandbox = Self.sandbox()
    let server = Self.replies("100", "190", "50", "190", "190")
    #expect(sandbox.run(Self.live(server, "check p.yaml")).status == 0)
    #expect(!sandbox.names.contains(".creditcast"))
    let record = sandbox.run(Self.live(server, "balance --record"))
    #expect(record.status == 0)
    #expect(sandbox.run(Self.live(server, "check p.yaml")).status == 2)

    let rise = sandbox.run(Self.live(server, "check p.yaml"))
    #expect(rise.status == 65)
    #expect(rise.text.contains("the balance rose to 190 credits, of which the ledger explains 50"))
    #expect(sandbox.run(Self.live(server, "check p.yaml --accept-balance")).status == 0)
    #expect(sandbox.run(Self.live(server, "check p.yaml")).status == 0)
  }

  @Test func `what is not believed is a warning where less is enough`() throws {
    let sandbox = Self.sandbox()
    let server = Self.replies("100", "190")
    #expect(sandbox.run(Self.live(server, "balance --record")).status == 0)
    let rise = sandbox.run(Self.live(server, "check p.yaml"))
    #expect(rise.status == 0)
    #expect(rise.text.contains("190 in the account, of which the ledger explains 100"))
    #expect(rise.text.contains("warning[balance.unexplained]"))
    #expect(sandbox.run(Self.live(server, "check p.yaml --strict")).status == 65)
  }

  @Test func `plans that are not covered hold nothing`() throws {
    let sandbox = Self.sandbox()
    #expect(sandbox.run("creditcast check p.yaml --balance 95 --hold").status == 2)
    #expect(sandbox.run("creditcast check p.yaml --hold").status == 4)
    sandbox.write("creditcast: 1\nname: p\njobs: [{id: a, model: nope}]\n", to: "bad.yaml")
    #expect(sandbox.run("creditcast check bad.yaml --balance 95 --hold").status == 65)
    #expect(sandbox.run("creditcast hold list").text.hasPrefix("no holds"))
    #expect(sandbox.run("creditcast check p.yaml --balance 100 --key x").status == 64)
    #expect(
      sandbox.run("creditcast hold open p.yaml --balance-recorded r.json").status == 64
    )
  }

  @Test func `a ledger that cannot be read is never passed over`() throws {
    let sandbox = Self.sandbox()
    sandbox.write(
      "this is no ledger, it is a text of more than a hundred bytes in a file that was "
        + "given the name of a ledger by somebody",
      to: "l.sqlite"
    )
    let check = "creditcast check p.yaml --balance 500 --ledger l.sqlite"
    #expect(sandbox.run(check).status == 65)
    #expect(
      sandbox.run("CREDITCAST_LEDGER=l.sqlite creditcast doctor").text.contains("not a ledger")
    )
    #expect(sandbox.run("creditcast hold list").status == 66)
  }
}
