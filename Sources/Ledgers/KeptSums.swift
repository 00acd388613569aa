package import Quantities

/// What a store keeps beside an event, so that sums need no walk through all events.
package struct KeptSums: Sendable, Hashable {
  /// The event's number.
  package let sequence: Int64
  /// What is known, or taken as known, as used up to this event.
  package let charged: Credits
  /// What was bought up to this event.
  package let bought: Credits

  /// Makes sums.
  package init(sequence: Int64, charged: Credits, bought: Credits) {
    self.sequence = sequence
    self.charged = charged
    self.bought = bought
  }
}
