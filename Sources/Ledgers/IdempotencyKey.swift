/// What a request is known by when it is made again.
package struct IdempotencyKey: Sendable, Hashable {
  /// The text that the caller gave, of 1 to 255 characters.
  package let text: String
  /// The digest of what was asked with it: the same key for something else is a mistake.
  package let request: String

  /// The most characters of a key.
  package static let longest = 255

  /// Makes a key as a store keeps it.
  package init(text: String, request: String) {
    self.text = text
    self.request = request
  }

  /// Makes a key; nil where the text is empty or too long.
  package init?(_ text: String, request: String) {
    guard (1...Self.longest).contains(text.count) else { return nil }
    self.text = text
    self.request = request
  }
}
