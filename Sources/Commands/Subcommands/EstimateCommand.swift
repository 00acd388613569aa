internal import ArgumentParser
internal import Diagnostics

/// `creditcast estimate`
struct EstimateCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "estimate",
    abstract: "Tell what the plans cost, without asking for a balance."
  )

  @OptionGroup var plans: PlanOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    try Assessment(global: global, plans: plans, output: output, balance: nil, world: world).run()
  }
}
