/// How many months in a row reached the threshold, up to as many as are asked for.
package struct Streak: Sendable, Hashable {
  /// The months in a row.
  package let length: Int
  /// How many are asked for.
  package let needed: Int

  /// Begins with none.
  package init(needed: Int) {
    self.init(length: 0, needed: needed)
  }

  private init(length: Int, needed: Int) {
    self.length = length
    self.needed = needed
  }

  /// How a month stands.
  package enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// Enough was bought in it.
    case reached
    /// It is over, and too little was bought in it.
    case short
    /// It is not over, and too little was bought in it so far.
    case open
  }

  /// The streak after another month.
  ///
  /// A month that goes on takes nothing away, and adds as soon as enough was bought in it.
  package func after(_ outcome: Outcome) -> Streak {
    switch outcome {
    case .reached: Streak(length: min(length + 1, needed), needed: needed)
    case .short: Streak(needed: needed)
    case .open: self
    }
  }

  /// Whether as many months in a row as are asked for reached the threshold.
  package var isComplete: Bool { length == needed }
}
