import Approvals
import ArgumentParser
import Balances
import Comments
import Diagnostics
import LedgerSupport
import Ledgers
import Quantities
import Synchronization
import TestSupport
import Testing

@testable import Commands

/// How far a purchase is, by a report of the program and by its ledger.
@Suite struct RefillStatusTests {
  /// A service whose balance tests set.
  private final class Account: BalanceService {
    let credits = Mutex(Int64(1204))

    func read(_ request: BalanceRequest) throws(BalanceProblem) -> BalanceReading {
      let credits = credits.withLock { $0 }
      return BalanceReading(
        credits: Credits(whole: credits),
        raw: "\(credits)",
        origin: .endpoint(request.endpoint.url)
      )
    }
  }

  private struct Keeper: LedgerKeeper {
    let store: MemoryLedgerStore

    func exists(at place: String) -> Bool { true }
    func open(at place: String, creating: Bool) throws(LedgerProblem) -> any LedgerStore { store }
  }

  private struct NoForge: CommentService {
    func post(
      _ comment: Comments.Comment,
      to place: CommentPlace,
      with access: CommentAccess
    ) throws(CommentProblem) -> CommentOutcome {
      throw .unreachable(ServerText(Array("there is no network".utf8)))
    }
  }

  private let account = Account()
  private let clock = HandClock()
  private let files = FolderFiles(folder: TemporaryFolder())
  private let output = MemoryOutput()
  private let world: World
  private var report: String { "\(files.folder.path)/report.json" }

  init() {
    let (clock, names, account) = (clock, Names(), account)
    world = World(
      environment: { ["STABILITY_API_KEY": "sk-1"][$0] },
      now: { clock.now.moment },
      elapsed: { .zero },
      files: files,
      output: output,
      errors: MemoryOutput(),
      balances: account,
      comments: NoForge(),
      ledgers: Keeper(store: MemoryLedgerStore { clock.now }),
      makeName: { names.next() }
    )
  }

  /// Runs a command, an hour after the one before.
  @discardableResult
  private func run(_ words: String) -> Int32 {
    clock.pass(milliseconds: 3_600_000)
    return Creditcast.run(words.split(separator: " ").map(String.init), in: world).code
  }

  /// Lets `check` ask for a purchase, with outputs that need so many credits.
  private func ask(count: Int = 472) {
    let plan = files.folder.write(
      "creditcast: 1\nname: p\njobs: [{id: a, model: core, prompt: x, count: \(count)}]\n",
      to: "plan.yaml"
    )
    _ = run("check \(plan) --output json=\(report) --output table")
    clock.pass(milliseconds: 1000)
  }

  private func progress() throws -> RefillProgress {
    let settings = try Settings(GlobalOptions.parse([]), in: world)
    let run = RefillStatusRun(
      report: report,
      approval: try ApprovalOptions.parse([]),
      settings: settings,
      world: world
    )
    return try run.progress()
  }

  private func told() throws -> String {
    let progress = try progress()
    return "\(progress.stage.rawValue) \(RefillStatusRun.status(of: progress).rawValue)"
  }

  @Test func `a purchase is followed from the ask to the balance`() throws {
    ask()
    #expect(try told() == "asked 2")
    run("ledger purchase --credits 400 --reference INV-1")
    #expect(try told() == "bought_in_part 2")
    run("ledger purchase --credits 600 --reference INV-2")
    #expect(try told() == "bought 4")
    run("balance --record")
    #expect(try told() == "bought 2")
    account.credits.withLock { $0 = 2204 }
    run("balance --record")
    #expect(try told() == "shown 0")
    #expect(try progress().purchases.map(\.reference) == ["INV-1", "INV-2"])
    run("ledger retract #4 --reason cancelled")
    run("ledger retract #3 --reason cancelled")
    #expect(try progress().bought < Credits(whole: 1000))
  }

  @Test func `what was bought before the ask is another purchase`() throws {
    run("ledger purchase --credits 1000 --reference INV-0")
    ask()
    #expect(try told() == "asked 2")
  }

  @Test func `a rise that nobody recorded is seen`() throws {
    ask()
    account.credits.withLock { $0 = 2204 }
    run("balance --record --accept-balance")
    #expect(try told() == "unrecorded 0")
  }

  @Test func `a covered run asks for nothing`() throws {
    ask(count: 10)
    #expect(try told() == "nothing_asked 0")
  }

  @Test func `another account's report is refused`() throws {
    ask()
    let text = String(decoding: try ReportFile(path: report, world: world).bytes(), as: UTF8.self)
    try world.files.write([
      OutputFile(
        report,
        Array(text.replacing("\"account\": \"main\"", with: "\"account\": \"b\"").utf8)
      )
    ])
    #expect(throws: Failure.self) { try progress() }
  }

  @Test func `an approval that does not count is told last`() throws {
    ask()
    let asked = try progress().ask
    let sight = BalanceSight(readAt: clock.now.moment, cameIn: Credits(whole: 1000))
    let refused = try #require(
      RefillProgress(
        of: asked,
        since: clock.now.moment,
        approvedBy: .refused(file: "a", .signature),
        purchases: [],
        sight: sight,
        at: clock.now.moment
      )
    )
    #expect(RefillStatusRun.status(of: refused) == .approval)
  }
}
