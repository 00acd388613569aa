internal import Balances
internal import Diagnostics
internal import Forecasting
internal import Ledgers
internal import Policies
internal import Quantities

/// What a run goes by, each value with where it came from.
///
/// The order is: flags, then `CREDITCAST_*` variables, then the project's configuration file, then the
/// user's, then what is built in.
struct Settings: Sendable {
  let files: [Configuration]
  let today: Sourced<Day>
  let account: Sourced<String>
  let key: Sourced<KeyPlace>
  let organization: Sourced<String?>
  let reserve: Sourced<Credits>
  let endpoint: Sourced<BalanceEndpoint>
  let timeout: Sourced<Duration>
  let minimum: Sourced<Credits>
  let increment: Sourced<Credits>
  let purchaseLimit: Sourced<Credits>
  let leadTime: Sourced<Int>
  /// What a purchase is decided by.
  let purchase: RefillSettings
  /// With which chance credits are to suffice.
  let confidence: Sourced<Share>
  /// How many calls run at once.
  let concurrency: Sourced<Int>
  let maximumPriceAge: Sourced<Int>
  let priceFiles: Sourced<[String]>
  let maximumBalanceAge: Sourced<Age>
  let ledger: Sourced<String>
  let lease: Sourced<Age>
  let lagWindow: Sourced<Age>
  let maximumReadingAge: Sourced<Age>
  let tolerance: Sourced<Credits>
  /// The moment of the run; the last second of a day that was named.
  let now: Moment

  /// Where the API key is to be found.
  enum KeyPlace: Sendable, Hashable {
    case file(String)
    case variable(String)
  }

  /// Resolves all settings; `planAccount` is the account that the plans name.
  init(
    _ global: GlobalOptions,
    prices: [String] = [],
    balance: BalanceOptions? = nil,
    ledger: LedgerOptions? = nil,
    ledgerFile: String? = nil,
    planAccount: String? = nil,
    confidence: String? = nil,
    concurrency: String? = nil,
    refill: RefillOptions? = nil,
    in world: World
  ) throws(Failure) {
    files = try ConfigurationFiles(world: world).read(named: global.config)
    let resolver = SettingsResolver(files: files, world: world)
    today = try resolver.today(global.today)
    account = resolver.account(balance?.account ?? ledger?.account, plan: planAccount)
    key = try resolver.key(balance?.apiKeyFile, account: account.value)
    organization =
      resolver.ofAccount(account.value) { $0.organization }?.map(Optional.some)
      ?? Sourced(value: nil, origin: .builtIn)
    reserve = try resolver.reserve(balance?.reserve, account: account.value)
    endpoint = try resolver.endpoint(balance?.endpoint)
    timeout = try resolver.timeout(balance?.timeout)
    let standard = RefillRules.standard
    minimum = resolver.file(else: standard.minimum) { $0.minimum }
    increment = resolver.file(else: standard.increment) { $0.increment }
    purchaseLimit = resolver.file(else: standard.purchaseLimit) { $0.purchaseLimit }
    leadTime = resolver.file(else: 2) { $0.leadTime }
    purchase = try RefillSettings(resolver, refill)
    self.confidence = try resolver.confidence(confidence)
    self.concurrency = try resolver.concurrency(concurrency)
    maximumPriceAge = resolver.file(else: 180) { $0.maximumPriceAge }
    priceFiles = resolver.priceFiles(prices)
    maximumBalanceAge = try resolver.maximumBalanceAge(balance?.maxBalanceAge)
    self.ledger = resolver.ledger(ledger?.ledger ?? ledgerFile)
    lease = resolver.file(else: Age(seconds: 900)) { $0.holds.lease }
    let rules = LedgerRules.standard
    lagWindow = resolver.file(else: Age(milliseconds: rules.lagWindow)) { $0.holds.lagWindow }
    maximumReadingAge = resolver.file(else: Age(milliseconds: rules.maximumAge)) {
      $0.holds.maximumAge
    }
    tolerance = resolver.file(else: rules.tolerance) { $0.holds.tolerance }
    now =
      today.origin == .clock
      ? world.now()
      : Moment(secondsSinceEpoch: Moment(startOf: today.value).secondsSinceEpoch + 86_399)
    if RefillRules(
      minimum: minimum.value,
      increment: increment.value,
      purchaseLimit: purchaseLimit.value
    ) == nil {
      throw Failure(
        .badConfiguration,
        "`refill.purchase_limit` (\(purchaseLimit.value)) is below `refill.minimum` (\(minimum.value))"
      )
    }
  }

  /// Refuses an account that the files, where they list accounts, do not list.
  func checkAccount() throws(Failure) {
    let names = files.flatMap { $0.accounts.keys }.sorted()
    guard !names.isEmpty, !names.contains(account.value) else { return }
    let nearest = NearestWord.to(account.value, among: names)
    throw Failure(
      .badConfiguration,
      "account `\(account.value)` (\(account.origin.words)) is not in the configuration",
      help: nearest.map { "did you mean `\($0)`?" }
        ?? "it has \(names.map { "`\($0)`" }.joined(separator: ", ")); name one with `--account`"
    )
  }

  /// The time of the run: the clock's, or the start of the day that is taken as today.
  func moment(in world: World) -> Moment {
    switch today.origin {
    case .clock: world.now()
    case .flag, .variable, .file, .plan, .terminal, .builtIn: Moment(startOf: today.value)
    }
  }

  /// The policies of all files, the strongest file's first; none switches another one off.
  var policies: [Policy] { files.flatMap(\.policies) }

  /// What a ledger decides by.
  var ledgerRules: LedgerRules {
    LedgerRules(
      lagWindow: lagWindow.value.milliseconds,
      maximumAge: maximumReadingAge.value.milliseconds,
      tolerance: tolerance.value
    )
  }

  /// How credits can be bought.
  var refill: RefillRules {
    RefillRules(
      minimum: minimum.value,
      increment: increment.value,
      purchaseLimit: purchaseLimit.value
    )
      ?? .standard
  }
}

extension Sourced {
  func map<Other>(_ transform: (Value) -> Other) -> Sourced<Other> {
    Sourced<Other>(value: transform(value), origin: origin)
  }
}
