package import Quantities

/// Credits that came or went otherwise than by a purchase or a run: a grant, a refund, an expiry.
package struct AdjustmentEntry: LedgerBody {
  /// How many came; below zero where they went.
  package let credits: Credits
  /// The day.
  package let day: Day
  /// Why.
  package let reason: String
  /// Who says so.
  package let author: String?

  /// Makes an entry.
  package init(credits: Credits, day: Day, reason: String, author: String?) {
    self.credits = credits
    self.day = day
    self.reason = reason
    self.author = author
  }

  /// Reads it from the body of an event.
  package init(from reader: BodyReader) throws(BodyFault) {
    credits = try reader.credits("credits")
    guard let day = try reader.day(ifAny: "on") else { throw BodyFault(member: "on") }
    self.day = day
    reason = try reader.text("reason")
    author = try reader.text(ifAny: "by")
  }

  /// Writes the members of the body.
  package func write(to writer: inout BodyWriter) {
    writer.credits("credits", credits)
    writer.text("on", day.description)
    writer.text("reason", reason)
    writer.text("by", author)
  }
}
