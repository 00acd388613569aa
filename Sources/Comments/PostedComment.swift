/// A comment that stands at a change already.
package struct PostedComment: Sendable, Hashable {
  /// What the forge calls it, in figures.
  package let id: String
  /// Its text.
  package let text: String
  /// Whether whoever posts now has posted it.
  package let isOwn: Bool

  /// Makes a comment.
  package init(id: String, text: String, isOwn: Bool) {
    self.id = id
    self.text = text
    self.isOwn = isOwn
  }
}
