package import Quantities

/// A balance that was read.
package struct ReadingEntry: LedgerBody {
  /// The balance, rounded down to a millionth.
  package let credits: Credits
  /// The number as its source spelt it.
  package let raw: String
  /// Where it came from: `live`, `argument`, or the name of a file.
  package let source: String
  /// The last event that the balance certainly shows.
  package let seen: Int64
  /// What was bought since that event, and may not be in the balance yet.
  package let bought: Credits
  /// When the reading began, on the ledger's time.
  package let begun: LedgerTime
  /// Whether it is believed.
  package let trust: ReadingTrust
  /// The ceiling that it was held against; nil for the first.
  package let ceiling: Credits?
  /// What it counts for where it is not believed: what was left of the reading that the ceiling started from.
  package let counted: Credits?

  /// Makes an entry.
  package init(
    credits: Credits,
    raw: String,
    source: String,
    seen: Int64,
    bought: Credits,
    begun: LedgerTime,
    trust: ReadingTrust,
    ceiling: Credits?,
    counted: Credits? = nil
  ) {
    self.credits = credits
    self.raw = raw
    self.source = source
    self.seen = seen
    self.bought = bought
    self.begun = begun
    self.trust = trust
    self.ceiling = ceiling
    self.counted = counted
  }

  /// Where live readings come from.
  package static let live = "live"

  /// Reads it from the body of an event.
  package init(from reader: BodyReader) throws(BodyFault) {
    credits = try reader.credits("credits")
    raw = try reader.text("raw")
    source = try reader.text("source")
    seen = try reader.number("seen")
    bought = try reader.credits("bought")
    begun = LedgerTime(milliseconds: try reader.number("begun"))
    trust = try reader.word("trust", ReadingTrust.self)
    ceiling = try reader.credits(ifAny: "ceiling")
    counted = try reader.credits(ifAny: "counted")
  }

  /// Writes the members of the body.
  package func write(to writer: inout BodyWriter) {
    writer.credits("credits", credits)
    writer.text("raw", raw)
    writer.text("source", source)
    writer.number("seen", seen)
    writer.credits("bought", bought)
    writer.number("begun", begun.milliseconds)
    writer.text("trust", trust.rawValue)
    writer.credits("ceiling", ceiling)
    writer.credits("counted", counted)
  }

  /// The balance as far as it is believed: never more than the ceiling, unless somebody vouches for it.
  package var believed: Credits {
    guard trust != .accepted, let ceiling else { return credits }
    return min(credits, ceiling, counted ?? ceiling)
  }

  /// What is left of it, less what was charged after it and up to another reading; the charges are those behind
  /// what each of both certainly shows.
  func left(after charged: Credits, _ later: Credits) -> Credits? {
    charged.subtracting(later).flatMap { believed.subtracting(max(.zero, $0)) }
  }
}
