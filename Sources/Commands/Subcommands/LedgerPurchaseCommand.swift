internal import ArgumentParser
internal import Books
internal import Diagnostics
internal import Ledgers
internal import Quantities

/// The command `creditcast ledger purchase`.
struct LedgerPurchaseCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "purchase",
    abstract: "Record credits that were bought.",
    usage: "creditcast ledger purchase --credits <n> [<options>]",
    discussion: """
      Begins a ledger where there is none. Exits with 65, and records nothing, when the reference is \
      recorded already or the key was used for something else.
      """
  )

  @Option(name: .long, parsing: .unconditional, help: .init("So many credits.", valueName: "n"))
  var credits: String

  @Option(name: .long, help: .init("What they cost, in dollars.", valueName: "amount"))
  var usd: String?

  @Option(name: .long, help: .init("The day, today where none is given.", valueName: "day"))
  var on: String?

  @Option(name: .long, help: .init("The invoice or receipt.", valueName: "text"))
  var reference: String?

  @Option(name: .long, help: .init("Who bought them.", valueName: "name"))
  var by: String?

  @Option(name: .long, help: .init("What else there is to say.", valueName: "text"))
  var note: String?

  @Flag(name: .long, help: "Record it although the reference is recorded already.")
  var again = false

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
    let entry = PurchaseEntry(
      credits: try EntryOptions.boughtCredits(credits, "--credits"),
      cents: try EntryOptions.cents(usd, "--usd"),
      day: try EntryOptions.day(on, "--on", today: desk.settings.today.value),
      reference: try EntryOptions.text(reference, "--reference"),
      buyer: try EntryOptions.text(by, "--by"),
      note: try EntryOptions.text(note, "--note")
    )
    let key = try EntryOptions.key(
      key,
      of: ["purchase", entry.credits.description, usd, on, reference, by, note]
    )
    let ledger = try desk.access.newLedger()
    let answer = try desk.told { () throws(LedgerProblem) in
      try ledger.add(entry, key: key, again: again)
    }
    return try EntryReceipt(format: format, world: world).tell(answer)
  }
}
