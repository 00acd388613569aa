internal import ArgumentParser
internal import Diagnostics

/// The command `creditcast estimate`.
struct EstimateCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "estimate",
    _superCommandName: "creditcast",
    abstract: "Tell what the plans cost, without asking for a balance.",
    usage: "creditcast estimate [<options>] <plan> ..."
  )

  @OptionGroup var plans: PlanOptions
  @OptionGroup(title: "Output options") var output: OutputOptions
  @OptionGroup(title: "General options") var global: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    try Assessment(global: global, plans: plans, output: output, balance: nil, world: world).run()
  }
}
