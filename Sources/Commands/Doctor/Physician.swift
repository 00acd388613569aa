internal import Alerts
internal import Balances
internal import Catalogues
internal import Diagnostics
internal import Policies
internal import Quantities

/// Looks at everything that a run depends on, and goes on where something is wrong.
struct Physician {
  let global: GlobalOptions
  let balance: BalanceOptions
  let prices: [String]
  let world: World

  /// Looks at all of it.
  func diagnosis() -> Diagnosis {
    var problems: [Diagnosis.Problem] = []
    let settings = resolvedSettings(&problems)
    var key: Diagnosis.Key?
    var catalogue: Catalogue?
    if let settings {
      checkAccount(of: settings, &problems)
      key = foundKey(settings, &problems)
      catalogue = readCatalogue(settings, &problems)
    }
    if let settings, let catalogue {
      checkAge(of: catalogue, settings, &problems)
      checkPolicies(settings, catalogue, &problems)
    }
    if let settings { checkLedger(of: settings, &problems) }
    let libraries = world.libraries()
    for library in libraries {
      guard let problem = library.problem else { continue }
      problems.append(.library(library.name, problem))
    }
    let terminal = terminalFacts(&problems)
    return Diagnosis(
      files: files,
      settings: settings.map(lines) ?? [],
      key: key,
      day: settings?.today.value,
      catalogue: catalogue,
      libraries: libraries,
      terminal: terminal,
      problems: problems
    )
  }

  /// Whether the ledger, where there is one, can be opened.
  private func checkLedger(of settings: Settings, _ problems: inout [Diagnosis.Problem]) {
    do throws(Failure) {
      _ = try LedgerAccess(settings: settings, world: world).ledgerIfAny()
    } catch {
      problems.append(.failure(error))
    }
  }

  private func resolvedSettings(_ problems: inout [Diagnosis.Problem]) -> Settings? {
    do throws(Failure) {
      return try Settings(global, prices: prices, balance: balance, in: world)
    } catch {
      problems.append(.failure(error))
      return nil
    }
  }

  private func checkAccount(of settings: Settings, _ problems: inout [Diagnosis.Problem]) {
    do throws(Failure) {
      try settings.checkAccount()
    } catch {
      problems.append(.failure(error))
    }
  }

  private func readCatalogue(
    _ settings: Settings,
    _ problems: inout [Diagnosis.Problem]
  ) -> Catalogue? {
    do throws(Failure) {
      return try CatalogueLoader(world: world).catalogue(with: settings.priceFiles.value)
    } catch {
      problems.append(.failure(error))
      return nil
    }
  }

  private var files: [Diagnosis.ConfigurationFile] {
    if let named = global.config ?? world.variable("CREDITCAST_CONFIG") {
      return [Diagnosis.ConfigurationFile(path: named, isThere: isFile(named))]
    }
    let finder = ConfigurationFiles(world: world)
    let project =
      finder.nearest.map { Diagnosis.ConfigurationFile(path: $0, isThere: true) }
      ?? Diagnosis.ConfigurationFile(path: ConfigurationFiles.projectName, isThere: false)
    let users = finder.usersPath.map {
      Diagnosis.ConfigurationFile(path: $0, isThere: isFile($0))
    }
    return [project] + (users.map { [$0] } ?? [])
  }

  private func isFile(_ path: String) -> Bool { world.files.kind(of: path) == .file }

  private func foundKey(
    _ settings: Settings,
    _ problems: inout [Diagnosis.Problem]
  ) -> Diagnosis.Key {
    let finder = BalanceFinder(options: balance, settings: settings, world: world)
    var state = "there"
    var secret: Secret?
    do throws(BalanceProblem) {
      secret = try finder.key()
      if let ending = secret?.ending { state += ", ends in `\(ending)`" }
    } catch {
      problems.append(.key(error))
      state = error == .noKey ? "not set" : "not usable"
    }
    return Diagnosis.Key(
      place: settings.key.value.words,
      origin: settings.key.origin,
      isThere: secret != nil,
      ending: secret?.ending,
      state: state
    )
  }

  private func checkAge(
    of catalogue: Catalogue,
    _ settings: Settings,
    _ problems: inout [Diagnosis.Problem]
  ) {
    let age = settings.today.value.days(since: catalogue.checkedOn)
    let limit = settings.maximumPriceAge.value
    guard age > limit else { return }
    let finding = Finding.stalePrices(catalogue.provider, age: age, limit: limit)
    problems.append(Diagnosis.Problem(message: finding.message, help: finding.help, status: nil))
  }

  private func checkPolicies(
    _ settings: Settings,
    _ catalogue: Catalogue,
    _ problems: inout [Diagnosis.Problem]
  ) {
    do throws(Failure) {
      _ = try PolicyLoader(settings: settings, world: world).book(with: catalogue)
    } catch {
      problems.append(.failure(error))
    }
  }

  private func terminalFacts(_ problems: inout [Diagnosis.Problem]) -> [Diagnosis.Setting] {
    let terminal = Terminal(world: world)
    var colour = Sourced(value: false, origin: SettingOrigin.builtIn)
    do throws(Failure) {
      colour = try terminal.colour(global.color)
    } catch {
      problems.append(.failure(error))
    }
    let format = world.variable("CREDITCAST_FORMAT").map {
      Sourced(value: $0, origin: .variable("CREDITCAST_FORMAT"))
    }
    return [
      Diagnosis.Setting("format", format ?? Sourced(value: "table", origin: .builtIn)),
      Diagnosis.Setting("columns", terminal.width.map(\.description)),
      Diagnosis.Setting(
        "colour",
        colour.map(\.yesOrNo)
      ),
      Diagnosis.Setting("unicode", terminal.unicode.map(\.yesOrNo)),
    ]
  }

