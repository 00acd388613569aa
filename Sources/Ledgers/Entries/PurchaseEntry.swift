package import Quantities

/// Credits that were bought.
package struct PurchaseEntry: LedgerBody {
  /// How many.
  package let credits: Credits
  /// What they cost, in cents; nil where nobody says.
  package let cents: Int64?
  /// The day of the purchase.
  package let day: Day
  /// The invoice or receipt.
  package let reference: String?
  /// Who bought them.
  package let buyer: String?
  /// What else there is to say.
  package let note: String?

  /// Makes an entry.
  package init(
    credits: Credits,
    cents: Int64?,
    day: Day,
    reference: String?,
    buyer: String?,
    note: String?
  ) {
    self.credits = credits
    self.cents = cents
    self.day = day
    self.reference = reference
    self.buyer = buyer
    self.note = note
  }

  /// Reads it from the body of an event.
  package init(from reader: BodyReader) throws(BodyFault) {
    credits = try reader.credits("credits")
    cents = try reader.number(ifAny: "usd_cents")
    guard let day = try reader.day(ifAny: "on") else { throw BodyFault(member: "on") }
    self.day = day
    reference = try reader.text(ifAny: "reference")
    buyer = try reader.text(ifAny: "by")
    note = try reader.text(ifAny: "note")
  }

  /// Writes the members of the body.
  package func write(to writer: inout BodyWriter) {
    writer.credits("credits", credits)
    writer.number("usd_cents", cents)
    writer.text("on", day.description)
    writer.text("reference", reference)
    writer.text("by", buyer)
    writer.text("note", note)
  }
}
