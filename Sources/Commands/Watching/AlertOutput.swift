internal import Alerts
internal import Balances
internal import Diagnostics
internal import Reports

/// Something that alerts are told through.
enum AlertOutput {
  case webhook(WebhookSetting)
  case command([String])

  /// The name by which the ledger knows it.
  var name: String {
    switch self {
    case .webhook(let setting): setting.name
    case .command: "command"
    }
  }

  /// Tells before it is needed that it cannot be used.
  func check(in world: World) throws(Failure) {
    guard case .webhook(let setting) = self else { return }
    do throws(WebhookProblem) {
      _ = try setting.address(in: world)
    } catch {
      throw Failure(error.status, "\(setting.words) \(error.message)", help: error.help)
    }
  }

  /// Tells an alert, and answers why it was not taken; nil where it was.
  func tell(_ alert: Alert, within timeout: Duration, in world: World) -> String? {
    switch self {
    case .webhook(let setting): Self.post(alert, to: setting, within: timeout, in: world)
    case .command(let words): Self.run(words, for: alert, within: timeout, in: world)
    }
  }

  private static func post(
    _ alert: Alert,
    to setting: WebhookSetting,
    within timeout: Duration,
    in world: World
  ) -> String? {
    let version = Creditcast.version
    let message = WebhookMessage(
      id: alert.id,
      body: AlertPayload.of(alert, for: setting.format, toolVersion: version),
      timeout: timeout,
      toolVersion: version
    )
    do throws(WebhookProblem) {
      try world.webhooks.post(message, to: try setting.address(in: world))
      return nil
    } catch {
      return "\(setting.words) \(error.message)"
    }
  }

  private static func run(
    _ words: [String],
    for alert: Alert,
    within timeout: Duration,
    in world: World
  ) -> String? {
    let call = ProgramCall(
      words[0],
      Array(words.dropFirst()),
      input: AlertJSON.render(alert, toolVersion: Creditcast.version),
      environment: AlertEnvironment(alert, in: world).variables,
      mostOutput: 1 << 20,
      timeout: timeout
    )
    do throws(ProgramProblem) {
      let answer = try world.run(call)
      return answer.status == 0 ? nil : answer.words(of: words[0])
    } catch {
      return error.words(of: words[0])
    }
  }
}

extension WebhookProblem {
  /// The status to exit with when a webhook cannot be used for this reason.
  fileprivate var status: ExitStatus {
    switch self {
    case .variableMissing, .unusable, .badAddress: .badConfiguration
    case .file(let fault, _): fault == .missing ? .noInput : .keyRejected
    case .libraryMissing, .unreachable, .certificate, .moved, .rejected, .rateLimited, .badReply:
      .unreachable
    }
  }
}
