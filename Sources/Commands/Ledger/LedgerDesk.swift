internal import Ledgers
internal import Quantities

/// What commands about the ledger have in common: the settings, and the way to the ledger.
struct LedgerDesk {
  let settings: Settings
  let world: World
  let access: LedgerAccess

  init(_ options: LedgerOptions, _ global: GlobalOptions, in world: World) throws(Failure) {
    settings = try Settings(global, ledger: options, in: world)
    try settings.checkAccount()
    self.world = world
    access = LedgerAccess(settings: settings, world: world)
    let account = settings.account
    Talk(global, in: world).tell(
      "account \(account.value) (\(account.origin.words)), ledger \(access.place)"
    )
  }

  /// Does something with a ledger, and tells what keeps it from that.
  func told<Answer>(_ work: () throws(LedgerProblem) -> Answer) throws(Failure) -> Answer {
    do throws(LedgerProblem) {
      return try work()
    } catch {
      throw Failure(error)
    }
  }
}
