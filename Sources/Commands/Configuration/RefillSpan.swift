/// Times that a purchase is decided by, in days: at most a year.
enum RefillSpan {
  /// What is expected of a text.
  static let expectation = "a number of days from 0d to 366d, such as 14d"

  /// Reads a text; nil where it will not do.
  static func reading(_ text: String) -> Int? {
    DayCount.reading(text).flatMap { $0 <= most ? $0 : nil }
  }

  private static let most = 366
}
