package import Alerts
package import Balances
package import Comments
package import Ledgers
package import Quantities

/// Everything outside the program that a command may look at or change.
package struct World: Sendable {
  /// Looks up an environment variable.
  package let environment: @Sendable (_ name: String) -> String?
  /// The time of day.
  package let now: @Sendable () -> Moment
  /// Time that only goes forward, from some start.
  package let elapsed: @Sendable () -> Duration
  /// The file system.
  package let files: any FileSystem
  /// Where the answer goes.
  package let output: any TextOutput
  /// Where everything else goes.
  package let errors: any TextOutput
  /// What reads balances.
  package let balances: any BalanceService
  /// What brings comments to forges.
  package let comments: any CommentService
  /// What keeps ledgers.
  package let ledgers: any LedgerKeeper
  /// Makes a name that nobody has made before: 32 hexadecimal figures.
  package let makeName: @Sendable () -> String
  /// What brings alerts to webhooks.
  package let webhooks: any WebhookService
  /// How a command that goes on and on is asked to end.
  package let interrupts: Interrupts
  /// Finds the libraries of the system that the program uses.
  package let libraries: @Sendable () -> [SystemLibrary]
  /// Tells how many processors the program may use.
  package let processors: @Sendable () -> Int
  /// Runs another program to its end.
  package let run: @Sendable (ProgramCall) throws(ProgramProblem) -> ProgramAnswer
  /// Runs a command in this program's place, and looks at what it does from time to time.
  package let supervise: Supervision

  /// Makes a world of its parts.
  package init(
    environment: @escaping @Sendable (_ name: String) -> String?,
    now: @escaping @Sendable () -> Moment,
    elapsed: @escaping @Sendable () -> Duration,
    files: any FileSystem,
    output: any TextOutput,
    errors: any TextOutput,
    balances: any BalanceService,
    comments: any CommentService,
    ledgers: any LedgerKeeper = NoLedgers(),
    makeName: @escaping @Sendable () -> String = { "" },
    webhooks: any WebhookService = NoWebhooks(),
    interrupts: Interrupts = .none,
    libraries: @escaping @Sendable () -> [SystemLibrary] = { [] },
    processors: @escaping @Sendable () -> Int = { 1 },
    run: @escaping @Sendable (ProgramCall) throws(ProgramProblem) -> ProgramAnswer = {
      _ throws(ProgramProblem) in throw .missing
    },
    supervise: @escaping Supervision = { _, _ in .missing }
  ) {
    self.environment = environment
    self.now = now
    self.elapsed = elapsed
    self.files = files
    self.output = output
    self.errors = errors
    self.balances = balances
    self.comments = comments
    self.ledgers = ledgers
    self.makeName = makeName
    self.webhooks = webhooks
    self.interrupts = interrupts
    self.libraries = libraries
    self.processors = processors
    self.run = run
    self.supervise = supervise
  }

  /// Runs a command to its end; `look` is called between its start and its end, and can ask for it.
  package typealias Supervision =
    @Sendable (SupervisedCall, _ look: () -> SupervisionStep) -> CommandEnd
}
