internal import ArgumentParser
internal import Diagnostics
internal import Reports
internal import Runways

/// The command `creditcast forecast check`.
struct ForecastCheckCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tell how well the forecasts of the runway held.",
    usage: "creditcast forecast check [<options>]",
    discussion: """
      It reads the ledger alone: every runway that was told is kept there. Exits with 4 while fewer than \
      eight forecasts can be held against what came.
      """
  )

  @OptionGroup(title: "Ledger options") var ledger: LedgerOptions

  @Option(name: .long, help: .init("Score what was foretold of 7, 14 or 28 days.", valueName: "n"))
  var days = 14

  @Option(name: .long, help: "How to write it.")
  var format = CalibrationFormat.table

  @OptionGroup(title: "General options") var global: GlobalOptions

  mutating func validate() throws {
    guard [7, 14, 28].contains(days) else { throw ValidationError("--days is 7, 14 or 28") }
  }

  func run(in world: World) throws -> ExitStatus {
    let settings = try Settings(global, ledger: ledger, in: world)
    try settings.checkAccount()
    let kept = try LedgerAccess(settings: settings, world: world).ledger()
    let desk = try BurnDesk(kept, settings)
    let calibration = Calibration(of: desk.forecasts, days: Int64(days), against: desk.series)
    let report = CalibrationReport(account: settings.account.value, calibration: calibration)
    try world.answer(format.render(report, Terminal(world: world).style(global)))
    return calibration.scored < Calibration.leastScored ? .unverified : .covered
  }
}

extension CalibrationFormat: ArgumentWord {}
