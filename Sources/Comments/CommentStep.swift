package import Quantities

/// What to do about a comment, seeing those that stand there.
package enum CommentStep: Sendable, Hashable {
  /// There is none yet.
  case create
  /// The one with this id is to say something else.
  case update(id: String)
  /// It says the same already.
  case keep
  /// A run that is newer than this one has written it.
  case giveWay(to: Moment)

  /// How far clocks may stand apart, in seconds.
  private static let skew = 300

  /// Decides; a comment of somebody else, or from the future, is none of ours, whatever its marker.
  package init(for comment: Comment, among posted: [PostedComment], at now: Moment) {
    var last: (posted: PostedComment, validAt: Moment)?
    for candidate in posted where candidate.isOwn {
      guard let marker = CommentMarker(reading: candidate.text), marker.id == comment.marker.id,
        marker.validAt.secondsSinceEpoch <= now.secondsSinceEpoch + Self.skew,
        last.map({ $0.validAt <= marker.validAt }) ?? true
      else { continue }
      last = (candidate, marker.validAt)
    }
    guard let last else {
      self = .create
      return
    }
    if last.validAt > comment.marker.validAt {
      self = .giveWay(to: last.validAt)
    } else if Comment.body(of: last.posted.text) == comment.body {
      self = .keep
    } else {
      self = .update(id: last.posted.id)
    }
  }
}
