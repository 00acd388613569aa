internal import ArgumentParser
internal import Diagnostics

/// The command `creditcast check`.
struct CheckCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    _superCommandName: "creditcast",
    abstract: "Tell whether the account's credits cover the plans.",
    usage: "creditcast check [<options>] <plan> ...",
    discussion: """
      Exits with 0 when they do, 2 when credits are missing, 3 when a policy says no, 4 when a price \
      or the balance is not known, 65 when a plan is wrong. `creditcast explain` lists all statuses.
      """
  )

  @OptionGroup var plans: PlanOptions
  @OptionGroup(title: "Balance options") var balance: BalanceOptions
  @OptionGroup(title: "Output options") var output: OutputOptions
  @OptionGroup(title: "General options") var global: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    try Assessment(global: global, plans: plans, output: output, balance: balance, world: world)
      .run()
  }
}
