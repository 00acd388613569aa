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

    /// Makes a run.
    package init(billed: Int64 = 0, redone: Int64 = 0, failed: Int64 = 0) {
      self.billed = billed
      self.redone = redone
      self.failed = failed
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
