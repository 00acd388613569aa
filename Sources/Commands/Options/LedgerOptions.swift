internal import ArgumentParser

/// Which ledger, and whose.
struct LedgerOptions: ParsableArguments {
  @Option(
    name: .long,
    help: .init("Keep the ledger in this file. [env: CREDITCAST_LEDGER]", valueName: "file")
  )
  var ledger: String?

  @Option(name: .long, help: .init("Take this account of the configuration.", valueName: "name"))
  var account: String?
}
