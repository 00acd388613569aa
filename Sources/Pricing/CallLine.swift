/// The line of a call with gaps for what differs from call to call.
package struct CallLine: Sendable {
  /// The bytes that stay the same.
  package var bytes: [UInt8] = []
  /// What is filled in before which of the bytes, in their order; the first is the id.
  package private(set) var gaps: [(offset: Int, content: Content)] = []

  /// Makes an empty line.
  package init() {}

  /// Adds a gap behind the bytes so far.
  package mutating func add(_ content: Content) {
    gaps.append((bytes.count, content))
  }

  /// What is filled into a gap.
  package enum Content: Sendable {
    /// The id of the call.
    case id
    /// The value of an axis as it stands in the plan.
    case value(CallForm.Slot)
    /// The value of an axis as the format spells texts, without quotes around it.
    case text(CallForm.Slot)
    /// How many outputs the call makes.
    case outputs
    /// The price of the call.
    case unit
    /// The id of the call whose output it works on.
    case inputCall
    /// Which of that call's outputs, from 1.
    case inputOutput
    /// The id of the job.
    case job
    /// The words that the job is grouped by.
    case tags
    /// Where the job wants its outputs to be put.
    case output
  }
}
