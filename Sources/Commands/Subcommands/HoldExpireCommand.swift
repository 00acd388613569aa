internal import ArgumentParser
internal import Diagnostics
internal import Ledgers
internal import Reports

/// The command `creditcast hold expire`.
struct HoldExpireCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "expire",
    abstract: "End the holds whose lease has run out; every other change does so as well.",
    usage: "creditcast hold expire [<options>]"
  )

  @OptionGroup(title: "Ledger options") var ledger: LedgerOptions
  @OptionGroup(title: "General options") var global: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    let settings = try Settings(global, ledger: ledger, in: world)
    let ledger = try LedgerAccess(settings: settings, world: world).ledger()
    let expired: [HoldRecord]
    do throws(LedgerProblem) {
      expired = try ledger.expire()
    } catch {
      throw Failure(error)
    }
    let lines = expired.map {
      "\($0.id): expired, \(NumberText.of($0.remaining)) not accounted for"
    }
    try world.answer(Array(lines.map { $0 + "\n" }.joined().utf8))
    if lines.isEmpty, !global.quiet { world.errors.note("creditcast: no hold is due") }
    return .covered
  }
}
