package import Quantities

/// Which price list a forecast rests on, and how old it is.
package struct PriceEvidence: Sendable, Hashable {
  /// The provider whose prices they are.
  package let provider: String
  /// The day on which somebody last held the list against the provider's own.
  package let checkedOn: Day
  /// The age of the list in days, on the day of the forecast.
  package let age: Int
  /// The age in days above which the list counts as stale.
  package let maximumAge: Int
  /// The files whose prices were laid over the built-in ones.
  package let overrides: [String]

  /// Makes evidence from its parts.
  package init(provider: String, checkedOn: Day, age: Int, maximumAge: Int, overrides: [String]) {
    self.provider = provider
    self.checkedOn = checkedOn
    self.age = age
    self.maximumAge = maximumAge
    self.overrides = overrides
  }

  /// Whether the list is older than it may be.
  package var isStale: Bool { age > maximumAge }
}
