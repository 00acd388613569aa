internal import ArgumentParser
internal import Diagnostics
internal import Forecasting
internal import Reports

/// The command `creditcast refill`.
struct RefillCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "refill",
    _superCommandName: "creditcast",
    abstract: "Tell what to buy, by when and why: the page for whoever has to approve it.",
    usage: """
      creditcast refill [<options>] <plan> ...
      creditcast refill --status <report> [<options>]
      """,
    discussion: """
      What is recommended lasts with the asked chance for the plans, and for what the account uses beside \
      them, until the next refill can be there. Exits as check does: with 2 when the plans are not covered \
      now. With `--status` it tells how far a purchase is that such a report asked for: 0 when it is there, \
      2 when credits still have to be bought, 4 when no balance was read since, 5 when the approval does not hold.
      """
  )

  @Option(
    name: .long,
    help: .init(
      "Tell how far the purchase is that this report asked for; a JSON report, - is standard input.",
      valueName: "report"
    )
  )
  var status: String?

  @Argument(help: PlanOptions.help)
  var paths: [String] = []

  @OptionGroup var reading: ReadingOptions
  @OptionGroup(title: "Refill options") var refill: RefillOptions
  @OptionGroup(title: "Balance options") var balance: BalanceOptions
  @OptionGroup(title: "Ledger options") var ledger: CheckLedgerOptions
  @OptionGroup(title: "Approval options") var approval: ApprovalOptions
  @OptionGroup(title: "Output options") var output: RefillOutputOptions
  @OptionGroup(title: "General options") var global: GlobalOptions

  mutating func validate() throws {
    if let problem = status == nil ? problemOfPlans : problemOfStatus {
      throw ValidationError(problem)
    }
  }

  private var problemOfPlans: String? {
    if paths.isEmpty { return "name at least one plan, a folder, or -" }
    return approval.approval == nil ? nil : "--approval belongs to --status"
  }

  private var problemOfStatus: String? {
    if !paths.isEmpty { return "--status takes no plans: the report says them" }
    let targets = output.output + (output.format.map { [OutputTarget(format: $0)] } ?? [])
    return targets.allSatisfy { RefillStatusFormat(rawValue: $0.format.rawValue) != nil }
      ? nil : "--status writes table or json"
  }

  func run(in world: World) throws -> ExitStatus {
    try status.map { report throws in try tellStatus(of: report, in: world) } ?? decide(in: world)
  }

  private func decide(in world: World) throws -> ExitStatus {
    let targets = try output.targets(in: world)
    var assessment = Assessment(
      global: global,
      plans: PlanOptions(paths, reading),
      output: try OutputOptions.parse(
        ["--format=table"] + (output.exitZero ? ["--exit-zero"] : [])
      ),
      balance: balance,
      world: world
    )
    assessment.ledger = ledger
    assessment.refill = refill
    assessment.keepsDigests = true
    let assessed = try assessment.assess()
    let check = assessment.report(assessed)
    guard let report = try RefillWork(check: check, assessed: assessed, world: world).report()
    else {
      try assessment.write(assessed, to: world.errors)
      return check.exitStatus
    }
    try TargetWriter(targets: targets, global: global, world: world)
      .write { (format, style) throws(Failure) in
        let bytes = format.render(report, style)
        guard format == .pdf else { return bytes }
        return try PagePrinter(world: world).pdf(of: bytes, madeAt: check.madeAt)
      }
    return check.exitStatus
  }

  private func tellStatus(of report: String, in world: World) throws -> ExitStatus {
    let settings = try Settings(
      global,
      balance: balance,
      ledgerFile: ledger.ledger,
      refill: refill,
      in: world
    )
    let work = RefillStatusRun(report: report, approval: approval, settings: settings, world: world)
    let progress = try work.progress()
    let status = output.exitZero ? .covered : RefillStatusRun.status(of: progress)
    let told = RefillStatusReport(
      toolVersion: Creditcast.version,
      file: report,
      progress: progress
    )
    try TargetWriter(targets: try output.targets(in: world), global: global, world: world)
      .write { (format, style) throws(Failure) in
        (RefillStatusFormat(rawValue: format.rawValue) ?? .table)
          .render(told, exiting: status, style)
      }
    return status
  }
}
