/// What is wrong with the value of a parameter.
package enum ParameterProblem: Error, Sendable, Hashable {
  /// It is not written as JSON writes numbers.
  case notANumber
  /// It is a number with a fraction or an exponent where a whole number is needed.
  case notWhole
  /// It is below the least or above the largest value, or has more digits than can be held.
  case outOfRange
  /// It is no multiple of the number that it has to be a multiple of.
  case notAMultiple
  /// It is not one of the values that are allowed.
  case notAChoice
  /// It is neither `true` nor `false`.
  case notABoolean
  /// The text has too few characters.
  case tooShort
  /// The text has too many characters.
  case tooLong
}
