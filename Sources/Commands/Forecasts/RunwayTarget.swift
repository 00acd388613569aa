internal import Diagnostics
internal import Quantities

/// The chance at which planned runs must be covered.
enum RunwayTarget {
  /// Reads a percentage above 50 and below 100.
  static func chance(_ text: String) throws(Failure) -> Double {
    guard let percent = Credits(reading: text), percent > Credits(whole: 50),
      percent < Credits(whole: 100)
    else {
      throw Failure(
        .usage,
        "`--confidence` is `\(text)` and must be a percentage above 50 and below 100"
      )
    }
    return Double(percent.millionths) / 100_000_000
  }
}
