internal import ArgumentParser
internal import Diagnostics

/// The command `creditcast ledger`.
struct LedgerCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Record purchases, and list, check, export or copy the ledger.",
    subcommands: [
      LedgerPurchaseCommand.self, LedgerAdjustCommand.self, LedgerCorrectCommand.self,
      LedgerRetractCommand.self, LedgerImportCommand.self, LedgerListCommand.self,
      LedgerShowCommand.self, LedgerAccountsCommand.self, LedgerCheckCommand.self,
      LedgerExportCommand.self, LedgerBackupCommand.self, LedgerUsageCommand.self,
    ]
  )

  /// Only groups others, and answers with its help.
  func run(in world: World) throws -> ExitStatus { throw CleanExit.helpRequest(self) }
}
