/// The lengths that a text may have, in characters (Unicode scalars).
package struct TextLengths: Sendable, Hashable {
  /// The least number of characters.
  package let min: Int
  /// The largest number of characters, where there is one.
  package let max: Int?

  /// Makes lengths.
  package init(min: Int = 0, max: Int? = nil) {
    self.min = min
    self.max = max
  }

  /// Finds what is wrong with a text; it counts characters only where the bytes leave it open.
  @inline(__always)
  func problem(with text: Span<UInt8>) -> ParameterProblem? {
    if let max, text.count > max, text.characterCount > max { return .tooLong }
    if text.count / 4 < min, text.characterCount < min { return .tooShort }
    return nil
  }
}
