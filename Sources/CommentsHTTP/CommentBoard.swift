internal import Balances
internal import Comments
internal import Transport

/// The comments of one change, as its forge tells and takes them.
struct CommentBoard {
  let place: CommentPlace
  let access: CommentAccess
  let client: HTTPClient
  let waiting: Waiting

  private static let pageSize = 100
  private static let largestBoard = 5_000
  /// A page of comments that are as long as forges allow.
  private static let largestReply = 64 << 20

  /// Looks at the comments that are there, decides, and does it.
  func post(_ comment: Comment, within time: Duration) throws(BoardTrouble) -> CommentOutcome {
    let end = waiting.elapsed() + time
    let author = try author(until: end)
    let posted = try comments(by: author, until: end)
    switch CommentStep(for: comment, among: posted, at: waiting.now()) {
    case .create:
      _ = try send(.post, place.comments, comment, until: end)
      return .created
    case .update(let id):
      let method: HTTPMethod = place.forge == .github ? .patch : .put
      _ = try send(method, place.comment(id), comment, until: end)
      return .updated
    case .keep: return .unchanged
    case .giveWay(let moment): return .superseded(by: moment)
    }
  }

  /// Who posts: the token's user, or nil for a token of GitHub's own that belongs to no user.
  private func author(until end: Duration) throws(BoardTrouble) -> String? {
    do throws(BoardTrouble) {
      let user = try send(.get, place.user, until: end)
      guard let id = user.number(of: "id") else { throw .notUnderstood }
      return id
    } catch {
      guard place.forge == .github, case .notAllowed = error.problem else { throw error }
      return nil
    }
  }

  private func comments(
    by author: String?,
    until end: Duration
  ) throws(BoardTrouble) -> [PostedComment] {
    var comments: [PostedComment] = []
    var page = 1
    while true {
      let address = "\(place.comments)?per_page=\(Self.pageSize)&page=\(page)"
      guard case .array(let values) = try send(.get, address, until: end) else {
        throw .notUnderstood
      }
      for value in values {
        guard let id = value.number(of: "id") else { throw .notUnderstood }
        let text = value.values(of: "body").first?.text ?? ""
        comments.append(PostedComment(id: id, text: text, isOwn: isOwn(value, author)))
      }
      if values.count < Self.pageSize { return comments }
      guard comments.count < Self.largestBoard else {
        throw BoardTrouble(.tooManyComments(limit: Self.largestBoard))
      }
      page += 1
    }
  }

  /// A token that belongs to no user is that of a bot.
  private func isOwn(_ comment: JSONValue, _ author: String?) -> Bool {
    let key = place.forge == .github ? "user" : "author"
    guard let user = comment.values(of: key).first else { return false }
    guard let author else { return user.values(of: "type").first?.text == "Bot" }
    return user.number(of: "id") == author
  }

  private func send(
    _ method: HTTPMethod,
    _ address: String,
    _ comment: Comment? = nil,
    until end: Duration
  ) throws(BoardTrouble) -> JSONValue {
    let reply: HTTPReply
    do {
      let request = try request(method, address, comment)
      reply = try client.send(request, within: end - waiting.elapsed())
    } catch let failure as TransportFailure {
      throw BoardTrouble(failure)
    } catch let problem as BalanceProblem {
      throw BoardTrouble(.badAddress(problem))
    } catch {
      throw .notUnderstood
    }
    guard reply.status == 200 || reply.status == 201 else {
      throw BoardTrouble(reply, hiding: access.token)
    }
    guard let value = try? JSONScanner.value(in: reply.body) else { throw .notUnderstood }
    return value
  }

  private func request(
    _ method: HTTPMethod,
    _ address: String,
    _ comment: Comment?
  ) throws(BalanceProblem) -> HTTPRequest {
    let isGitHub = place.forge == .github
    return HTTPRequest(
      method,
      try BalanceEndpoint(address),
      secretHeader: isGitHub ? "Authorization: Bearer " : "PRIVATE-TOKEN: ",
      secret: access.token,
      headers: [isGitHub ? "Accept: application/vnd.github+json" : "Accept: application/json"]
        + (isGitHub ? ["X-GitHub-Api-Version: 2022-11-28"] : [])
        + (comment == nil ? [] : ["Content-Type: application/json"]),
      body: comment.map { CommentBody.json($0.text) },
      timeout: access.timeout,
      agent: "creditcast/\(access.toolVersion)",
      largestReply: Self.largestReply
    )
  }
}

extension BoardTrouble {
  /// The reply is not what the forge's documentation says.
  fileprivate static var notUnderstood: BoardTrouble {
    BoardTrouble(.badReply(ServerText(Array("is not what its documentation says".utf8))))
  }
}

extension JSONValue {
  /// The whole number under a key, in its figures.
  fileprivate func number(of key: String) -> String? {
    guard case .number(let figures) = values(of: key).first,
      (1...19).contains(figures.count), figures.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return String(decoding: figures, as: UTF8.self)
  }
}
