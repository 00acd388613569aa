internal import ArgumentParser
internal import Books
internal import Diagnostics
internal import Ledgers

/// The command `creditcast ledger export`.
struct LedgerExportCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write all events for other programs.",
    usage: "creditcast ledger export --format <format> [<options>]",
    discussion: """
      All accounts, or the one that `--account` names, up to the events that are there when it begins; \
      others may write meanwhile. hledger makes a journal for hledger, with what balances show as assertions.
      """
  )

  @Option(name: .long, help: "How to write them.")
  var format: Format

  @Option(name: .long, help: .init("Write to this file, which is replaced.", valueName: "file"))
  var to: String?

  @OptionGroup(title: "Ledger options") var ledger: LedgerOptions
  @OptionGroup(title: "General options") var global: GlobalOptions

  /// The formats of an export.
  enum Format: String, ArgumentWord {
    case csv
    case json
    case ndjson
    case hledger
  }

  func run(in world: World) throws -> ExitStatus {
    let desk = try LedgerDesk(ledger, global, in: world)
    let ledger = try desk.access.ledger()
    let names: [String]
    if let account = self.ledger.account {
      names = [account]
    } else {
      names = try desk.told { () throws(LedgerProblem) in try ledger.store.accounts() }
    }
    let export = try desk.told { () throws(LedgerProblem) in try LedgerExport(ledger, names) }
    let target = ExportTarget(file: to, world: world)
    var pieces = target.pieces
    do throws(LedgerProblem) {
      try export.write(to: &pieces, format)
    } catch {
      target.abandon()
      throw Failure(error)
    }
    try target.finish(&pieces)
    return .covered
  }
}
