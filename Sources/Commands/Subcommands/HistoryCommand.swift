internal import ArgumentParser
internal import Diagnostics
internal import Ledgers
internal import Reconciling
internal import Reports

/// The command `creditcast history`.
struct HistoryCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    _superCommandName: "creditcast",
    abstract: "Show the balances that were read, and what was bought, over time.",
    usage: "creditcast history [<options>]",
    discussion: "It reads the ledger alone: no balance is asked for."
  )

  @OptionGroup(title: "Ledger options") var ledger: LedgerOptions
  @OptionGroup(title: "Days") var range: DayRangeOptions

  @Option(name: .long, help: .init("List at most so many records.", valueName: "n"))
  var limit = 50

  @Option(name: .long, help: "How to write it.")
  var format = HistoryFormat.table

  @OptionGroup(title: "General options") var global: GlobalOptions

  mutating func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be at least 1") }
  }

  func run(in world: World) throws -> ExitStatus {
    let settings = try Settings(global, ledger: ledger, in: world)
    try settings.checkAccount()
    let (first, last) = try range.days()
    let kept = try LedgerAccess(settings: settings, world: world).ledger()
    let history: BalanceHistory
    do throws(LedgerProblem) {
      history = try kept.balances(from: first, to: last, limit: limit)
    } catch {
      throw Failure(error)
    }
    let report = HistoryReport(account: settings.account.value, history: history)
    try world.answer(format.render(report, Terminal(world: world).style(global)))
    return .covered
  }
}

extension HistoryFormat: ArgumentWord {}
