package import Quantities

/// A forecast of what is used beside planned runs, so that it can be held against what came.
package struct ForecastEntry: LedgerBody {
  /// What is foretold of one stretch of days.
  package struct Stretch: Sendable, Hashable {
    /// How many days.
    package let days: Int64
    /// The credits that are not exceeded at each of the chances, lowest first.
    package let credits: [Credits]

    /// Makes a stretch.
    package init(days: Int64, credits: [Credits]) {
      self.days = days
      self.credits = credits
    }
  }

  /// The method.
  package let method: String
  /// From how many readings it was made.
  package let readings: Int64
  /// The chances in parts of a thousand, lowest first.
  package let chances: [Int64]
  /// The stretches, shortest first.
  package let stretches: [Stretch]

  /// Makes an entry.
  package init(method: String, readings: Int64, chances: [Int64], stretches: [Stretch]) {
    self.method = method
    self.readings = readings
    self.chances = chances
    self.stretches = stretches
  }

  /// Reads it from the body of an event.
  package init(from reader: BodyReader) throws(BodyFault) {
    method = try reader.text("method")
    readings = try reader.number("readings")
    var chances: [Int64] = []
    for text in try reader.texts("chances") {
      guard let chance = Int64(text), (1...999).contains(chance) else {
        throw BodyFault(member: "chances")
      }
      chances.append(chance)
    }
    var stretches: [Stretch] = []
    for part in try reader.objects("stretches") {
      let stretch = Stretch(days: try part.number("days"), credits: try part.amounts("credits"))
      guard stretch.credits.count == chances.count, stretch.days > 0,
        stretch.credits == stretch.credits.sorted()
      else { throw BodyFault(member: "stretches") }
      stretches.append(stretch)
    }
    guard chances == Array(Set(chances)).sorted() else { throw BodyFault(member: "chances") }
    self.chances = chances
    self.stretches = stretches
  }

  /// Writes the members of the body.
  package func write(to writer: inout BodyWriter) {
    writer.text("method", method)
    writer.number("readings", readings)
    writer.texts("chances", chances.map(String.init))
    writer.objects("stretches", stretches) { stretch, writer in
      writer.number("days", stretch.days)
      writer.texts("credits", stretch.credits.map(\.description))
    }
  }
}
