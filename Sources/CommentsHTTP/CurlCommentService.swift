package import Comments
package import Transport

/// Brings comments to GitHub and GitLab over the network.
package struct CurlCommentService: CommentService {
  private let client: HTTPClient
  private let waiting: Waiting

  /// Makes a service; tests may trust certificates of their own instead of the system's.
  package init(waiting: Waiting = .live, authorities: String? = nil) {
    client = HTTPClient(trusting: authorities)
    self.waiting = waiting
  }

  /// Adds a comment, or brings the one that is there up to date.
  package func post(
    _ comment: Comment,
    to place: CommentPlace,
    with access: CommentAccess
  ) throws(CommentProblem) -> CommentOutcome {
    let start = waiting.elapsed()
    var attempts = 0
    while true {
      let left = access.timeout - (waiting.elapsed() - start)
      let board = CommentBoard(place: place, access: access, client: client, waiting: waiting)
      do throws(BoardTrouble) {
        return try board.post(comment, within: left)
      } catch {
        attempts += 1
        // The comments are read anew each time, so that one whose answer was lost is found and not doubled.
        guard error.isPassing, attempts < Self.attempts else { throw error.problem }
        let pause = waiting.jitter(.seconds(1 << attempts))
        guard pause < access.timeout - (waiting.elapsed() - start) else { throw error.problem }
        waiting.sleep(pause)
      }
    }
  }

  private static let attempts = 3
}
