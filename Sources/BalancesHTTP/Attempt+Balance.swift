internal import Balances
internal import Quantities
internal import Transport

extension Attempt where Answer == BalanceReading, Problem == BalanceProblem {
  /// Judges an exchange that brought no reply.
  init(_ failure: TransportFailure, for request: BalanceRequest) {
    self =
      switch failure {
      case .passing(let reason): .again(.network(reason))
      case .timeout: .again(.timeout)
      case .certificate(let reason):
        .final(.certificate(reason, host: request.endpoint.host))
      case .tooLarge: .final(.badReply(.tooLarge, excerpt: ServerText([])))
      case .notHTTP(let reason): .final(.badReply(.notHTTP(reason), excerpt: ServerText([])))
      case .library(let reason), .refusedByLibrary(let reason): .final(.libraryMissing(reason))
      }
  }

  /// Judges a reply by its status, and where that leaves it open by its body.
  init(_ reply: HTTPReply, for request: BalanceRequest, at now: Moment) {
    guard reply.status != 200 else {
      self = Self.reading(reply, for: request, at: now)
      return
    }
    let error = VendorError(reading: reply.body, hiding: request.key)
    let status = reply.status
    self =
      switch status {
      case 402: .final(.noCredits(status: status, said: error.said))
      case 400..<500 where error.meansNoCredits:
        .final(.noCredits(status: status, said: error.said))
      case 300..<400:
        .final(.endpointMoved(status: status, to: Self.target(of: reply, for: request)))
      case 401, 403:
        .final(
          .keyRejected(
            status: status,
            from: request.key.origin,
            ending: request.key.ending,
            said: error.said
          )
        )
      case 404, 410: .final(.endpointMoved(status: status, to: nil))
      default:
        RetryCause(reply, at: now).map(Self.again)
          ?? .final(.refused(status: status, said: error.said))
      }
  }

  private static func reading(
    _ reply: HTTPReply,
    for request: BalanceRequest,
    at now: Moment
  ) -> Self {
    do {
      let number = try BalanceReply(reading: reply.body, hiding: request.key).number
      return .answer(
        BalanceReading(
          credits: number.credits,
          raw: number.raw,
          origin: .endpoint(request.endpoint.url),
          account: request.account,
          readAt: now,
          warnings: warnings(about: reply, hiding: request.key)
        )
      )
    } catch {
      return .final(error)
    }
  }

  private static func warnings(about reply: HTTPReply, hiding key: Secret) -> [String] {
    let type = reply.head.value(of: "content-type")
    let essence = type?.prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 }
    let name = essence.map { String(decoding: $0, as: UTF8.self).lowercased() }
    if name == "application/json" { return [] }
    return [BalanceReading.warning(ofContentType: type.map { ServerText($0, hiding: key) })]
  }

  /// The host that a redirect leads to, or only the scheme where it leads to no host.
  private static func target(of reply: HTTPReply, for request: BalanceRequest) -> ServerText? {
    guard let location = reply.head.value(of: "location") else { return nil }
    let text = String(decoding: location, as: UTF8.self)
    let scheme = text.firstIndex(of: ":").map { text[...$0] }
    let start = text.hasPrefix("//") ? text.startIndex : scheme?.endIndex
    guard let start, text[start...].hasPrefix("//") else {
      return ServerText(Array((scheme ?? request.endpoint.host[...]).utf8), hiding: request.key)
    }
    let authority = text[start...].dropFirst(2).prefix { !"/?#\\".contains($0) }
    let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    let shown = host.isEmpty ? scheme ?? "" : host
    return ServerText(Array(shown.utf8), hiding: request.key)
  }
}
