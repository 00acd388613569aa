internal import ArgumentParser
internal import Balances
internal import Diagnostics
internal import Quantities
internal import Reports

/// The command `creditcast balance`.
struct BalanceCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "balance",
    _superCommandName: "creditcast",
    abstract: "Read the account's balance.",
    usage: "creditcast balance [<options>]"
  )

  @OptionGroup(title: "Balance options") var balance: BalanceOptions

  @Option(name: .long, help: "How to write it.")
  var format = AnswerFormat.table

  @Flag(name: .long, help: "Record it in the ledger, which is made where there is none.")
  var record = false

  @Option(
    name: .long,
    help: .init(
      "Write it to this file as well, for --balance-recorded of a later check.",
      valueName: "file"
    )
  )
  var save: String?

  @OptionGroup(title: "Ledger options") var ledger: CheckLedgerOptions

  @OptionGroup(title: "General options") var global: GlobalOptions

  mutating func validate() throws {
    if save != nil || record, !balance.isLive || balance.balanceRecorded != nil {
      throw ValidationError(
        "--record and --save keep a live reading, and no other balance can be given with them"
      )
    }
  }

  func run(in world: World) throws -> ExitStatus {
    let settings = try Settings(
      global,
      balance: balance,
      ledgerFile: ledger.ledger,
      in: world
    )
    try settings.checkAccount()
    Talk(global, in: world).tell(
      "account \(settings.account.value) (\(settings.account.origin.words))"
    )
    let desk = try desk(settings, world)
    let progress = ProgressLine(world: world, isQuiet: global.quiet)
    if balance.isLive { progress.show("reading the balance") }
    let reading: BalanceReading
    do throws(BalanceProblem) {
      reading = try BalanceFinder(options: balance, settings: settings, world: world).balance()
    } catch {
      throw Failure(error.status, error.message, help: error.help)
    }
    for warning in reading.warnings {
      world.errors.note("creditcast: warning: \(SafeText.of(warning))")
    }
    if let doubt = try desk?.record(reading)?.doubt {
      world.errors.note("creditcast: warning: \(SafeText.of(doubt.message))")
      if let help = doubt.help { world.errors.note("help: \(SafeText.of(help))") }
    }
    if let save {
      let bytes = BalanceReport.json(reading, account: settings.account.value)
      do throws(OutputProblem) {
        try world.files.write([OutputFile(save, bytes)])
      } catch {
        throw error.failure
      }
    }
    try world.answer(text(of: reading, settings))
    return .covered
  }

  /// The ledger to record in, as it stands before the balance is asked for.
  private func desk(_ settings: Settings, _ world: World) throws(Failure) -> BalanceDesk? {
    guard record else { return nil }
    return try BalanceDesk(
      LedgerAccess(settings: settings, world: world).newLedger(),
      reserve: .zero,
      acceptsBalance: ledger.acceptBalance
    )
  }

  private func text(of reading: BalanceReading, _ settings: Settings) -> [UInt8] {
    switch format {
    case .json: BalanceReport.json(reading, account: settings.account.value)
    case .table: BalanceReport.table(reading, account: settings.account.value)
    }
  }
}
