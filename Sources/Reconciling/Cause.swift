package import Quantities

/// What may be behind credits that no record explains.
package enum Cause: Sendable, Hashable {
  /// Runs are under way, or ended so shortly before a reading that it may not show them.
  case unfinished(runs: Int, upTo: Credits)
  /// Models cost something else than the list says.
  case listPrices([ImpliedPrice])
  /// A model may cost something else than the list says, if nothing else was used.
  case listPrice(ImpliedPrice)
  /// Runs whose leases ran out may have used up to this.
  case expired(runs: Int, upTo: Credits)
  /// A recorded purchase is not in the balance.
  case purchaseNotSeen(Credits)
  /// Something without a record used this, such as another key of the account.
  case otherSpending(Credits)
  /// A purchase of about this is not recorded; some of it was used without a record.
  case unrecordedPurchase(Credits, usedBesides: Credits)
  /// The last reading is not believed: it may be wrong itself.
  case doubtfulReading
  /// Runs used less than they say, or calls were paid back.
  case overstatedUse(Credits)
}
