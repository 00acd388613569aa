package import Quantities

/// What is bought in any case: an amount now, and an amount spread over the months of the aim.
package struct AimNeeds: Sendable, Hashable {
  /// Needed today.
  package let now: Credits
  /// Needed over the months, the same in each, from its first day on.
  package let spread: Credits

  /// Makes needs.
  package init(now: Credits = .zero, spread: Credits = .zero) {
    self.now = now
    self.spread = spread
  }

  /// All that is needed by the start of a month, this one being the first of some; nil where it cannot be counted.
  func upTo(_ month: Int, of count: Int) -> Credits? {
    spread.scaled(by: Int128(month + 1), over: Int128(count)).flatMap { $0.adding(now) }
  }
}
