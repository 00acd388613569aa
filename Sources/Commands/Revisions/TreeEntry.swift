/// A file of a revision.
struct TreeEntry: Sendable, Hashable {
  /// The name of its object.
  let object: String
  /// How many bytes it has.
  let size: Int
  /// Whether it is a link to another path.
  let isLink: Bool

  /// Reads `100644 blob 45b983b…       3`; nil where it is no file.
  init?(listed text: Substring) {
    let words = text.split(separator: " ")
    guard words.count == 4, words[1] == "blob", let size = Int(words[3]), size >= 0 else {
      return nil
    }
    object = String(words[2])
    self.size = size
    isLink = words[0] == "120000"
  }
}
