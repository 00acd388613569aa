package import Quantities

/// What a look at the balance brought.
package enum Observation: Sendable, Hashable {
  /// An amount that can be true by what is known.
  case amount(Credits)
  /// The most that can be true, where the service shows more.
  case doubtful(Credits, rise: UnexplainedRise)
  /// No amount, and why.
  case failure(String)
}

/// A balance above what is known to be bought.
package struct UnexplainedRise: Sendable, Hashable {
  /// What the service shows.
  package let shown: Credits
  /// The most that purchases explain.
  package let explained: Credits
  /// Whether the balance has not moved since it was read before, so that it may only lag behind its use.
  package let mayLag: Bool

  /// Makes a rise.
  package init(shown: Credits, explained: Credits, mayLag: Bool = false) {
    self.shown = shown
    self.explained = explained
    self.mayLag = mayLag
  }
}
