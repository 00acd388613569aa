package import Quantities

/// An amount at a moment.
package struct ChartPoint: Sendable, Hashable {
  /// When it was.
  package let moment: Moment
  /// How much it was.
  package let amount: Credits
  /// What is told of it where there is room, in a few words.
  package let note: String

  /// Makes a point.
  package init(_ moment: Moment, _ amount: Credits, note: String = "") {
    self.moment = moment
    self.amount = amount
    self.note = note
  }
}
