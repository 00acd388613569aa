package import Forecasting

/// How a side of a comparison is called, and what it goes by.
package struct DiffSide: Sendable {
  /// What the user called it: a path, or a revision.
  package let name: String
  /// The files that it was read from.
  package let files: [String]
  /// Its price list; nil where it is a saved report's.
  package let prices: PriceEvidence?

  /// Describes a side.
  package init(name: String, files: [String], prices: PriceEvidence?) {
    self.name = name
    self.files = files
    self.prices = prices
  }
}
