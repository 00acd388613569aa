/// A line through points in the order of time.
package struct ChartLine: Sendable {
  /// How it goes from one point to the next.
  package enum Shape: Sendable, Hashable {
    /// It keeps its amount until the next point.
    case steps
    /// It goes there straight.
    case straight
  }

  /// What it stands for.
  package let name: String
  /// How it goes from one point to the next.
  package let shape: Shape
  /// Where it goes through.
  package let points: [ChartPoint]

  /// Makes a line; its points are put in the order of time.
  package init(_ name: String, _ shape: Shape, _ points: [ChartPoint]) {
    self.name = name
    self.shape = shape
    self.points = points.inOrderOfTime
  }
}

extension [ChartPoint] {
  /// The points by moment; those of one moment keep their order.
  var inOrderOfTime: [ChartPoint] {
    enumerated().sorted { ($0.element.moment, $0.offset) < ($1.element.moment, $1.offset) }
      .map(\.element)
  }
}
