/// A range in a named file.
package struct Place: Sendable, Hashable {
  /// The file as the user named it.
  package let file: String
  /// The range inside the file; nil speaks of the file as a whole.
  package let range: SourceRange?

  /// Makes a place.
  package init(file: String, range: SourceRange? = nil) {
    self.file = file
    self.range = range
  }
}
