internal import ArgumentParser
internal import Books
internal import Diagnostics
internal import Ledgers
internal import Reports

/// The command `creditcast ledger show`.
struct LedgerShowCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show all of an event, its corrections, and the story of its hold.",
    usage: "creditcast ledger show [<options>] <event>"
  )

  @Argument(help: "The event: its name, the first six figures of it or more, or #NUMBER.")
  var event: String

  @Option(name: .long, help: "How to write the answer.")
  var format = AnswerFormat.table

  @OptionGroup(title: "Ledger options") var ledger: LedgerOptions
  @OptionGroup(title: "General options") var global: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    let desk = try LedgerDesk(ledger, global, in: world)
    let ledger = try desk.access.ledger()
    let page = try desk.told { () throws(LedgerProblem) in
      try ledger.read { (view) throws(LedgerProblem) in
        try EventPage(of: view.event(called: event), in: view)
      }
    }
    switch format {
    case .table: try world.answer(page.table(Terminal(world: world).wideStyle(global)))
    case .json: try world.answer(page.json)
    }
    return .covered
  }
}
