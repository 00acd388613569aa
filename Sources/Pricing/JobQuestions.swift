package import Plans

/// What rules want to know of jobs that only their text shows.
package struct JobQuestions: Sendable {
  /// The keys that every job must give.
  package let keys: [Key]
  /// Whether the places are wanted where a model is named, in the catalogue's order; empty where none
  /// are.
  package let models: [Bool]

  /// Asks; nil where nothing is asked.
  package init?(keys: [Key], models: [Bool]) {
    guard !keys.isEmpty || models.contains(true) else { return nil }
    self.keys = keys
    self.models = models
  }

  /// A key that jobs must give.
  package enum Key: Sendable, Hashable {
    /// One that is no request parameter.
    case own(JobKeys)
    /// A request parameter, which is asked of those jobs only whose model takes it.
    case parameter(String)
  }
}
