package import Diagnostics
internal import Quantities

/// One value of a matrix, as it is written.
package struct MatrixValue: Sendable {
  /// Its text.
  package let text: String
  /// Its place.
  package let range: SourceRange
  /// The alias through which it is seen, if it is.
  package let alias: SourceRange?
  /// Whether a comment follows it, so that a part of a text may be lost to it.
  package let hasComment: Bool
  /// The number that it spells without quotes.
  let number: ExactDecimal?

  /// Makes a value.
  package init(
    text: String,
    range: SourceRange,
    alias: SourceRange?,
    hasComment: Bool,
    isPlain: Bool
  ) {
    self.text = text
    self.range = range
    self.alias = alias
    self.hasComment = hasComment
    number = isPlain ? try? ExactDecimal(reading: text) : nil
  }
}
