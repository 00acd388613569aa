package import Quantities

/// What is right about an earlier purchase, adjustment or usage; that event itself stays as it is.
package struct CorrectionEntry: LedgerBody {
  /// The event that is corrected.
  package let event: String
  /// The kind of that event.
  package let kind: EventKind
  /// The credits that it counted for until now.
  package let before: Credits
  /// The credits that it counts for from now on; zero where it never happened.
  package let after: Credits
  /// The cents of a purchase from now on; nil where they stay.
  package let cents: Int64?
  /// Why.
  package let reason: String
  /// Who says so.
  package let author: String?

  /// Makes an entry.
  package init(
    event: String,
    kind: EventKind,
    before: Credits,
    after: Credits,
    cents: Int64?,
    reason: String,
    author: String?
  ) {
    self.event = event
    self.kind = kind
    self.before = before
    self.after = after
    self.cents = cents
    self.reason = reason
    self.author = author
  }

  /// By how much more it counts.
  package var change: Credits? { after.subtracting(before) }

  /// Reads it from the body of an event.
  package init(from reader: BodyReader) throws(BodyFault) {
    event = try reader.text("event")
    kind = try reader.word("kind", EventKind.self)
    before = try reader.credits("before")
    after = try reader.credits("after")
    cents = try reader.number(ifAny: "usd_cents")
    reason = try reader.text("reason")
    author = try reader.text(ifAny: "by")
  }

  /// Writes the members of the body.
  package func write(to writer: inout BodyWriter) {
    writer.text("event", event)
    writer.text("kind", kind.rawValue)
    writer.credits("before", before)
    writer.credits("after", after)
    writer.number("usd_cents", cents)
    writer.text("reason", reason)
    writer.text("by", author)
  }
}
