/// A character of a chart in a terminal, and what it belongs to.
package struct ChartCell: Sendable, Hashable {
  /// What a character belongs to.
  package enum Part: Sendable, Hashable {
    /// An axis, its marks and labels, or nothing.
    case frame
    /// A line.
    case line
    /// A band.
    case band
    /// A mark.
    case mark(ChartMarks.Sign)
  }

  /// The character.
  package let sign: Unicode.Scalar
  /// What it belongs to.
  package let part: Part

  /// Nothing.
  static let blank = ChartCell(sign: " ", part: .frame)
}
