internal import ArgumentParser
internal import Diagnostics
internal import Ledgers
internal import Reports

/// The command `creditcast hold open`.
struct HoldOpenCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Hold what the plans need, if the account covers it.",
    usage: "creditcast hold open [<options>] <plan> ...",
    discussion: """
      Decides as `check` does, and writes the hold's name alone; where nothing is held, the report goes to \
      standard error. Exits with 0 only when the credits are held. The same CI run gets the same hold for the \
      same plans.
      """
  )

  @OptionGroup var plans: PlanOptions
  @OptionGroup(title: "Balance options") var balance: BalanceOptions
  @OptionGroup(title: "Ledger options") var ledger: CheckLedgerOptions
  @OptionGroup(title: "Approval options") var approval: ApprovalOptions
  @OptionGroup(title: "Hold options") var claim: ClaimOptions
  @OptionGroup(title: "Output options") var output: OutputOptions
  @OptionGroup(title: "General options") var global: GlobalOptions

  mutating func validate() throws {
    if balance.balanceRecorded != nil {
      throw ValidationError("a hold needs a balance that is read now, so no recorded one stands in")
    }
  }

  func run(in world: World) throws -> ExitStatus {
    let assessment = Assessment(
      global: global,
      plans: plans,
      output: output,
      balance: balance,
      ledger: ledger,
      approval: approval,
      claim: claim,
      world: world
    )
    let assessed = try assessment.assess()
    guard try output.formats.targets(in: world).map(\.format) == [.table] else {
      try assessment.write(assessed)
      return assessed.status()
    }
    guard let hold = assessed.hold else {
      try assessment.write(assessed, to: world.errors)
      return assessed.status()
    }
    try world.answer(Array("\(hold.record.id)\n".utf8))
    if !global.quiet { world.errors.note("creditcast: \(hold.sentence)") }
    return .covered
  }
}
