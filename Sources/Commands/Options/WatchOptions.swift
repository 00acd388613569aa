internal import Alerts
internal import ArgumentParser

/// What is watched, and who is told.
struct WatchOptions: ParsableArguments {
  @Option(
    name: .long,
    help: .init("Tell when less than this is left; repeatable.", valueName: "credits")
  )
  var below: [String] = []

  @Option(name: .long, help: "Watch this amount. (default: balance)")
  var of: WatchedAmount?

  @Option(
    name: .long,
    help: .init(
      "Let thresholds fire again only when so much is left; by default from themselves on.",
      valueName: "credits"
    )
  )
  var rearmAbove: String?

  @Flag(
    name: .long,
    help: "Look once, as for cron: exit with 2 while less than a threshold is left."
  )
  var once = false

  @Option(
    name: .long,
    help: .init("Read the balance so often, from 10s to 1d. (default: 5m)", valueName: "duration")
  )
  var every: String?

  @Option(
    name: .long,
    help: .init(
      "Tell that the balance cannot be read after so many failures in a row. (default: 3)",
      valueName: "count"
    )
  )
  var afterFailures: Int?

  @Option(
    name: .long,
    help: .init(
      "Post alerts to the webhook whose address is in this variable; slack=NAME and teams=NAME choose what it takes; repeatable.",
      valueName: "name"
    )
  )
  var webhookEnv: [String] = []

  @Option(
    name: .long,
    help: .init(
      "The same with the address in a file that nobody else can read.",
      valueName: "file"
    )
  )
  var webhookFile: [String] = []

  @Option(
    name: .long,
    help: .init("Keep the ledger in this file. [env: CREDITCAST_LEDGER]", valueName: "file")
  )
  var ledger: String?

  @Option(
    name: .long,
    parsing: .remaining,
    help: .init(
      "Run this program for each alert, with all words behind it; the alert is in its environment and on its standard input.",
      valueName: "program"
    )
  )
  var command: [String] = []

  /// The ledger alone; the account stands among the options of balances.
  func ledgerOptions(account: String?) -> LedgerOptions {
    var options = LedgerOptions()
    options.ledger = ledger
    options.account = account
    return options
  }

  mutating func validate() throws {
    if once, every != nil { throw ValidationError("--once and --every exclude each other") }
    if let afterFailures, !(1...1000).contains(afterFailures) {
      throw ValidationError("--after-failures must be from 1 to 1000")
    }
  }
}

extension WatchedAmount: ArgumentWord {}