  private func lines(_ settings: Settings) -> [Diagnosis.Setting] {
    [
      Diagnosis.Setting("today", settings.today.map(\.description)),
      Diagnosis.Setting("account", settings.account),
      Diagnosis.Setting("organization", settings.organization.map { $0 ?? "" }),
      Diagnosis.Setting("reserve", settings.reserve.map(\.description)),
      Diagnosis.Setting("endpoint", settings.endpoint.map(\.url)),
      Diagnosis.Setting("timeout", settings.timeout.map(\.words)),
      Diagnosis.Setting("refill.minimum", settings.minimum.map(\.description)),
      Diagnosis.Setting("refill.increment", settings.increment.map(\.description)),
      Diagnosis.Setting("refill.purchase_limit", settings.purchaseLimit.map(\.description)),
      Diagnosis.Setting("refill.lead_time", settings.leadTime.map { "\($0)d" }),
    ] + settings.purchase.lines + [
      Diagnosis.Setting("forecast.confidence", settings.confidence.map(\.description)),
      Diagnosis.Setting("forecast.concurrency", settings.concurrency.map(\.description)),
      Diagnosis.Setting("prices.max_age", settings.maximumPriceAge.map { "\($0)d" }),
      Diagnosis.Setting("prices.files", settings.priceFiles.map { $0.joined(separator: ", ") }),
      Diagnosis.Setting("balance.max_age", settings.maximumBalanceAge.map(\.description)),
      Diagnosis.Setting("ledger", settings.ledger),
      Diagnosis.Setting("holds.lease", settings.lease.map(\.description)),
      Diagnosis.Setting("holds.lag_window", settings.lagWindow.map(\.description)),
      Diagnosis.Setting("holds.max_age", settings.maximumReadingAge.map(\.description)),
      Diagnosis.Setting("holds.tolerance", settings.tolerance.map(\.description)),
    ]
      + settings.files.filter { !$0.policies.isEmpty }.map { file in
        let names = file.policies.map { "\($0.id) (\($0.level.rawValue))" }.joined(separator: ", ")
        return Diagnosis.Setting("policies", Sourced(value: names, origin: .file(file.file)))
      } + settings.files.flatMap(watchLines) + settings.files.flatMap(\.invoicingLines)
      + settings.files.flatMap(\.approvalLines)
  }
}

/// What a file says of watching, where it says something.
private func watchLines(_ file: Configuration) -> [Diagnosis.Setting] {
  let watch = file.watch
  let webhooks = watch.webhooks.map { "\($0.name) (\($0.format.rawValue))" }
  return [
    ("watch.below", watch.below.map(\.description).joined(separator: ", ")),
    ("watch.of", watch.amount?.rawValue ?? ""),
    ("watch.rearm_above", watch.rearmAt?.description ?? ""),
    ("watch.every", watch.every?.description ?? ""),
    ("watch.after_failures", watch.failureLimit.map { "\($0)" } ?? ""),
    ("watch.webhooks", webhooks.joined(separator: ", ")),
    ("watch.command", watch.command.joined(separator: " ")),
  ].filter { !$0.1.isEmpty }
    .map { Diagnosis.Setting($0.0, Sourced(value: $0.1, origin: .file(file.file))) }
}

extension Diagnosis.Setting {
  /// A setting; an empty value is not set.
  init(_ name: String, _ value: Sourced<String>) {
    self.init(name: name, value: value.value.isEmpty ? nil : value.value, origin: value.origin)
  }
}

extension Diagnosis.Problem {
  fileprivate static func failure(_ failure: Failure) -> Diagnosis.Problem {
    Diagnosis.Problem(message: failure.message, help: failure.help, status: failure.status)
  }

  /// A key that cannot be used; that there is none at all is only told.
  fileprivate static func key(_ problem: BalanceProblem) -> Diagnosis.Problem {
    let status: ExitStatus? = problem == .noKey ? nil : .keyRejected
    return Diagnosis.Problem(message: problem.message, help: problem.help, status: status)
  }

  fileprivate static func library(_ name: String, _ problem: String) -> Diagnosis.Problem {
    Diagnosis.Problem(
      message: "the library `\(name)` is not usable: \(problem)",
      help: name == "libcurl" ? "install it, or give balances with `--balance`" : nil,
      status: .unreachable
    )
  }
}

extension Settings.KeyPlace {
  /// The place in words.
  fileprivate var words: String {
    switch self {
    case .file(let path): "file \(path)"
    case .variable(let name): "variable \(name)"
    }
  }
}

extension Duration {
  /// Seconds as they would be typed: `2.5`.
  fileprivate var words: String {
    let rest = Int128(components.attoseconds / 1_000_000_000_000_000)
    let milliseconds = Int128(components.seconds) * 1000 + rest
    return ExactDecimal(digits: milliseconds, exponent: -3).description
  }
}

extension Bool {
  fileprivate var yesOrNo: String { self ? "yes" : "no" }
}
