internal import ArgumentParser

/// Which balance.
struct BalanceOptions: ParsableArguments {
  @Option(name: .long, help: "Take this balance, in credits.")
  var balance: String?

  @Option(
    name: .long, help: "Read the balance from a saved reply of the endpoint; - is standard input.")
  var balanceFile: String?

  @Option(name: .long, help: "Hold the plans against this account of the configuration.")
  var account: String?

  @Option(name: .long, help: "Read the API key from this file. [env: CREDITCAST_API_KEY_FILE]")
  var apiKeyFile: String?

  @Option(
    name: .long,
    help: "Read the balance from this address: https, or http on loopback. [env: CREDITCAST_ENDPOINT]"
  )
  var endpoint: String?

  @Option(
    name: .long, help: "Wait at most so many seconds, retries included. [env: CREDITCAST_TIMEOUT]")
  var timeout: String?

  @Option(name: .long, help: "Keep so many credits in the account. [env: CREDITCAST_RESERVE]")
  var reserve: String?

  /// Whether the balance is read from the service.
  var isLive: Bool { balance == nil && balanceFile == nil }

  mutating func validate() throws {
    if balance != nil, balanceFile != nil {
      throw ValidationError("--balance and --balance-file exclude each other")
    }
  }
}
