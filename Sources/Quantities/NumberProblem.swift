/// Why a text is not a number that this program takes.
package enum NumberProblem: Error, Sendable, Hashable {
  /// The text does not follow JSON's number grammar.
  case notANumber
  /// The text is a number with more digits or a larger exponent than can be held exactly.
  case outOfRange
}
