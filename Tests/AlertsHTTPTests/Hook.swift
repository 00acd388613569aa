import Alerts
import AlertsHTTP
import Quantities
import Synchronization
import TestSupport
import Transport

/// A receiver on loopback that answers from a script, at an address that nobody may see.
struct Hook {
  let server: ScriptedServer
  private let log = PauseLog()

  /// What must appear in no answer.
  static let path = "/services/T0CANARY42/B0CANARY42/xCanaryToken42"
  static let now = Moment(secondsSinceEpoch: 1_790_071_200)
  static let id = AlertID(account: "main", at: now, number: 0)
  static let body = Array("{\"text\": \"ü\"}\n".utf8)

  init(_ scripts: [ServerStep]...) {
    server = ScriptedServer(scripts)
  }

  var address: WebhookAddress {
    get throws {
      try WebhookAddress("http://127.0.0.1:\(server.port)\(Self.path)", ofVariable: "HOOK")
    }
  }

  /// Posts; a problem is answered.
  func post(
    timeout: Duration = .seconds(20),
    to other: WebhookAddress? = nil
  ) throws
    -> WebhookProblem?
  {
    let address = try other ?? address
    let message = WebhookMessage(
      id: Self.id,
      body: Self.body,
      timeout: timeout,
      toolVersion: "0.1.0"
    )
    do throws(WebhookProblem) {
      try CurlWebhookService(waiting: log.waiting).post(message, to: address)
      return nil
    } catch {
      return error
    }
  }

  /// The pauses that were made.
  var pauses: [Duration] { log.pauses }
}

/// A clock whose pauses take no time but count, and whose dice always show half.
private final class PauseLog: Sendable {
  private let log = Mutex<[Duration]>([])
  private let start = ContinuousClock.now

  var pauses: [Duration] { log.withLock { $0 } }

  var waiting: Waiting {
    Waiting(
      now: { Hook.now },
      elapsed: { self.pauses.reduce(self.start.duration(to: .now), +) },
      sleep: { pause in self.log.withLock { $0.append(pause) } },
      jitter: { $0 / 2 }
    )
  }
}
