internal import Balances
internal import Comments
internal import Transport

/// Why one attempt failed, and whether the next one may do better.
struct BoardTrouble: Error {
  let problem: CommentProblem
  let isPassing: Bool

  init(_ problem: CommentProblem, isPassing: Bool = false) {
    self.problem = problem
    self.isPassing = isPassing
  }

  /// Judges an exchange that brought no reply.
  init(_ failure: TransportFailure) {
    switch failure {
    case .passing(let reason): self.init(.unreachable(reason), isPassing: true)
    case .timeout: self.init(.unreachable(ServerText(Array("no answer in time".utf8))))
    case .certificate(let reason), .library(let reason), .refusedByLibrary(let reason):
      self.init(.unreachable(reason))
    case .tooLarge: self.init(.badReply(ServerText(Array("is too large".utf8))))
    case .notHTTP: self.init(.badReply(ServerText(Array("is not HTTP".utf8))))
    }
  }

  /// Judges a reply whose status says that it did not work.
  init(_ reply: HTTPReply, hiding token: Secret) {
    let said = Self.said(in: reply.body, hiding: token)
    let pause = Self.pause(in: reply.head)
    switch reply.status {
    case 401: self.init(.tokenRejected(said: said))
    case 403 where pause != nil || reply.head.value(of: "x-ratelimit-remaining") == [0x30]:
      self.init(.rateLimited(retryAfter: pause))
    case 403: self.init(.notAllowed(said: said))
    case 404, 410: self.init(.notFound(said: said))
    case 429: self.init(.rateLimited(retryAfter: pause))
    case 408, 500, 502, 503, 504:
      let reason = ServerText(Array("it is out of order with status \(reply.status)".utf8))
      self.init(.unreachable(reason), isPassing: true)
    default: self.init(.refused(status: reply.status, said: said))
    }
  }

  private static func pause(in head: ReplyHead) -> Duration? {
    head.value(of: "retry-after")
      .flatMap { Int(String(decoding: $0, as: UTF8.self)) }
      .flatMap { (0...86_400).contains($0) ? .seconds($0) : nil }
  }

  /// What the forge says of it, in `message` or `error`.
  private static func said(in body: [UInt8], hiding token: Secret) -> ServerText? {
    guard let value = try? JSONScanner.value(in: body) else { return nil }
    let text = ["message", "error"].lazy.compactMap { value.values(of: $0).first?.text }.first
    return text.map { ServerText(Array($0.utf8), hiding: token, limit: 200) }
  }
}
