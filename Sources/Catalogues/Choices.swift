internal import YAMLReading

/// The words that a parameter takes.
package struct Choices: Sendable, Hashable {
  /// The words, in the catalogue's order.
  package let words: [String]
  private let table: WordTable

  /// Makes a list of words.
  package init(_ words: [String]) {
    self.words = words
    table = WordTable(words.enumerated().map { ($1, $0) })
  }

  /// Finds what is wrong with a text.
  func problem(with text: Span<UInt8>) -> ParameterProblem? {
    table.value(of: text) == nil ? .notAChoice : nil
  }
}

extension Choices: ExpressibleByArrayLiteral {
  /// Lists words.
  package init(arrayLiteral words: String...) {
    self.init(words)
  }
}
