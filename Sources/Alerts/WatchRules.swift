/// What is watched, and when somebody is told through what.
package struct WatchRules: Sendable, Hashable {
  /// The account.
  package let account: String
  /// The amount that is watched.
  package let amount: WatchedAmount
  /// The thresholds, the lowest first, each amount once.
  package let thresholds: [Threshold]
  /// How many readings in a row must fail, or cannot be true, before somebody is told.
  package let failureLimit: Int
  /// The names of the outputs.
  package let outputs: [String]

  /// Makes rules; of thresholds at the same amount the one that re-arms last counts.
  package init(
    account: String,
    amount: WatchedAmount,
    thresholds: [Threshold],
    failureLimit: Int,
    outputs: [String]
  ) {
    self.account = account
    self.amount = amount
    self.thresholds = Dictionary(grouping: thresholds, by: \.below).values
      .compactMap { $0.max { $0.rearmAt < $1.rearmAt } }
      .sorted { $0.below < $1.below }
    self.failureLimit = max(1, failureLimit)
    self.outputs = outputs
  }
}
