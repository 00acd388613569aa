internal import ArgumentParser

/// What a check asks of the ledger.
struct CheckLedgerOptions: ParsableArguments {
  @Option(
    name: .long,
    help: .init("Keep the ledger in this file. [env: CREDITCAST_LEDGER]", valueName: "file")
  )
  var ledger: String?

  @Flag(name: .long, help: "Vouch for a balance that the ledger does not explain.")
  var acceptBalance = false
}
