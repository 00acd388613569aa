/// Something that brings comments to a forge.
package protocol CommentService: Sendable {
  /// Adds a comment, or brings the one that is there up to date.
  func post(
    _ comment: Comment,
    to place: CommentPlace,
    with access: CommentAccess
  ) throws(CommentProblem) -> CommentOutcome
}
