import TestSupport
import Testing

/// The page about a purchase on paper, by a browser that is there.
@Suite(.enabled(if: Tool.chromium, "chromium is not installed"))
struct RefillPrintTests {
  private static let refill = "creditcast refill --today 2026-10-31"

  /// A PDF's pages: how many, and how wide and high each is, in points.
  private static func pages(_ pdf: [UInt8]?) throws -> (count: Int, size: [Double]) {
    let text = String(decoding: try #require(pdf), as: UTF8.self)
    #expect(text.hasPrefix("%PDF-"))
    let box = try #require(text.firstMatch(of: /\/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]/))
    return (
      text.matches(of: /\/Type \/Page[^s]/).count, [box.1, box.2].compactMap { Double($0) }
    )
  }

  private static func expectOneSheet(_ pdf: [UInt8]?, _ comment: String) throws {
    let (count, size) = try pages(pdf)
    #expect(count == 1, "\(comment)")
    #expect(size.count == 2 && abs(size[0] - 595.3) < 1 && abs(size[1] - 841.9) < 1, "\(size)")
  }

  @Test func `a usual plan takes one sheet of A4, the same again`() throws {
    let sandbox = RefillSandbox.make()
    let answer = sandbox.run(
      """
      mkdir tmp; export TMPDIR=$PWD/tmp
      \(Self.refill) plan.yaml --balance 1204 --output pdf=1.pdf --output table; sleep 1
      \(Self.refill) plan.yaml --balance 1204 --format pdf >2.pdf
      ls -A tmp
      """
    )
    #expect(answer.text.hasSuffix("(exit 2)\n") && answer.talk.isEmpty, "\(answer.talk)")
    try Self.expectOneSheet(sandbox.bytes(of: "1.pdf"), "a usual plan")
    #expect(sandbox.bytes(of: "1.pdf") == sandbox.bytes(of: "2.pdf"))
  }

  /// A plan whose names take as much room as they may, and whose owner is a text.
  private static func plan(_ number: Int, owner: String, models: [String]) -> String {
    let jobs = models.enumerated().map { place, model in
      let id = String(repeating: "W", count: 120) + "\(place)"
      return "  - {id: \(id), model: \(model), prompt: A lighthouse, count: \(100_000 + place)}\n"
    }
    return """
      creditcast: 1
      name: \(String(repeating: "W", count: 62))\(number)
      owner: "\(owner)"
      run_at: 2026-\(number.isMultiple(of: 2) ? "09" : "11")-0\(number % 9 + 1)
      assumptions: {redo_rate: 23%}
      jobs:
      \(jobs.joined())
      """
  }

  /// A price list whose source is a text.
  private static func prices(source: String) -> String {
    """
    creditcast_catalogue: 1
    provider: stability
    credit_usd: "0.01"
    checked_on: 2026-10-01
    models: [{id: ultra, prices: [{from: 2026-01-01, credits: "7.123456", source: "\(source)", date_is: exact}]}]

    """
  }

  private static let models = [
    "ultra", "core", "sd3.5-large", "sd3.5-medium", "sd3.5-flash", "stable-audio-2",
    "stable-audio-2.5", "sd3.5-large-turbo",
  ]

  @Test(arguments: ["W", "灯", "<img src=x>"])
  func `the worst of plans takes one sheet of A4 as well`(piece: String) throws {
    let sandbox = RefillSandbox.make(
      settings: """
        policies: [{id: small-jobs, max_job_credits: 95}, {id: left, min_balance_left: 900}]
        refill: {stop_cost: 123456.78, capital_cost: 99.99%, budget: 98765.43}
        """
    )
    let text = String(repeating: piece, count: 400 / piece.utf8.count)
    let file = String(repeating: "W", count: 200)
    for number in 10..<22 {
      let plan = Self.plan(number, owner: text, models: Self.models)
      sandbox.write(plan, to: "\(file)-\(number).yaml")
    }
    sandbox.write(Self.prices(source: text), to: "mine.yaml")
    let answer = sandbox.run(
      """
      cp \(SampleFile.autumn) autumn.sqlite
      \(Self.refill) W*.yaml unpriced.yaml --balance 12345.678901 --reserve 77.777777 --prices mine.yaml \
        --ledger autumn.sqlite --accept-balance --output pdf=page.pdf --output html=page.html --output table
      """
    )
    #expect(answer.status == 2 && answer.text.contains("most within the budget"), "\(answer.talk)")
    try Self.expectOneSheet(sandbox.bytes(of: "page.pdf"), text)
  }

  /// A browser that prints another page in place of the one that it is given, and asks a server for all that has a name.
  ///
  /// Where it is open it does not get the words that let it find nobody.
  private static func browser(
    _ page: String,
    through server: ScriptedServer,
    isOpen: Bool
  ) -> String {
    """
    #!/bin/sh
    for word; do
      shift
      case $word in
        file://*) cp "\(page)" "${word#file://}"; set -- "$@" "$word" ;;
        \(isOpen ? "--no-proxy-server | --host-resolver-rules=*) ;;" : "")
        *) set -- "$@" "$word" ;;
      esac
    done
    http_proxy=http://127.0.0.1:\(server.port) https_proxy=http://127.0.0.1:\(server.port) exec chromium "$@"

    """
  }

  /// What a browser asks a server for by number, and by name, that prints our page with something alive in it.
  private static func requests(isOpen: Bool, changing change: (String) -> String) throws -> [String]
  {
    let sandbox = RefillSandbox.make()
    let server = ScriptedServer(.reply(404, ""))
    let live = "<img src=http://e.example/a.png><link rel=stylesheet href=//e.example/b.css>"
    sandbox.write(plan(1, owner: live, models: ["core", "ultra"]), to: "hostile.yaml")
    sandbox.write(prices(source: live), to: "mine.yaml")
    let run = "\(refill) hostile.yaml plan.yaml --balance 1204 --prices mine.yaml"
    let page = sandbox.run("\(run) --format html").text
    let images = ["127.0.0.1:\(server.port)/number", "e.example/name"]
      .map { "<img src=\"http://\($0).png\">" }
    let changed = change(page.replacing("</body>", with: "\(images.joined())</body>"))
    let path = sandbox.write(changed, to: "page.html")
    sandbox.write(browser(path, through: server, isOpen: isOpen), to: "browser", mode: 0o700)
    let answer = sandbox.run("CREDITCAST_BROWSER=$PWD/browser \(run) --output pdf=page.pdf")
    #expect(answer.status == 2, "\(answer.talk)")
    _ = try pages(sandbox.bytes(of: "page.pdf"))
    return server.requests
  }

  @Test func `no request leaves the browser, and none would leave the page`() throws {
    let policy = "Content-Security-Policy"
    #expect(try Self.requests(isOpen: false) { $0.replacing(policy, with: "X") } == [])
    // An open browser looks for news of its own, but the page still asks for nothing.
    let guarded = try Self.requests(isOpen: true) { $0 }
    #expect(!guarded.contains { $0.contains(".png") || $0.contains("e.example") }, "\(guarded)")
    // Where neither holds, both requests come.
    let free = try Self.requests(isOpen: true) { $0.replacing(policy, with: "X") }
    for start in ["GET /number.png ", "GET http://e.example/name.png "] {
      #expect(free.contains { $0.hasPrefix(start) }, "\(free)")
    }
  }
}
