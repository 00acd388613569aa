package import Quantities

/// One parameter of a model's requests, and what it may be.
package struct Parameter: Sendable, Hashable {
  /// The name as requests and plans write it.
  package let name: String
  /// What values it takes.
  package let type: ParameterType
  /// Whether a request without it fails.
  package let isRequired: Bool
  /// The value that the service takes where none is given, as it is written.
  package let fallback: String?
  /// The fallback as a number, for the parameters that are numbers.
  package let fallbackNumber: Fraction?

  /// Makes a parameter.
  package init(
    name: String,
    type: ParameterType,
    isRequired: Bool = false,
    fallback: String? = nil
  ) {
    self.name = name
    self.type = type
    self.isRequired = isRequired
    self.fallback = fallback
    fallbackNumber = fallback.flatMap { type.numericValue(of: $0.utf8.span) }
  }

  /// Makes the same parameter with another name.
  init(_ other: Parameter, name: String) {
    self.name = name
    type = other.type
    isRequired = other.isRequired
    fallback = other.fallback
    fallbackNumber = other.fallbackNumber
  }

  /// Whether every request has a value for it, given or by default.
  package var isAlwaysThere: Bool { isRequired || fallback != nil }

  /// Finds what is wrong with a value, without making anything where nothing is.
  package func problem(with text: Span<UInt8>) -> ParameterProblem? {
    type.problem(with: text)
  }

  /// The exact value of a text that has no problem, where the parameter is a number.
  package func numericValue(of text: Span<UInt8>) -> Fraction? {
    type.numericValue(of: text)
  }
}
