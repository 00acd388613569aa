internal import ArgumentParser
internal import Books
internal import Diagnostics
internal import Ledgers
internal import Quantities

/// The command `creditcast ledger adjust`.
struct LedgerAdjustCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjust",
    abstract: "Record credits that came or went otherwise: a grant, a refund, an expiry.",
    usage: "creditcast ledger adjust --credits <n> --reason <text> [<options>]"
  )

  @Option(
    name: .long,
    parsing: .unconditional,
    help: .init("So many credits, below 0 where they went.", valueName: "n")
  )
  var credits: String

  @Option(name: .long, help: .init("Why.", valueName: "text"))
  var reason: String

  @Option(name: .long, help: .init("The day, today where none is given.", valueName: "day"))
  var on: String?

  @Option(name: .long, help: .init("Who says so.", valueName: "name"))
  var by: String?

  @Option(
    name: .long,
    help: .init("Record the same request only once for this key.", valueName: "text")
  )
  var key: String?

  @Option(name: .long, help: "How to write the answer.")
  var format = AnswerFormat.table

  @OptionGroup(title: "Ledger options") var ledger: LedgerOptions
  @OptionGroup(title: "General options") var global: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    let desk = try LedgerDesk(ledger, global, in: world)
    let amount = try EntryOptions.credits(credits, "--credits")
    guard amount != .zero else { throw Failure(.usage, "--credits is 0, which changes nothing") }
    let entry = AdjustmentEntry(
      credits: amount,
      day: try EntryOptions.day(on, "--on", today: desk.settings.today.value),
      reason: try EntryOptions.text(reason, "--reason") ?? "",
      author: try EntryOptions.text(by, "--by")
    )
    let key = try EntryOptions.key(
      key,
      of: ["adjustment", amount.description, reason, on, by]
    )
    let ledger = try desk.access.newLedger()
    let answer = try desk.told { () throws(LedgerProblem) in try ledger.add(entry, key: key) }
    return try EntryReceipt(format: format, world: world).tell(answer)
  }
}
