internal import ArgumentParser
internal import Diagnostics

/// The command `creditcast diff`.
struct DiffCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    _superCommandName: "creditcast",
    abstract: "Tell why another version of the plans costs something else.",
    usage: """
      creditcast diff [<options>] <old> <new>
      creditcast diff [<options>] --base <revision> [<path> ...]
      """,
    discussion: """
      Every change of the cost is put down to prices, model and parameters, quantity, or assumptions; \
      the parts add up to the millionth. Exits with 0 unless a plan is wrong (65), a price is not \
      known (4), or a balance that was given falls short (2); with 6 under --exit-code when \
      something has changed.
      """
  )

  @OptionGroup var options: DiffOptions
  @OptionGroup(title: "Balance options") var balance: BalanceOptions
  @OptionGroup(title: "Output options") var output: DiffOutputOptions
  @OptionGroup(title: "General options") var global: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    try DiffRun(options: options, balance: balance, output: output, global: global, world: world)
      .run()
  }
}
