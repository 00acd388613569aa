package import Quantities

/// Outputs that were made: of one job, or of one model for one owner and one set of tags.
package struct UsageEntry: LedgerBody {
  /// The hold that they were made under, and which accounts for their credits; nil where there was none.
  package let hold: String?
  /// The plan.
  package let plan: String?
  /// The job; nil where several are taken together.
  package let job: String?
  /// The model.
  package let model: String?
  /// The plan's owner.
  package let owner: String?
  /// The jobs' tags.
  package let tags: [String]
  /// How the calls ended.
  package let outcomes: Outcomes
  /// The outputs that are billed.
  package let billed: Int64
  /// What they cost.
  package let credits: Credits
  /// How long calls took; nil where nobody says.
  package let timing: Timing?
  /// The day; nil for that of the event.
  package let day: Day?
  /// What else there is to say.
  package let note: String?

  /// How many calls ended in which way.
  package struct Outcomes: Sendable, Hashable {
    /// Made as wanted.
    package var succeeded: Int64
    /// Not made, and not billed.
    package var failed: Int64
    /// Held back by moderation.
    package var filtered: Int64
    /// Made again.
    package var redone: Int64

    /// Makes counts.
    package init(succeeded: Int64 = 0, failed: Int64 = 0, filtered: Int64 = 0, redone: Int64 = 0) {
      self.succeeded = succeeded
      self.failed = failed
      self.filtered = filtered
      self.redone = redone
    }
  }

  /// How long some of the calls took.
  package struct Timing: Sendable, Hashable {
    /// How many calls that is known of, at least 1.
    package let calls: Int64
    /// How long these took together.
    package let milliseconds: Int64

    /// Tells how long calls took; nil for none.
    package init?(calls: Int64, milliseconds: Int64) {
      guard calls > 0, milliseconds >= 0 else { return nil }
      self.calls = calls
      self.milliseconds = milliseconds
    }
  }

  /// Makes an entry.
  package init(
    hold: String?,
    plan: String?,
    job: String?,
    model: String?,
    owner: String?,
    tags: [String],
    outcomes: Outcomes,
    billed: Int64,
    credits: Credits,
    timing: Timing? = nil,
    day: Day? = nil,
    note: String? = nil
  ) {
    self.hold = hold
    self.plan = plan
    self.job = job
    self.model = model
    self.owner = owner
    self.tags = tags
    self.outcomes = outcomes
    self.billed = billed
    self.credits = credits
    self.timing = timing
    self.day = day
    self.note = note
  }

  /// Reads it from the body of an event.
  package init(from reader: BodyReader) throws(BodyFault) {
    hold = try reader.text(ifAny: "hold")
    plan = try reader.text(ifAny: "plan")
    job = try reader.text(ifAny: "job")
    model = try reader.text(ifAny: "model")
    owner = try reader.text(ifAny: "owner")
    tags = try reader.texts("tags")
    outcomes = Outcomes(
      succeeded: try reader.number("ok"),
      failed: try reader.number("failed"),
      filtered: try reader.number("filtered"),
      redone: try reader.number("redone")
    )
    billed = try reader.number("billed")
    credits = try reader.credits("credits")
    timing = Timing(
      calls: try reader.number(ifAny: "timed") ?? 0,
      milliseconds: try reader.number(ifAny: "took_ms") ?? 0
    )
    day = try reader.day(ifAny: "on")
    note = try reader.text(ifAny: "note")
  }

  /// Writes the members of the body.
  package func write(to writer: inout BodyWriter) {
    writer.text("hold", hold)
    writer.text("plan", plan)
    writer.text("job", job)
    writer.text("model", model)
    writer.text("owner", owner)
    writer.texts("tags", tags)
    writer.number("ok", outcomes.succeeded)
    writer.number("failed", outcomes.failed)
    writer.number("filtered", outcomes.filtered)
    writer.number("redone", outcomes.redone)
    writer.number("billed", billed)
    writer.credits("credits", credits)
    writer.number("timed", timing?.calls)
    writer.number("took_ms", timing?.milliseconds)
    writer.text("on", day?.description)
    writer.text("note", note)
  }
}
