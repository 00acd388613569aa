internal import ArgumentParser
internal import Diagnostics
internal import Reports

/// The command `creditcast runway`.
struct RunwayCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "runway",
    _superCommandName: "creditcast",
    abstract: "Tell how long credits last, which planned run is not covered, and by when to order.",
    usage: "creditcast runway [<options>] [<plan> ...]",
    discussion: """
      Plans with run_at or schedule are laid on what the account uses beside them, which is told from the \
      balances in the ledger. Exits with 0 when all planned runs are covered, 2 when one is not, 4 when \
      there is too little history to say.
      """
  )

  @Argument(help: PlanOptions.help)
  var paths: [String] = []

  @OptionGroup var reading: ReadingOptions

  @Option(name: .long, help: .init("Look at so many days, at most 366.", valueName: "days"))
  var horizon = 60

  @OptionGroup(title: "Balance options") var balance: BalanceOptions
  @OptionGroup(title: "Ledger options") var ledger: CheckLedgerOptions

  @Option(name: .long, help: "How to write it.")
  var format = RunwayFormat.table

  @Flag(name: .long, help: "Exit with 0 whatever the verdict.")
  var exitZero = false

  @OptionGroup(title: "General options") var global: GlobalOptions

  mutating func validate() throws {
    guard (1...366).contains(horizon) else { throw ValidationError("--horizon is from 1 to 366") }
  }

  func run(in world: World) throws -> ExitStatus {
    try balance.checkArgument()
    var plans: PlannedRuns?
    if !paths.isEmpty {
      let assessment = Assessment(
        global: global,
        plans: PlanOptions(paths, reading),
        output: try OutputOptions.parse([]),
        balance: nil,
        world: world
      )
      let assessed = try assessment.assess()
      let access = LedgerAccess(settings: assessed.settings, world: world)
      guard let planned = PlannedRuns(assessed, try UsageRates.recorded(in: access)) else {
        try assessment.write(assessed, to: world.errors)
        return assessed.status()
      }
      plans = planned
    }
    let settings = try Settings(
      global,
      prices: reading.prices,
      balance: balance,
      ledgerFile: ledger.ledger,
      planAccount: plans?.account,
      confidence: reading.confidence,
      in: world
    )
    try settings.checkAccount()
    let work = RunwayWork(
      settings: settings,
      balance: balance,
      acceptsBalance: ledger.acceptBalance,
      world: world
    )
    let report = try work.report(plans, horizon: horizon, exitZero: exitZero)
    try world.answer(format.render(report, Terminal(world: world).style(global)))
    return report.exitStatus
  }
}

extension RunwayFormat: ArgumentWord {}
