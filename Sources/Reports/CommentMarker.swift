package import Quantities

/// The hidden first line of a comment, by which it is found again and an older one is known.
package enum CommentMarker {
  /// A line that Markdown takes for the definition of a link that nobody uses.
  package static func line(validAt moment: Moment) -> String {
    "[//]: <> (creditcast-comment, valid-at=\(moment))"
  }
}
