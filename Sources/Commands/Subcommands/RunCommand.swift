internal import ArgumentParser
internal import Diagnostics
internal import Ledgers
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
  @OptionGroup(title: "Hold options") var claim: ClaimOptions
  @OptionGroup(title: "Approval options") var approval: ApprovalOptions
  @OptionGroup(title: "Balance options") var balance: BalanceOptions
  @OptionGroup(title: "Ledger options") var ledger: CheckLedgerOptions
  @OptionGroup(title: "General options") var global: GlobalOptions

  mutating func validate() throws {
    if balance.balanceRecorded != nil {
      throw ValidationError("a hold needs a balance that is read now, so no recorded one stands in")
    }
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
    let assessment = try assessment(in: world)
    let assessed = try assessment.assess()
    guard let held = HeldPlans(assessed) else {
      try assessment.write(assessed, to: world.errors)
      guard assessed.status() == .covered else { return .status(assessed.status()) }
      throw Failure(.badData, "the plans need no credits, so there is nothing to hold")
    }
    if assessed.hold?.isEarlier == true { throw Failure.heldAlready(held.hold.id) }
    if !global.quiet, let hold = assessed.hold { world.errors.note("creditcast: \(hold.sentence)") }
    let finder = BalanceFinder(options: balance, settings: held.settings, world: world)
    return try HeldCommand(
      words: words,
      options: options,
      plans: held,
      finder: balance.isLive ? finder : nil,
      threads: plans.reading.splitting(in: world).threads,
      isQuiet: global.quiet,
      world: world
    )
    .run()
  }

  /// What decides whether the command may run.
  ///
  /// Two runs never share a hold, so each has a key of its own unless somebody names one.
  private func assessment(in world: World) throws -> Assessment {
    var claim = claim
    claim.key = claim.key ?? world.makeName()
    return Assessment(
      global: global,
      plans: plans,
      output: try OutputOptions.parse([]),
      balance: balance,
      ledger: ledger,
      approval: approval,
      claim: claim,
      world: world
    )
  }
}

extension Failure {
  /// Another run has the hold that the key names.
  fileprivate static func heldAlready(_ hold: String) -> Failure {
    Failure(
      .badData,
      "the hold `\(hold)` was opened by an earlier run with the same key, which may still use it",
      help: "use a key of its own for each run, or none"
    )
  }
}
