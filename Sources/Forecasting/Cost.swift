package import Quantities

/// What the plans of a run cost.
package struct Cost: Sendable, Hashable {
  /// The sum at list price, each output made once.
  package let listed: Credits
  /// The sum with the outputs that are expected to be made again; equal to `listed` without any.
  package let expected: Credits
  /// How many jobs have no known price; above zero makes both sums lower bounds.
  package let unpricedJobs: Int
  /// `listed` in dollars, to the cent.
  package let listedDollars: Dollars
  /// `expected` in dollars, to the cent.
  package let expectedDollars: Dollars

  /// Makes a cost from its parts.
  package init(
    listed: Credits,
    expected: Credits,
    unpricedJobs: Int,
    listedDollars: Dollars,
    expectedDollars: Dollars
  ) {
    self.listed = listed
    self.expected = expected
    self.unpricedJobs = unpricedJobs
    self.listedDollars = listedDollars
    self.expectedDollars = expectedDollars
  }

  /// Whether the true cost may be higher, because a price is not known.
  package var isLowerBound: Bool { unpricedJobs > 0 }
}
