internal import ArgumentParser
internal import Books
internal import Diagnostics
internal import Ledgers
internal import Quantities

/// The command `creditcast ledger retract`.
struct LedgerRetractCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "retract",
    abstract: "Take back an earlier purchase, adjustment or usage that never was.",
    usage: "creditcast ledger retract <event> --reason <text> [<options>]",
    discussion: """
      The event itself stays, and counts for nothing from now on.
      """
  )

  @Argument(help: "The event: its name, the first six figures of it or more, or #NUMBER.")
  var event: String

  @Option(name: .long, help: .init("Why.", valueName: "text"))
  var reason: String

  @Option(name: .long, help: .init("Who says so.", valueName: "name"))
  var by: String?

  @Option(name: .long, help: "How to write the answer.")
  var format = AnswerFormat.table

  @OptionGroup(title: "Ledger options") var ledger: LedgerOptions
  @OptionGroup(title: "General options") var global: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    let desk = try LedgerDesk(ledger, global, in: world)
    let correction = EventCorrection(
      event: event,
      credits: .zero,
      cents: nil,
      reason: try EntryOptions.text(reason, "--reason") ?? "",
      author: try EntryOptions.text(by, "--by")
    )
    let event = try correction.made(at: desk)
    return try EntryReceipt(format: format, world: world).tell(.recorded(event))
  }
}
