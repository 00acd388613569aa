package import Quantities

/// What a hold used in the end.
package struct HoldSettlement: LedgerBody {
  /// The hold's name.
  package let hold: String
  /// What was used of it, at most its amount.
  package let used: Credits
  /// What the run used beyond the hold.
  package let excess: Credits
  /// What that is known by.
  package let basis: SettlementBasis
  /// The billed outputs; nil where nobody counted them.
  package let outputs: Int64?

  /// Makes an entry.
  package init(
    hold: String,
    used: Credits,
    excess: Credits,
    basis: SettlementBasis,
    outputs: Int64?
  ) {
    self.hold = hold
    self.used = used
    self.excess = excess
    self.basis = basis
    self.outputs = outputs
  }

  /// All that the run used; nil where it cannot be counted.
  package var total: Credits? { used.adding(excess) }

  /// Reads it from the body of an event.
  package init(from reader: BodyReader) throws(BodyFault) {
    hold = try reader.text("hold")
    used = try reader.credits("used")
    excess = try reader.credits("excess")
    basis = try reader.word("basis", SettlementBasis.self)
    outputs = try reader.number(ifAny: "outputs")
  }

  /// Writes the members of the body.
  package func write(to writer: inout BodyWriter) {
    writer.text("hold", hold)
    writer.credits("used", used)
    writer.credits("excess", excess)
    writer.text("basis", basis.rawValue)
    writer.number("outputs", outputs)
  }
}
