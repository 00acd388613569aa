/// Single points under one sign.
package struct ChartMarks: Sendable {
  /// How points are drawn.
  package enum Sign: Sendable, Hashable, CaseIterable {
    /// A dot at its amount.
    case dot
    /// A cross at its amount.
    case cross
    /// A triangle on the axis of time, whose amount is only told.
    case triangle

    /// Whether it stands at its amount.
    var hasAmount: Bool {
      switch self {
      case .dot, .cross: true
      case .triangle: false
      }
    }
  }

  /// What they stand for.
  package let name: String
  /// How they are drawn.
  package let sign: Sign
  /// Where they are.
  package let points: [ChartPoint]

  /// Makes marks; their points are put in the order of time.
  package init(_ name: String, _ sign: Sign, _ points: [ChartPoint]) {
    self.name = name
    self.sign = sign
    self.points = points.inOrderOfTime
  }
}
