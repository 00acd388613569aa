package import Quantities

/// A hold whose lease ran out; what was left of it counts as used until a later reading shows otherwise.
package struct HoldExpiry: LedgerBody {
  /// The hold's name.
  package let hold: String
  /// What was left of it.
  package let remaining: Credits

  /// Makes an entry.
  package init(hold: String, remaining: Credits) {
    self.hold = hold
    self.remaining = remaining
  }

  /// Reads it from the body of an event.
  package init(from reader: BodyReader) throws(BodyFault) {
    hold = try reader.text("hold")
    remaining = try reader.credits("remaining")
  }

  /// Writes the members of the body.
  package func write(to writer: inout BodyWriter) {
    writer.text("hold", hold)
    writer.credits("remaining", remaining)
  }
}
