internal import ArgumentParser
internal import Diagnostics
internal import Pricing

/// The command `creditcast run`.
struct RunCommand: EndingCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    _superCommandName: "creditcast",
    abstract: "Hold what the plans cost, run a command, and settle.",
    usage: "creditcast run [<options>] <plan> ... -- <command> ...",
    discussion: """
      The command finds the calls of the plans in CREDITCAST_PLAN, one a line, and may report each in \
      CREDITCAST_USAGE. Once it has been started, its status is the program's.
      """
  )

  @OptionGroup var plans: PlanOptions

  /// The command to run, and its arguments: what stands behind `--`, which no option of ours is.
  var words: [String] = []

  @OptionGroup(title: "Run options") var options: RunOptions
  @OptionGroup(title: "Balance options") var balance: BalanceOptions
  @OptionGroup(title: "General options") var global: GlobalOptions

  mutating func validate() throws {
    if options.stopBelow != nil, !balance.isLive {
      throw ValidationError("--stop-below looks at the live balance, and no other can be given")
    }
  }

  func end(in world: World) throws -> ProgramEnd {
    guard !words.isEmpty else {
      throw Failure(
        .usage,
        "no command to run is named",
        help: "write it behind `--`: `creditcast run plan.yaml -- ./render.sh`"
      )
    }
    let opening = RunOpening(
      global: global,
      plans: plans,
      balance: balance,
      lease: options.lease,
      world: world
    )
    let held = try opening.open()
    let finder = BalanceFinder(options: balance, settings: held.settings, world: world)
    return try HeldCommand(
      words: words,
      options: options,
      plans: held,
      finder: balance.isLive ? finder : nil,
      threads: plans.splitting(in: world).threads,
      isQuiet: global.quiet,
      world: world
    )
    .run()
  }
}
