package import Quantities

/// What became of a threshold of a watched balance.
package struct AlertEntry: LedgerBody {
  /// What is watched: `balance`, `available` or the like.
  package let watched: String
  /// The threshold; nil where the alert is about something else than an amount.
  package let threshold: Credits?
  /// What became of it.
  package let state: State
  /// The alert's name, by which a receiver knows a repeat.
  package let alert: String
  /// What was read; nil where nothing could be.
  package let credits: Credits?

  /// The states of a threshold.
  package enum State: String, Sendable, Hashable {
    /// It was crossed, and is to be told.
    case fired
    /// It was told.
    case delivered
    /// It was crossed upwards, so that it can fire again.
    case rearmed
  }

  /// Makes an entry.
  package init(watched: String, threshold: Credits?, state: State, alert: String, credits: Credits?)
  {
    self.watched = watched
    self.threshold = threshold
    self.state = state
    self.alert = alert
    self.credits = credits
  }

  /// Reads it from the body of an event.
  package init(from reader: BodyReader) throws(BodyFault) {
    watched = try reader.text("watched")
    threshold = try reader.credits(ifAny: "threshold")
    state = try reader.word("state", State.self)
    alert = try reader.text("alert")
    credits = try reader.credits(ifAny: "credits")
  }

  /// Writes the members of the body.
  package func write(to writer: inout BodyWriter) {
    writer.text("watched", watched)
    writer.credits("threshold", threshold)
    writer.text("state", state.rawValue)
    writer.text("alert", alert)
    writer.credits("credits", credits)
  }
}
