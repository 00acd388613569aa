package import Quantities

/// A price, the first day on which it applies, and where that is written.
package struct PriceRow: Sendable, Hashable {
  /// The first day.
  package let from: Day
  /// The price of one call; nil where the model existed and its price is not known.
  package let price: PriceExpression?
  /// Where the price was found.
  package let source: String
  /// How well the day is known.
  package let dateIs: DateCertainty
  /// Something to add, where there is something.
  package let note: String?

  /// Makes a row.
  package init(
    from: Day,
    price: PriceExpression?,
    source: String,
    dateIs: DateCertainty,
    note: String? = nil
  ) {
    self.from = from
    self.price = price
    self.source = source
    self.dateIs = dateIs
    self.note = note
  }
}
