package import Quantities

/// What has become of a comment.
package enum CommentOutcome: Sendable, Hashable {
  /// It stands there now.
  case created
  /// The one that stood there says this now.
  case updated
  /// The one that stands there said this already.
  case unchanged
  /// A newer run's comment stands there, and stays.
  case superseded(by: Moment)
}
