internal import ArgumentParser
internal import Diagnostics
internal import Reports

/// The command `creditcast doctor`.
struct DoctorCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Tell which settings are in force, where each comes from, and what is wrong.",
    usage: "creditcast doctor [<options>]",
    discussion: """
      Reads nothing over the network. Exits with 0 when nothing is wrong, 77 when the API key cannot \
      be used, 78 when a configuration file is wrong.
      """
  )

  @Option(name: .long, help: "How to write it.")
  var format = AnswerFormat.table

  @OptionGroup var prices: PriceOptions
  @OptionGroup(title: "Balance options") var balance: BalanceOptions
  @OptionGroup(title: "General options") var global: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    let physician = Physician(
      global: global,
      balance: balance,
      prices: prices.prices,
      world: world
    )
    let diagnosis = physician.diagnosis()
    let page = DiagnosisPage(diagnosis: diagnosis)
    switch format {
    case .table:
      // A wrong colour setting is one of the problems, and must not keep them from being told.
      let style = try? Terminal(world: world).wideStyle(global)
      let plain = ReportStyle(width: 100, isColoured: false, isUnicode: true)
      try world.answer(page.table(style ?? plain))
    case .json: try world.answer(page.json)
    }
    return diagnosis.status
  }
}
