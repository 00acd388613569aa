package import Quantities

/// What a chart shows over time or along the run order, before anybody says how it is drawn.
package struct Chart: Sendable {
  /// A word that tells the charts of one page apart, for the ids of its parts.
  package let name: String
  /// What it shows, in a few words.
  package let title: String
  /// What there is to see, in a sentence for those who do not see it.
  package let summary: String
  /// What the horizontal axis counts.
  package let axis: ChartAxis
  /// Stretches between two amounts, drawn first.
  package let bands: [ChartBand]
  /// Lines, drawn above them.
  package let lines: [ChartLine]
  /// Single marks, drawn last.
  package let marks: [ChartMarks]

  /// Makes a chart.
  package init(
    name: String,
    title: String,
    summary: String,
    axis: ChartAxis = .time,
    bands: [ChartBand] = [],
    lines: [ChartLine] = [],
    marks: [ChartMarks] = []
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.axis = axis
    self.bands = bands.filter { !$0.edges.isEmpty }
    self.lines = lines.filter { !$0.points.isEmpty }
    self.marks = marks.filter { !$0.points.isEmpty }
  }

  /// The chart without dots that are so many that they would hide their line.
  package func withoutDots(above count: Int) -> Chart {
    Chart(
      name: name,
      title: title,
      summary: summary,
      axis: axis,
      bands: bands,
      lines: lines,
      marks: marks.filter { $0.sign != .dot || $0.points.count <= count }
    )
  }

  /// The first and the last moment of what is drawn; nil where nothing is.
  package var times: ClosedRange<Moment>? {
    let all =
      bands.lazy.flatMap(\.edges).map(\.moment) + lines.lazy.flatMap(\.points).map(\.moment)
      + marks.lazy.flatMap(\.points).map(\.moment)
    guard let first = all.min(), let last = all.max() else { return nil }
    return first...last
  }

  /// The horizontal axis with at most so many marks; nil where nothing is drawn.
  package func scale(marks: Int) -> TimeScale? {
    times.map { TimeScale(covering: $0, marks: marks, of: axis) }
  }

  /// The lowest and the highest amount of what is drawn, zero included.
  package var amounts: ClosedRange<Credits> {
    let high =
      bands.flatMap(\.edges).map(\.high) + lines.flatMap(\.points).map(\.amount)
      + marks.filter(\.sign.hasAmount).flatMap(\.points).map(\.amount)
    let low =
      bands.flatMap(\.edges).map(\.low) + lines.flatMap(\.points).map(\.amount)
      + marks.filter(\.sign.hasAmount).flatMap(\.points).map(\.amount)
    return min(.zero, low.min() ?? .zero)...max(.zero, high.max() ?? .zero)
  }
}
