/// The characters that charts are drawn with, in Unicode or in ASCII.
package struct ChartSigns: Sendable {
  /// What a band is filled with.
  package let band: Unicode.Scalar
  /// What stands for a line where it is explained.
  package let line: Unicode.Scalar
  let dot: Unicode.Scalar
  let cross: Unicode.Scalar
  let triangle: Unicode.Scalar
  let side: Unicode.Scalar
  let sideMark: Unicode.Scalar
  let corner: Unicode.Scalar
  let floor: Unicode.Scalar
  let floorMark: Unicode.Scalar
  let isUnicode: Bool

  /// Characters of Unicode.
  package static let unicode = ChartSigns(
    band: "░",
    line: "⠒",
    dot: "●",
    cross: "×",
    triangle: "▲",
    side: "│",
    sideMark: "┤",
    corner: "└",
    floor: "─",
    floorMark: "┬",
    isUnicode: true
  )

  /// The same in ASCII.
  package static let ascii = ChartSigns(
    band: ":",
    line: "-",
    dot: "o",
    cross: "x",
    triangle: "^",
    side: "|",
    sideMark: "+",
    corner: "+",
    floor: "-",
    floorMark: "+",
    isUnicode: false
  )

  /// The character of a mark.
  package func sign(of mark: ChartMarks.Sign) -> Unicode.Scalar {
    switch mark {
    case .dot: dot
    case .cross: cross
    case .triangle: triangle
    }
  }
}
