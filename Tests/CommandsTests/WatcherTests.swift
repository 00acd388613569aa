import Balances
import Commands
import Comments
import Diagnostics
import LedgerSupport
import Ledgers
import Quantities
import Synchronization
import TestSupport
import Testing

/// How a watch waits between two looks, and what ends it.
@Suite struct WatcherTests {
  /// A service that answers from a script, its last word again and again.
  private final class Script: BalanceService {
    private let answers: [Result<Int64, BalanceProblem>]
    private let count = Mutex(0)

    init(_ answers: [Result<Int64, BalanceProblem>]) { self.answers = answers }

    var asked: Int { count.withLock { $0 } }

    func read(_ request: BalanceRequest) throws(BalanceProblem) -> BalanceReading {
      let index = count.withLock { count in
        count += 1
        return min(count, answers.count) - 1
      }
      let credits = try answers[index].get()
      return BalanceReading(
        credits: Credits(whole: credits),
        raw: "\(credits)",
        origin: .endpoint(request.endpoint.url)
      )
    }
  }

  /// One ledger in memory.
  private struct Keeper: LedgerKeeper {
    let store: MemoryLedgerStore

    func exists(at place: String) -> Bool { true }
    func open(at place: String, creating: Bool) throws(LedgerProblem) -> any LedgerStore { store }
  }

  private struct Answer {
    let status: Diagnostics.ExitStatus
    let output: String
    let errors: String
    let pauses: [Duration]
    let asked: Int
  }

  /// Watches for so many looks; reading takes a second each time.
  private func watch(
    _ answers: Result<Int64, BalanceProblem>...,
    looks: Int,
    options: [String] = []
  ) -> Answer {
    let script = Script(answers)
    let (output, errors) = (MemoryOutput(), MemoryOutput())
    let clock = HandClock()
    let names = Names()
    let pauses = PauseLog(ends: looks)
    let world = World(
      environment: { ["STABILITY_API_KEY": "sk-1"][$0] },
      now: { clock.now.moment },
      elapsed: { .seconds(pauses.list.count * 1000 + script.asked) },
      files: FolderFiles(folder: TemporaryFolder()),
      output: output,
      errors: errors,
      balances: script,
      comments: NoForge(),
      ledgers: Keeper(store: MemoryLedgerStore { clock.now }),
      makeName: { names.next() },
      interrupts: Interrupts(
        endQuietly: {},
        putOff: {},
        letThrough: {},
        pause: {
          clock.pass(milliseconds: $0.components.seconds * 1000)
          return pauses.note($0)
        }
      )
    )
    let end = Creditcast.run(["watch", "--below", "100"] + options, in: world)
    return Answer(
      status: ExitStatus(rawValue: end.code) ?? .breakage,
      output: output.text,
      errors: errors.text,
      pauses: pauses.list,
      asked: script.asked
    )
  }

  @Test func `it looks every five minutes, whatever a look takes`() {
    let answer = watch(.success(500), .success(50), .success(40), looks: 3)
    #expect(answer.status == .covered && answer.asked == 3)
    #expect(answer.pauses == Array(repeating: .seconds(299), count: 3))
    #expect(answer.output == "2026-12-01T00:04:59Z alert  main has 50 credits, below 100\n")
    #expect(answer.errors == "")
    #expect(watch(.success(500), looks: 1, options: ["--every", "10s"]).pauses == [.seconds(9)])
  }

  @Test func `the service's wish for a pause is kept`() {
    let limited = BalanceProblem.rateLimited(retryAfter: .seconds(900), elapsed: .zero)
    #expect(
      watch(.failure(limited), .success(500), looks: 2).pauses == [.seconds(900), .seconds(299)]
    )
    let short = BalanceProblem.rateLimited(retryAfter: .seconds(5), elapsed: .zero)
    #expect(watch(.failure(short), looks: 1).pauses == [.seconds(299)])
  }

  @Test func `trouble that may pass is sat out, and told at the third time`() {
    let down = BalanceProblem.unreachable(.deadline, elapsed: .seconds(30))
    let answer = watch(
      .failure(down),
      .failure(down),
      .failure(down),
      .failure(down),
      .success(500),
      looks: 6
    )
    #expect(answer.status == .covered && answer.asked == 6)
    #expect(
      answer.output == """
        2026-12-01T00:09:58Z alert  the balance of main could not be read 3 times in a row: the service \
        did not answer after 30.0 s
        2026-12-01T00:19:56Z read   the balance of main can be read again

        """
    )
  }

  @Test func `trouble that somebody must mend ends it at the first look, and later is told`() {
    let rejected = BalanceProblem.keyRejected(
      status: 401,
      from: .environment("STABILITY_API_KEY"),
      ending: nil,
      said: nil
    )
    let first = watch(.failure(rejected), looks: 9)
    #expect(first.status == .keyRejected && first.asked == 1)
    #expect(first.errors.contains("the service rejected the API key"))
    let later = watch(.success(500), .failure(rejected), looks: 9)
    #expect(later.status == .covered && later.asked == 9)
    #expect(later.output.contains(" alert  the balance of main could not be read 3 times in a row"))
  }

  @Test func `a rise that nothing explains is told once, and arms nothing`() {
    let answer = watch(.success(50), .success(5000), .success(4990), .success(4980), looks: 9)
    let lines = answer.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[1].contains(" alert  main shows 4,980 credits, and what was bought explains 50"))
  }
}

/// The pauses of a watch, which ends after so many.
private final class PauseLog: Sendable {
  private let pauses = Mutex<[Duration]>([])
  private let ends: Int

  init(ends: Int) { self.ends = ends }

  var list: [Duration] { pauses.withLock { $0 } }

  func note(_ pause: Duration) -> Bool {
    pauses.withLock {
      $0.append(pause)
      return $0.count < ends
    }
  }
}

/// A forge that is never reached.
private struct NoForge: CommentService {
  func post(
    _ comment: Comments.Comment,
    to place: CommentPlace,
    with access: CommentAccess
  ) throws(CommentProblem) -> CommentOutcome {
    throw .unreachable(ServerText(Array("there is no network".utf8)))
  }
}
