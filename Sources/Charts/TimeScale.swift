package import Quantities

/// An axis of time whose marks are days, or what is rounder; or one of jobs whose marks are round numbers.
package struct TimeScale: Sendable, Hashable {
  /// A mark of the axis.
  package struct Mark: Sendable, Hashable {
    /// Where it stands.
    package let moment: Moment
    /// What is written there.
    package let label: String
  }

  /// The moment at its left end.
  package let start: Moment
  /// The moment at its right end.
  package let end: Moment
  /// Its marks, in order; at least one.
  package let marks: [Mark]

  /// Makes a scale of these moments with at most so many marks; a lone moment gets half a day around it.
  package init(covering places: ClosedRange<Moment>, marks count: Int, of axis: ChartAxis = .time) {
    switch axis {
    case .time: self.init(times: places, marks: max(1, count))
    case .jobs: self.init(jobs: places, marks: max(1, count))
    }
  }

  private init(times: ClosedRange<Moment>, marks count: Int) {
    var (start, end) = (times.lowerBound, times.upperBound)
    if start == end {
      start = Moment(secondsSinceEpoch: start.secondsSinceEpoch - 43_200)
      end = Moment(secondsSinceEpoch: end.secondsSinceEpoch + 43_200)
    }
    self.start = start
    self.end = end
    let span = start...end
    let marks = TimeStep.all.lazy.filter { $0.mayFit(span, marks: count) }
      .map { $0.marks(in: span) }.first { $0.count <= count }
    let fallback = Mark(moment: start, label: start.day.description)
    self.marks = marks.flatMap { $0.isEmpty ? nil : $0 } ?? [fallback]
  }

  private init(jobs: ClosedRange<Moment>, marks count: Int) {
    start = jobs.lowerBound
    end = max(jobs.upperBound, Moment(jobs: start.secondsSinceEpoch + 1))
    let scale = AmountScale(
      covering: .zero...Credits(whole: Int64(end.secondsSinceEpoch)),
      steps: max(1, count - 1)
    )
    let step = max(1, Int(scale.step.millionths / Credits.scale))
    let first = start.secondsSinceEpoch
    let places = stride(from: 0, through: end.secondsSinceEpoch, by: step).filter { $0 >= first }
    marks = (places.isEmpty ? [first] : places).prefix(count).map {
      Mark(moment: Moment(jobs: $0), label: "\($0)")
    }
  }

  /// Where a moment stands on a line of so many places; the nearest place.
  package func place(of moment: Moment, places: Int) -> Int {
    let length = Int128(end.secondsSinceEpoch - start.secondsSinceEpoch)
    let past = Int128(max(start, min(end, moment)).secondsSinceEpoch - start.secondsSinceEpoch)
    return Int((past * Int128(max(1, places) - 1) * 2 + length) / (length * 2))
  }
}
