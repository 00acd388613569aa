internal import Alerts
internal import Balances
internal import Quantities
internal import Transport

extension Attempt where Answer == Void, Problem == WebhookProblem {
  /// Judges an exchange that brought no reply.
  init(_ failure: TransportFailure) {
    self =
      switch failure {
      case .passing(let reason): .again(.network(reason))
      case .timeout: .again(.timeout)
      case .certificate: .final(.certificate)
      case .tooLarge, .notHTTP: .final(.badReply)
      case .library(let reason): .final(.libraryMissing(reason))
      case .refusedByLibrary: .final(.unreachable(.network))
      }
  }

  /// Judges a reply by its status.
  init(_ reply: HTTPReply, from address: WebhookAddress, at now: Moment) {
    self =
      switch reply.status {
      case 200..<300: .answer(())
      case 300..<400: .final(.moved(status: reply.status))
      default:
        RetryCause(reply, at: now).map(Self.again)
          ?? .final(.rejected(status: reply.status, said: Self.word(in: reply.body, address)))
      }
  }

  /// Slack says a word, and Workflows a code within their JSON.
  private static func word(in body: [UInt8], _ address: WebhookAddress) -> String? {
    let value = try? JSONScanner.value(in: body)
    let code = value?.values(of: "error").first?.values(of: "code").first?.text
    return address.word(in: code ?? String(decoding: body, as: UTF8.self))
  }
}
