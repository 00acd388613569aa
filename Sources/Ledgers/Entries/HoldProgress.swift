package import Quantities

/// How much of a hold is known to be used so far.
package struct HoldProgress: LedgerBody {
  /// The hold's name.
  package let hold: String
  /// All of it that is used so far.
  package let used: Credits

  /// Makes an entry.
  package init(hold: String, used: Credits) {
    self.hold = hold
    self.used = used
  }

  /// Reads it from the body of an event.
  package init(from reader: BodyReader) throws(BodyFault) {
    hold = try reader.text("hold")
    used = try reader.credits("used")
  }

  /// Writes the members of the body.
  package func write(to writer: inout BodyWriter) {
    writer.text("hold", hold)
    writer.credits("used", used)
  }
}
