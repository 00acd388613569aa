internal import ArgumentParser

/// Which balance.
struct BalanceOptions: ParsableArguments {
  @Option(name: .long, help: .init("Take this balance.", valueName: "credits"))
  var balance: String?

  @Option(
    name: .long,
    help: .init(
      "Read the balance from a saved reply of the endpoint; - is standard input.",
      valueName: "file"
    )
  )
  var balanceFile: String?

  @Option(
    name: .long,
    help: .init(
      "Take a recorded balance where there is no key or no answer (see balance --save).",
      valueName: "file"
    )
  )
  var balanceRecorded: String?

  @Option(
    name: .long,
    help: .init(
      "Take no recorded balance that is older. [env: CREDITCAST_MAX_BALANCE_AGE] (default: 24h)",
      valueName: "duration"
    )
  )
  var maxBalanceAge: String?

  @Option(name: .long, help: .init("Take this account of the configuration.", valueName: "name"))
  var account: String?

  @Option(
    name: .long,
    help: .init(
      "Read the API key from this file. [env: CREDITCAST_API_KEY_FILE]",
      valueName: "file"
    )
  )
  var apiKeyFile: String?

  @Option(
    name: .long,
    help: .init(
      "Read the balance from this address: https, or http on loopback. [env: CREDITCAST_ENDPOINT]",
      valueName: "url"
    )
  )
  var endpoint: String?

  @Option(
    name: .long,
    help: .init(
      "Wait at most so long, retries included. [env: CREDITCAST_TIMEOUT] (default: 30)",
      valueName: "seconds"
    )
  )
  var timeout: String?

  @Option(
    name: .long,
    help: .init("Keep so much in the account. [env: CREDITCAST_RESERVE]", valueName: "credits")
  )
  var reserve: String?

  /// Whether the balance is read from the service.
  var isLive: Bool { balance == nil && balanceFile == nil }

  mutating func validate() throws {
    if balance != nil, balanceFile != nil {
      throw ValidationError("--balance and --balance-file exclude each other")
    }
    if balanceRecorded != nil, !isLive {
      throw ValidationError("--balance-recorded stands in for a live reading, not for another one")
    }
  }
}
