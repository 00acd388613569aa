import Quantities

/// Reads whole numbers for parameters, and says what is wrong with other texts.
enum WholeNumberReader {
  /// Reads a whole text, or says why it is no whole number.
  static func value(of text: Span<UInt8>) throws(ParameterProblem) -> Int64 {
    do {
      return try WholeNumber.reading(text)
    } catch {
      throw problem(with: text)
    }
  }

  private static func problem(with text: Span<UInt8>) -> ParameterProblem {
    do {
      let number = try ExactDecimal(reading: text)
      return number.integer == nil && number.exponent >= 0 ? .outOfRange : .notWhole
    } catch {
      switch error {
      case .notANumber: return .notANumber
      case .outOfRange: return .outOfRange
      }
    }
  }
}
