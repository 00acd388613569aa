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
      or the balance is not known, 5 when an approval is needed and does not hold, 65 when a plan is wrong. `creditcast explain` lists all statuses.
      """
  )

  @OptionGroup var plans: PlanOptions
  @OptionGroup(title: "Balance options") var balance: BalanceOptions
  @OptionGroup(title: "Ledger options") var ledger: CheckLedgerOptions

  @Flag(
    name: .long,
    help: "Hold the credits in the ledger, so that no other run is granted them."
  )
  var hold = false

  @OptionGroup(title: "Approval options") var approval: ApprovalOptions
  @OptionGroup(title: "Hold options") var claim: ClaimOptions
  @OptionGroup(title: "Output options") var output: OutputOptions
  @OptionGroup(title: "General options") var global: GlobalOptions

  mutating func validate() throws {
    if hold, balance.balanceRecorded != nil {
      throw ValidationError("--hold needs a balance that is read now, so no recorded one stands in")
    }
    if !hold, claim.lease != nil || claim.key != nil || claim.owner != nil {
      throw ValidationError("--lease, --key and --owner belong to --hold")
    }
  }

  func run(in world: World) throws -> ExitStatus {
    var assessment = Assessment(
      global: global,
      plans: plans,
      output: output,
      balance: balance,
      world: world
    )
    assessment.ledger = ledger
    assessment.approval = approval
    if hold { assessment.claim = claim }
    return try assessment.run()
  }
}
