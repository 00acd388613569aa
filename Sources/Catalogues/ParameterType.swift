package import Quantities

/// The values that a parameter takes.
package indirect enum ParameterType: Sendable, Hashable {
  /// Any text of a length.
  case text(TextLengths)
  /// A whole number.
  case integer(WholeNumbers)
  /// A decimal number.
  case number(DecimalNumbers)
  /// One of some words.
  case choice([String])
  /// `true` or `false`.
  case boolean
  /// The name of a file or of something made earlier.
  case file

  /// Whether price expressions can calculate with it.
  package var isNumeric: Bool {
    switch self {
    case .integer, .number: true
    case .text, .choice, .boolean, .file: false
    }
  }

  /// Finds what is wrong with a value.
  package func problem(with text: Span<UInt8>) -> ParameterProblem? {
    switch self {
    case .text(let lengths): lengths.problem(with: text)
    case .integer(let numbers): numbers.problem(with: text)
    case .number(let numbers): numbers.problem(with: text)
    case .choice(let words):
      words.contains { text.spells($0) } ? nil : .notAChoice
    case .boolean:
      text.spells("true") || text.spells("false") ? nil : .notABoolean
    case .file: text.isEmpty ? .tooShort : nil
    }
  }

  /// The exact value of a text, where the type is numeric and the text is a number.
  package func numericValue(of text: Span<UInt8>) -> Fraction? {
    switch self {
    case .integer: (try? WholeNumberReader.value(of: text)).map { Fraction(Int128($0)) }
    case .number: (try? ExactDecimal(reading: text))?.fraction
    case .text, .choice, .boolean, .file: nil
    }
  }
}
