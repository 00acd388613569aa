/// How many requests a provider takes within a time.
package struct RequestLimit: Sendable, Hashable {
  /// The most requests, at least 1.
  package let requests: Int
  /// Within any stretch of so much time.
  package let window: Age
  /// How long it refuses everything once more come; nil where that is not known.
  package let timeout: Age?
  /// Where that was found.
  package let source: String

  /// Makes a limit.
  package init(requests: Int, window: Age, timeout: Age?, source: String) {
    self.requests = requests
    self.window = window
    self.timeout = timeout
    self.source = source
  }
}
