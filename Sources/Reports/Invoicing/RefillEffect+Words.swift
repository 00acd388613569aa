package import Invoicing
package import Quantities

extension RefillEffect {
  /// What the purchase of so many credits would do to the streak, in one sentence.
  package func sentence(buying credits: Credits) -> String {
    let what = "\(NumberText.of(credits)) credits (\(NumberText.of(refill))) on \(day)"
    let length = "\(streak.length) of \(streak.needed)"
    if isReachedBefore {
      return
        "\(what): \(month.words) reaches the threshold without it; the streak stays at \(length)"
    }
    guard isReached else {
      return "\(what) would bring \(month.words) to \(NumberText.of(total)), still"
        + " \(NumberText.of(missing)) short; the streak stays at \(length)"
    }
    return
      "\(what) would bring \(month.words) to \(NumberText.of(total)), and the streak to \(length)"
  }
}
