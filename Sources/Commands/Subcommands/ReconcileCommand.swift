internal import ArgumentParser
internal import Diagnostics
internal import Forecasting
internal import Ledgers
internal import Quantities
internal import Reconciling
internal import Reports

/// The command `creditcast reconcile`.
struct ReconcileCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    _superCommandName: "creditcast",
    abstract: "Hold the ledger against the balances that were read, and name what is unexplained.",
    usage: "creditcast reconcile [<options>]",
    discussion: """
      It reads the ledger alone: no balance is asked for. It ends with 65 when credits left or came \
      without a record, with 2 when an expected refill is not in the balance, and with 4 when there are \
      no two readings to hold anything against.
      """
  )

  @OptionGroup(title: "Ledger options") var ledger: LedgerOptions
  @OptionGroup(title: "Days") var range: DayRangeOptions

  @Option(name: .long, help: "What a row stands for.")
  var by = ReconciliationGrouping.period

  @Option(
    name: .long,
    help: .init("Let so many credits be unexplained in each period.", valueName: "n")
  )
  var tolerance = "0"

  @Option(
    name: .long,
    help: .init("Expect that at least so many credits came in, recorded or not.", valueName: "n")
  )
  var expectRefill: String?

  @Option(name: .long, help: "How to write it.")
  var format = ReconciliationFormat.table

  @Flag(name: .long, help: "Exit with 0 whatever the verdict.")
  var exitZero = false

  @OptionGroup(title: "General options") var global: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    let settings = try Settings(global, ledger: ledger, in: world)
    try settings.checkAccount()
    let allowed = try Self.credits(tolerance, "--tolerance")
    let refill = try expectRefill.map { text in try Self.credits(text, "--expect-refill") }
    let kept = try LedgerAccess(settings: settings, world: world).ledger()
    let reconciliation = try reconciliation(of: kept, settings)
    let verdict = reconciliation.verdict(tolerance: allowed, expecting: refill)
    let status = exitZero ? .covered : verdict.status
    let report = ReconciliationReport(
      toolVersion: Creditcast.version,
      exitStatus: status,
      account: settings.account.value,
      reconciliation: reconciliation,
      grouping: by,
      tolerance: allowed,
      expectedRefill: refill
    )
    try world.answer(format.render(report, Terminal(world: world).style(global)))
    return status
  }

  private func reconciliation(
    of kept: Ledger,
    _ settings: Settings
  ) throws(Failure) -> Reconciliation {
    let (first, last) = try range.days()
    let rules = ReconciliationRules(
      lagWindow: kept.rules.lagWindow,
      minimumPurchase: settings.refill.minimum,
      purchaseIncrement: settings.refill.increment
    )
    do throws(LedgerProblem) {
      let history = try kept.history()
      let result = Reconciler(rules: rules).reconcile(history, from: first, to: last)
      guard let result else { throw .tooLarge }
      return result
    } catch {
      throw Failure(error)
    }
  }

  private static func credits(_ text: String, _ flag: String) throws(Failure) -> Credits {
    guard let credits = Credits(amount: text), credits >= .zero else {
      throw Failure(.usage, "`\(flag)` is `\(text)` and must be an amount of credits, at least 0")
    }
    return credits
  }
}

extension ReconciliationGrouping: ArgumentWord {}

extension ReconciliationFormat: ArgumentWord {}

extension Reconciliation.Verdict {
  /// The status to exit with.
  fileprivate var status: Diagnostics.ExitStatus {
    switch self {
    case .explained: .covered
    case .unexplained: .badData
    case .refillMissing: .shortfall
    case .unverified: .unverified
    }
  }
}
