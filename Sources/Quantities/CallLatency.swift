/// How long a call takes until its result is there.
package struct CallLatency: Sendable, Hashable {
  /// The time that it likely takes, at least 1.
  package let milliseconds: Int64
  /// How its result is asked for; nil where the reply to the call is the result.
  package let polling: Polling?
  /// Where the time was found.
  package let source: String

  /// How the result of an asynchronous call is asked for.
  package struct Polling: Sendable, Hashable {
    /// The least time between two questions.
    package let interval: Age
    /// How long a result can be fetched; nil where that is not known.
    package let kept: Age?

    /// Makes a rule.
    package init(interval: Age, kept: Age?) {
      self.interval = interval
      self.kept = kept
    }
  }

  /// Makes a latency.
  package init(milliseconds: Int64, polling: Polling? = nil, source: String) {
    self.milliseconds = milliseconds
    self.polling = polling
    self.source = source
  }
}
