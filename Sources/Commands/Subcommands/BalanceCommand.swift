internal import ArgumentParser
internal import Balances
internal import Diagnostics
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

  @Option(
    name: .long,
    help: .init(
      "Write it to this file as well, for --balance-recorded of a later check.",
      valueName: "file"
    )
  )
  var record: String?

  @OptionGroup(title: "General options") var global: GlobalOptions

  mutating func validate() throws {
    if record != nil, !balance.isLive || balance.balanceRecorded != nil {
      throw ValidationError(
        "--record keeps a live reading, and no other balance can be given with it"
      )
    }
  }

  func run(in world: World) throws -> ExitStatus {
    let settings = try Settings(global, balance: balance, in: world)
    try settings.checkAccount()
    Talk(global, in: world).tell(
      "account \(settings.account.value) (\(settings.account.origin.words))"
    )
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
    if let record {
      let bytes = BalanceReport.json(reading, account: settings.account.value)
      do throws(OutputProblem) {
        try world.files.write([OutputFile(record, bytes)])
      } catch {
        throw error.failure
      }
    }
    try world.answer(text(of: reading, settings))
    return .covered
  }

  private func text(of reading: BalanceReading, _ settings: Settings) -> [UInt8] {
    switch format {
    case .json: BalanceReport.json(reading, account: settings.account.value)
    case .table: BalanceReport.table(reading, account: settings.account.value)
    }
  }
}
