internal import ArgumentParser
internal import Books
internal import Diagnostics
internal import Ledgers
internal import Reports

/// The command `creditcast ledger import`.
struct LedgerImportCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Record the purchases and adjustments of a table.",
    usage: "creditcast ledger import [<options>] <file>",
    discussion: """
      The table is CSV; its first line names the columns: on, credits, usd, reference, by, note, kind. \
      All rows are recorded or, where one is wrong, none. Rows that are in the ledger already are left \
      out, so that importing twice adds nothing. Exits with 65 when a row is wrong.
      """
  )

  @Argument(help: "A CSV file, or - for standard input.")
  var file: String

  @Flag(name: .long, help: "Tell what would become of each row, and record nothing.")
  var dryRun = false

  @Option(name: .long, help: "How to write the answer.")
  var format = AnswerFormat.table

  @OptionGroup(title: "Ledger options") var ledger: LedgerOptions
  @OptionGroup(title: "General options") var global: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    let desk = try LedgerDesk(ledger, global, in: world)
    let table = try table(in: world)
    let fates = dryRun ? try foretold(table, at: desk) : try recorded(table, at: desk)
    let page = ImportPage(table, fates: fates, isDryRun: dryRun)
    switch format {
    case .table: try world.answer(page.table(Terminal(world: world).wideStyle(global)))
    case .json: try world.answer(page.json)
    }
    return page.isRight ? .covered : .badData
  }

  private func table(in world: World) throws(Failure) -> PurchaseTable {
    let bytes = try ReportFile(path: file, world: world).bytes()
    do throws(PurchaseTable.Problem) {
      return try PurchaseTable(bytes)
    } catch {
      throw Failure(
        .badData,
        "`\(file)` \(error.words)",
        help: "columns are \(PurchaseTable.columns.joined(separator: ", "))"
      )
    }
  }

  private func recorded(
    _ table: PurchaseTable,
    at desk: LedgerDesk
  ) throws(Failure) -> [RowFate] {
    // What is wrong by itself is told without making a ledger.
    guard table.rows.allSatisfy({ $0.entry != nil }) else { return try foretold(table, at: desk) }
    let ledger = try desk.access.newLedger()
    return try desk.told { () throws(LedgerProblem) in try table.record(in: ledger) }
  }

  private func foretold(
    _ table: PurchaseTable,
    at desk: LedgerDesk
  ) throws(Failure) -> [RowFate] {
    guard let ledger = try desk.access.ledgerIfAny() else { return table.fatesWithoutLedger }
    return try desk.told { () throws(LedgerProblem) in
      try ledger.read { (view) throws(LedgerProblem) in try table.fates(in: view) }
    }
  }
}
