internal import ArgumentParser
internal import Books
internal import Diagnostics
internal import Ledgers
internal import Reports

/// The command `creditcast ledger accounts`.
struct LedgerAccountsCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "accounts",
    abstract: "List the accounts of the ledger.",
    usage: "creditcast ledger accounts [<options>]"
  )

  @Option(name: .long, help: "How to write the answer.")
  var format = AnswerFormat.table

  @OptionGroup(title: "Ledger options") var ledger: LedgerOptions
  @OptionGroup(title: "General options") var global: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    let desk = try LedgerDesk(ledger, global, in: world)
    let ledger = try desk.access.ledger()
    let page = try desk.told { () throws(LedgerProblem) in
      var page = AccountsPage()
      for name in try ledger.store.accounts() {
        page = try ledger.sibling(name).read { (view) throws(LedgerProblem) in
          var next = page
          try next.add(view)
          return next
        }
      }
      return page
    }
    switch format {
    case .table: try world.answer(page.table(Terminal(world: world).wideStyle(global)))
    case .json: try world.answer(page.json)
    }
    return .covered
  }
}
