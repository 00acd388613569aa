internal import ArgumentParser
internal import Books
internal import Diagnostics
internal import Ledgers
internal import Quantities

/// The command `creditcast ledger correct`.
struct LedgerCorrectCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Correct what an earlier purchase, adjustment or usage counts for.",
    usage: "creditcast ledger correct <event> --reason <text> [<options>]",
    discussion: """
      The event itself stays; the correction is an event of its own. Usage under a hold is corrected by \
      nothing, because its hold accounts for it.
      """
  )

  @Argument(help: "The event: its name, the first six figures of it or more, or #NUMBER.")
  var event: String

  @Option(
    name: .long,
    parsing: .unconditional,
    help: .init("The right amount of credits.", valueName: "n")
  )
  var credits: String?

  @Option(name: .long, help: .init("The right cost of a purchase in dollars.", valueName: "amount"))
  var usd: String?

  @Option(name: .long, help: .init("Why.", valueName: "text"))
  var reason: String

  @Option(name: .long, help: .init("Who says so.", valueName: "name"))
  var by: String?

  @Option(name: .long, help: "How to write the answer.")
  var format = AnswerFormat.table

  @OptionGroup(title: "Ledger options") var ledger: LedgerOptions
  @OptionGroup(title: "General options") var global: GlobalOptions

  mutating func validate() throws {
    if credits == nil, usd == nil {
      throw ValidationError("say what is right with --credits or --usd")
    }
  }

  func run(in world: World) throws -> ExitStatus {
    let desk = try LedgerDesk(ledger, global, in: world)
    let amount: Credits? =
      if let credits { try EntryOptions.credits(credits, "--credits") } else { nil }
    let correction = EventCorrection(
      event: event,
      credits: amount,
      cents: try EntryOptions.cents(usd, "--usd"),
      reason: try EntryOptions.text(reason, "--reason") ?? "",
      author: try EntryOptions.text(by, "--by")
    )
    let event = try correction.made(at: desk)
    return try EntryReceipt(format: format, world: world).tell(.recorded(event))
  }
}
