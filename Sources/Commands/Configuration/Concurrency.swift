internal import Quantities

/// How many calls run at once, as it is written: a whole number from 1 to 1000.
enum Concurrency {
  /// What is expected of a text.
  static let expectation = "a whole number from 1 to 1000"

  /// Reads a text; nil where it will not do.
  static func reading(_ text: String) -> Int? {
    guard let count = try? WholeNumber.reading(text.utf8.span), (1...1000).contains(count) else {
      return nil
    }
    return Int(count)
  }
}
