internal import Alerts
internal import Diagnostics
internal import Quantities

/// What a watch goes by, from flags and configuration.
struct WatchPlan {
  let rules: WatchRules
  let outputs: [AlertOutput]
  let every: Age

  /// Resolves all of it; a webhook whose address cannot be used is told before anything is watched.
  init(_ options: WatchOptions, settings: Settings, in world: World) throws(Failure) {
    let resolver = SettingsResolver(files: settings.files, world: world)
    outputs = try Self.outputs(options, resolver)
    every = try Self.interval(options.every, resolver)
    rules = WatchRules(
      account: settings.account.value,
      amount: options.of ?? resolver.file(else: .balance) { $0.watch.amount }.value,
      thresholds: try Self.thresholds(options, resolver),
      failureLimit: options.afterFailures
        ?? resolver.file(else: 3) { $0.watch.failureLimit }.value,
      outputs: outputs.map(\.name)
    )
    for output in outputs { try output.check(in: world) }
  }

  private static func thresholds(
    _ options: WatchOptions,
    _ resolver: SettingsResolver
  ) throws(Failure) -> [Threshold] {
    let listed = resolver.file(else: []) { $0.watch.below.isEmpty ? nil : $0.watch.below }.value
    let below = options.below.isEmpty ? listed : try amounts(options.below, "--below", resolver)
    guard let highest = below.max() else {
      throw Failure(
        .usage,
        "there is no threshold to watch for",
        help: "give one with `--below`, or in the configuration's `watch.below`"
      )
    }
    let named = try options.rearmAbove.map { (text) throws(Failure) in
      try amounts([text], "--rearm-above", resolver)[0]
    }
    let rearm = named ?? resolver.file(else: nil) { $0.watch.rearmAt.map(Optional.some) }.value
    if let rearm, rearm < highest {
      throw Failure(
        .usage,
        "thresholds cannot fire again from \(rearm) credits on, below the highest of them (\(highest))"
      )
    }
    return below.map { Threshold(below: $0, rearmAt: rearm) }
  }

  private static func amounts(
    _ texts: [String],
    _ flag: String,
    _ resolver: SettingsResolver
  ) throws(Failure) -> [Credits] {
    var amounts: [Credits] = []
    for text in texts {
      guard let credits = Credits(amount: text), credits >= .zero else {
        throw resolver.wrong(
          Sourced(value: text, origin: .flag(flag)),
          "an amount of credits, at least 0"
        )
      }
      amounts.append(credits)
    }
    return amounts
  }

  private static func interval(
    _ text: String?,
    _ resolver: SettingsResolver
  ) throws(Failure) -> Age {
    guard let text else {
      return resolver.file(else: WatchInterval.usual) { $0.watch.every }.value
    }
    guard let age = Age(reading: text), WatchInterval.allows(age) else {
      throw resolver.wrong(Sourced(value: text, origin: .flag("--every")), WatchInterval.words)
    }
    return age
  }

  private static func outputs(
    _ options: WatchOptions,
    _ resolver: SettingsResolver
  ) throws(Failure) -> [AlertOutput] {
    var webhooks = try settings(options.webhookEnv, "--webhook-env") { .variable($0) }
    webhooks += try settings(options.webhookFile, "--webhook-file") {
      .file(resolver.expanded($0))
    }
    if webhooks.isEmpty, let file = resolver.files.first(where: { !$0.watch.webhooks.isEmpty }) {
      webhooks = file.watch.webhooks.map { $0.relative { resolver.relative($0, to: file.file) } }
    }
    let listed = resolver.file(else: []) { $0.watch.command.isEmpty ? nil : $0.watch.command }
    let command = options.command.isEmpty ? listed.value : options.command
    return webhooks.map { .webhook($0) } + (command.isEmpty ? [] : [.command(command)])
  }

  private static func settings(
    _ texts: [String],
    _ flag: String,
    _ place: (String) -> WebhookSetting.Place
  ) throws(Failure) -> [WebhookSetting] {
    var settings: [WebhookSetting] = []
    for text in texts {
      guard let setting = WebhookSetting(text, place) else {
        // What was typed is not told: it may be the address.
        throw Failure(
          .usage,
          "`\(flag)` does not take what it is given",
          help:
            "name where the address is, as `NAME` or `slack=NAME`; the address itself is a secret"
        )
      }
      settings.append(setting)
    }
    return settings
  }
}
