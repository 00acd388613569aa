/// A hold's new lease.
package struct HoldRenewal: LedgerBody {
  /// The hold's name.
  package let hold: String
  /// How long it holds from now on, in milliseconds of the ledger's time.
  package let lease: Int64

  /// Makes an entry.
  package init(hold: String, lease: Int64) {
    self.hold = hold
    self.lease = lease
  }

  /// Reads it from the body of an event.
  package init(from reader: BodyReader) throws(BodyFault) {
    hold = try reader.text("hold")
    lease = try reader.number("lease_ms")
  }

  /// Writes the members of the body.
  package func write(to writer: inout BodyWriter) {
    writer.text("hold", hold)
    writer.number("lease_ms", lease)
  }
}
