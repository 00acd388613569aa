package import Quantities

/// The most that an account's balance can truly be.
///
/// A true balance rises only by purchases, grants and refunds. So it is at most a trusted earlier reading, plus
/// what was bought since, less what runs are known to have used that began after it.
package struct Ceiling: Sendable, Hashable {
  /// The amount.
  package let credits: Credits
  /// The event with the reading that it started from.
  package let since: Int64

  /// Makes a ceiling.
  package init(credits: Credits, since: Int64) {
    self.credits = credits
    self.since = since
  }

  /// The ceiling after credits were bought, or taken back where they are negative.
  func raised(by credits: Credits) -> Ceiling? {
    self.credits.adding(credits).map { Ceiling(credits: $0, since: since) }
  }

  /// The ceiling after a run that began with the event `opening` is known to have used credits.
  ///
  /// What a run used that began before the reading may be in that reading already.
  func lowered(by credits: Credits, of opening: Int64) -> Ceiling? {
    guard opening > since else { return self }
    return self.credits.subtracting(credits).map { Ceiling(credits: $0, since: since) }
  }
}
