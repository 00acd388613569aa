internal import ArgumentParser

/// The command `creditcast prices`.
struct PricesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prices",
    abstract: "List, show or check prices.",
    subcommands: [PricesListCommand.self, PricesShowCommand.self, PricesCheckCommand.self]
  )
}
