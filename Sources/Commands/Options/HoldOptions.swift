internal import ArgumentParser
internal import Ledgers

/// Which hold, and how to tell of it.
struct HoldOptions: ParsableArguments {
  @Argument(
    help: .init("The hold. [env: CREDITCAST_HOLD]", valueName: "hold")
  )
  var hold: String?

  @Option(name: .long, help: "How to write it.")
  var format = AnswerFormat.table

  @OptionGroup(title: "Ledger options") var ledger: LedgerOptions
  @OptionGroup(title: "General options") var global: GlobalOptions

  /// The name of the hold: the argument, else the variable that `creditcast run` sets.
  func name(in world: World) throws(LedgerProblem) -> String {
    guard let name = hold ?? world.variable("CREDITCAST_HOLD") else { throw .unknownHold("") }
    return name
  }
}
