internal import Quantities

/// With which chance credits are to suffice, as it is written: `95` or `95%`, above 50, at most 99.99.
enum Confidence {
  /// What is expected of a text.
  static let expectation = "a percentage above 50 and at most 99.99, such as 95"

  /// Reads a text; nil where it will not do.
  static func reading(_ text: String) -> Share? {
    let percent = text.hasSuffix("%") ? text : text + "%"
    guard let share = Share(readingPercent: percent.utf8.span), let least, let most,
      share.fraction > least, share.fraction <= most
    else { return nil }
    return share
  }

  private static let least = Fraction(1, over: 2)
  private static let most = Fraction(9999, over: 10_000)
}
