import AlertsHTTP
import Balances
import BalancesHTTP
import Commands
import CommentsHTTP
import Glibc
import LedgersSQLite
import Quantities
import Transport
import YAMLReading

extension World {
  /// The world as it is: this process, its files, its terminal, its clock and the network.
  static let live = World(
    environment: { name in unsafe getenv(name).map { unsafe String(cString: $0) } },
    now: { Moment(secondsSinceEpoch: time(nil)) },
    elapsed: {
      var now = timespec()
      unsafe clock_gettime(CLOCK_MONOTONIC, &now)
      return .seconds(now.tv_sec) + .nanoseconds(now.tv_nsec)
    },
    files: LiveFiles(),
    output: LiveOutput(descriptor: STDOUT_FILENO),
    errors: LiveOutput(descriptor: STDERR_FILENO),
    balances: CurlBalanceService(waiting: .live),
    comments: CurlCommentService(waiting: .live),
    ledgers: SQLiteLedgers(clock: { LiveClock.now }, place: { LiveFiles.ledgerPlace(at: $0) }),
    makeName: { UniqueName.make() },
    webhooks: CurlWebhookService(waiting: .live),
    interrupts: LiveInterrupts.interrupts,
    libraries: {
      [
        SystemLibrary("libyaml", YAMLLibrary.version, problem: nil),
        SystemLibrary("SQLite", SQLiteLedgers.libraryVersion, problem: "it cannot be used"),
        SystemLibrary("libcurl", HTTPClient.libraryVersion, problem: "it cannot be loaded"),
      ]
    },
    processors: { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) },
    run: { call throws(ProgramProblem) in try LiveProgram.answer(to: call) },
    supervise: LiveSupervision.run
  )
}
