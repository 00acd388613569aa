internal import Diagnostics
internal import Ledgers
internal import Reports

/// Does something with a hold of the ledger, and tells what became of it.
struct HoldWork {
  let options: HoldOptions
  let world: World

  /// Does it, and writes the hold as it stands after.
  func run(
    _ work: (Ledger, _ hold: String) throws(LedgerProblem) -> HoldRecord
  ) throws(Failure) -> ExitStatus {
    let settings = try Settings(options.global, ledger: options.ledger, in: world)
    let ledger = try LedgerAccess(settings: settings, world: world).ledger()
    let line: HoldLine
    do throws(LedgerProblem) {
      let hold = try work(ledger, try options.name(in: world))
      line = try ledger.read { (view) throws(LedgerProblem) in try HoldLine(hold, in: view) }
    } catch {
      throw Failure(error)
    }
    switch options.format {
    case .json: try world.answer(HoldPage(account: ledger.account, holds: [line]).json)
    case .table: try world.answer(Array("\(line.sentence)\n".utf8))
    }
    return .covered
  }
}
