/// A hold that was given back unused.
package struct HoldVoiding: LedgerBody {
  /// The hold's name.
  package let hold: String
  /// Why.
  package let reason: String?

  /// Makes an entry.
  package init(hold: String, reason: String?) {
    self.hold = hold
    self.reason = reason
  }

  /// Reads it from the body of an event.
  package init(from reader: BodyReader) throws(BodyFault) {
    hold = try reader.text("hold")
    reason = try reader.text(ifAny: "reason")
  }

  /// Writes the members of the body.
  package func write(to writer: inout BodyWriter) {
    writer.text("hold", hold)
    writer.text("reason", reason)
  }
}
