package import Quantities

/// A balance that was read, with all that runs are known to have used up to it.
package struct BurnReading: Sendable, Hashable {
  /// When it was read.
  package let moment: Moment
  /// Its number in the ledger.
  package let sequence: Int64
  /// The balance.
  package let credits: Credits
  /// What own runs had used by then, counted from any fixed point.
  package let charged: Credits

  /// Makes a reading.
  package init(moment: Moment, sequence: Int64, credits: Credits, charged: Credits) {
    self.moment = moment
    self.sequence = sequence
    self.credits = credits
    self.charged = charged
  }
}

extension Moment {
  /// Days since 1970, with their parts.
  package var days: Double { Double(secondsSinceEpoch) / 86_400 }

  /// The moment so many days later, to the nearest second.
  package func advanced(days: Double) -> Moment {
    let seconds = (days * 86_400).rounded()
    return Moment(
      secondsSinceEpoch: secondsSinceEpoch + Int(max(-1e11, min(1e11, seconds)))
    )
  }
}
