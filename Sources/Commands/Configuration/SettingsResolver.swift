internal import Balances
internal import Diagnostics
internal import Forecasting
internal import Quantities

/// Finds each setting in the strongest place that has it.
struct SettingsResolver {
  let files: [Configuration]
  let world: World

  /// A setting that only files give.
  func file<Value>(
    else standard: Value,
    _ setting: (Configuration) -> Value?
  ) -> Sourced<Value> {
    for file in files {
      if let value = setting(file) { return Sourced(value: value, origin: .file(file.file)) }
    }
    return Sourced(value: standard, origin: .builtIn)
  }

  /// A setting of an account.
  func ofAccount<Value>(
    _ name: String,
    _ setting: (Configuration.Account) -> Value?
  ) -> Sourced<Value>? {
    for file in files {
      if let value = file.accounts[name].flatMap(setting) {
        return Sourced(value: value, origin: .file(file.file))
      }
    }
    return nil
  }

  func today(_ flag: String?) throws(Failure) -> Sourced<Day> {
    guard let text = text(flag, "--today", "CREDITCAST_TODAY") else {
      return Sourced(value: world.now().day, origin: .clock)
    }
    guard let day = Day(reading: text.value) else {
      throw wrong(text, "a day as 2026-12-01")
    }
    return text.map { _ in day }
  }

  /// The account: a flag, else what the plans name, else the variable, else the files' default, else the only one.
  func account(_ flag: String?, plan: String?) -> Sourced<String> {
    if let flag { return Sourced(value: flag, origin: .flag("--account")) }
    if let plan { return Sourced(value: plan, origin: .plan) }
    if let name = world.variable("CREDITCAST_ACCOUNT") {
      return Sourced(value: name, origin: .variable("CREDITCAST_ACCOUNT"))
    }
    if let file = files.first(where: { $0.account != nil }), let name = file.account {
      return Sourced(value: name, origin: .file(file.file))
    }
    if let file = files.first(where: { !$0.accounts.isEmpty }), file.accounts.count == 1,
      let name = file.accounts.keys.first
    {
      return Sourced(value: name, origin: .file(file.file))
    }
    return Sourced(value: "main", origin: .builtIn)
  }

  func key(_ flag: String?, account: String) throws(Failure) -> Sourced<Settings.KeyPlace> {
    if let path = text(flag, "--api-key-file", "CREDITCAST_API_KEY_FILE") {
      return path.map { .file(expanded($0)) }
    }
    for file in files {
      guard let path = file.accounts[account]?.keyFile else { continue }
      return Sourced(value: .file(relative(path, to: file.file)), origin: .file(file.file))
    }
    if let name = ofAccount(account, { $0.keyVariable }) { return name.map { .variable($0) } }
    return Sourced(value: .variable("STABILITY_API_KEY"), origin: .builtIn)
  }

  func reserve(_ flag: String?, account: String) throws(Failure) -> Sourced<Credits> {
    if let text = text(flag, "--reserve", "CREDITCAST_RESERVE") {
      guard let credits = Credits(amount: text.value), credits >= .zero else {
        throw wrong(text, "an amount of credits, at least 0")
      }
      return text.map { _ in credits }
    }
    return ofAccount(account) { $0.reserve } ?? Sourced(value: .zero, origin: .builtIn)
  }

  func confidence(_ flag: String?) throws(Failure) -> Sourced<Share> {
    guard let text = text(flag, "--confidence", "CREDITCAST_CONFIDENCE") else {
      return file(else: ForecastSettings.usualConfidence) { $0.confidence }
    }
    guard let share = Confidence.reading(text.value) else {
      throw wrong(text, Confidence.expectation)
    }
    return text.map { _ in share }
  }

  func concurrency(_ flag: String?) throws(Failure) -> Sourced<Int> {
    guard let text = text(flag, "--concurrency", "CREDITCAST_CONCURRENCY") else {
      return file(else: ClockForecast.usualConcurrency) { $0.concurrency }
    }
    guard let count = Concurrency.reading(text.value) else {
      throw wrong(text, Concurrency.expectation)
    }
    return text.map { _ in count }
  }

