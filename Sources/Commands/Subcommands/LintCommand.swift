internal import ArgumentParser
internal import Diagnostics
internal import Forecasting

/// The command `creditcast lint`.
struct LintCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    _superCommandName: "creditcast",
    abstract: "Tell what is wrong with the plans, without balance and network.",
    usage: "creditcast lint [<options>] <plan> ...",
    discussion: """
      Exits with 0 where nothing keeps the plans from running, 3 where a policy says no, 65 where a \
      plan is wrong. Unknown prices are warnings, and errors under --strict.
      """
  )

  @OptionGroup var plans: PlanOptions
  @OptionGroup(title: "Output options") var output: OutputOptions
  @OptionGroup(title: "General options") var global: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    try Assessment(
      global: global,
      plans: plans,
      output: output,
      balance: nil,
      question: .soundness,
      world: world
    ).run()
  }
}
