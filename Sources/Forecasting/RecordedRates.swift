/// How the calls of earlier runs ended, by model.
package struct RecordedRates: Sendable, Hashable {
  /// The calls of one model in one run.
  package struct Run: Sendable, Hashable {
    /// Outputs that were billed.
    package var billed: Int64
    /// Those of them that were made again.
    package var redone: Int64
    /// Calls that failed and were not billed.
    package var failed: Int64
    /// All calls, however they ended.
    package var calls: Int64
    /// The calls of which it is known how long they took.
    package var timed: Int64
    /// How long these took together.
    package var milliseconds: Int64

    /// Makes a run; without a count of its calls each made one output.
    package init(
      billed: Int64 = 0,
      redone: Int64 = 0,
      failed: Int64 = 0,
      calls: Int64? = nil,
      timed: Int64 = 0,
      milliseconds: Int64 = 0
    ) {
      self.billed = billed
      self.redone = redone
      self.failed = failed
      self.calls = calls ?? billed + failed
      self.timed = timed
      self.milliseconds = milliseconds
    }
  }

  /// The runs of each model, by its id.
  package let runs: [String: [Run]]

  /// Makes a record.
  package init(_ runs: [String: [Run]]) {
    self.runs = runs.filter { !$0.value.isEmpty }
  }

  /// Nothing was recorded.
  package static let none = RecordedRates([:])

  /// Whether nothing was recorded.
  package var isEmpty: Bool { runs.isEmpty }
}