  func endpoint(_ flag: String?) throws(Failure) -> Sourced<BalanceEndpoint> {
    guard let text = text(flag, "--endpoint", "CREDITCAST_ENDPOINT") else {
      return Sourced(value: .standard, origin: .builtIn)
    }
    do {
      let endpoint = try BalanceEndpoint(text.value)
      return text.map { _ in endpoint }
    } catch {
      throw Failure(.usage, error.message, help: error.help)
    }
  }

  func timeout(_ flag: String?) throws(Failure) -> Sourced<Duration> {
    guard let text = text(flag, "--timeout", "CREDITCAST_TIMEOUT") else {
      return Sourced(value: .seconds(30), origin: .builtIn)
    }
    guard let number = try? ExactDecimal(reading: text.value), let seconds = number.fraction,
      let milliseconds = seconds.multiplied(by: Fraction(1000))?.roundedUp,
      (1...3_600_000).contains(milliseconds)
    else { throw wrong(text, "a number of seconds above 0, at most 3600") }
    return text.map { _ in .milliseconds(Int64(milliseconds)) }
  }

  func maximumBalanceAge(_ flag: String?) throws(Failure) -> Sourced<Age> {
    guard let text = text(flag, "--max-balance-age", "CREDITCAST_MAX_BALANCE_AGE") else {
      return file(else: Age(seconds: 86_400)) { $0.maximumBalanceAge }
    }
    guard let age = Age(reading: text.value) else { throw wrong(text, "a time such as 24h or 90m") }
    return text.map { _ in age }
  }

  /// The ledger: beside the project's configuration file, where nobody says otherwise.
  func ledger(_ flag: String?) -> Sourced<String> {
    if let path = text(flag, "--ledger", "CREDITCAST_LEDGER") { return path.map(expanded) }
    for file in files {
      guard let path = file.ledger else { continue }
      return Sourced(value: relative(path, to: file.file), origin: .file(file.file))
    }
    let project = ConfigurationFiles(world: world).nearest ?? ""
    return Sourced(value: relative(Self.usualLedger, to: project), origin: .builtIn)
  }

  private static let usualLedger = ".creditcast/ledger.sqlite"

  /// Catalogues to lay over the built-in one: those of flags or the variable, else those of the files.
  func priceFiles(_ flags: [String]) -> Sourced<[String]> {
    if !flags.isEmpty { return Sourced(value: flags, origin: .flag("--prices")) }
    if let paths = world.variable("CREDITCAST_PRICES") {
      let list = paths.split(separator: ":").map(String.init)
      return Sourced(value: list, origin: .variable("CREDITCAST_PRICES"))
    }
    guard let file = files.first(where: { !$0.priceFiles.isEmpty }) else {
      return Sourced(value: [], origin: .builtIn)
    }
    let paths = file.priceFiles.map { relative($0, to: file.file) }
    return Sourced(value: paths, origin: .file(file.file))
  }

  func text(_ flag: String?, _ flagName: String, _ variable: String) -> Sourced<String>? {
    if let flag { return Sourced(value: flag, origin: .flag(flagName)) }
    return world.variable(variable).map { Sourced(value: $0, origin: .variable(variable)) }
  }

  func wrong(_ text: Sourced<String>, _ expected: String) -> Failure {
    Failure(
      .usage,
      "\(text.origin.words) is `\(AddressMask.hidden(text.value))` and must be \(expected)"
    )
  }

  /// A path with the home folder in place of `~`.
  func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = world.variable("HOME") else {
      return path
    }
    return home + path.dropFirst()
  }

  /// A path of a configuration file, taken relative to its folder.
  func relative(_ path: String, to file: String) -> String {
    guard !path.hasPrefix("/"), !path.hasPrefix("~"), let slash = file.lastIndex(of: "/") else {
      return expanded(path)
    }
    return String(file[...slash]) + path
  }
}
