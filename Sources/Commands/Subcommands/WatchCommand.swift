internal import ArgumentParser
internal import Diagnostics

/// The command `creditcast watch`.
struct WatchCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    _superCommandName: "creditcast",
    abstract: "Tell once when credits run low.",
    usage: "creditcast watch [<options>] [--command <program> ...]",
    discussion: """
      Reads the balance again and again, records it in the ledger, and tells when it falls below a \
      threshold: on a line of its own, to webhooks, to a program. Each crossing is told once, whoever \
      watches, and again only when there were enough credits in between.
      """
  )

  @OptionGroup var watch: WatchOptions
  @OptionGroup(title: "Balance options") var balance: BalanceOptions
  @OptionGroup(title: "General options") var global: GlobalOptions

  mutating func validate() throws {
    if balance.balanceRecorded != nil {
      throw ValidationError("a recorded balance cannot be watched")
    }
    if !balance.isLive, !watch.once {
      throw ValidationError("a balance that is given can be looked at with --once alone")
    }
  }

  func run(in world: World) throws -> ExitStatus {
    let settings = try Settings(
      global,
      balance: balance,
      ledger: watch.ledgerOptions(account: balance.account),
      in: world
    )
    try settings.checkAccount()
    let plan = try WatchPlan(watch, settings: settings, in: world)
    let round = WatchRound(
      plan: plan,
      finder: BalanceFinder(options: balance, settings: settings, world: world),
      settings: settings,
      ledger: try LedgerAccess(settings: settings, world: world).newLedger(),
      lines: WatchLines(world: world, isVerbose: global.verbose, isOnce: watch.once),
      world: world
    )
    return watch.once ? try round.runOnce() : try Watcher(round: round, world: world).run()
  }
}
