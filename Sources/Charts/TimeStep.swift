internal import Quantities

/// What may lie between two marks of an axis of time.
enum TimeStep {
  case seconds(Int)
  case days(Int)
  case months(Int)

  /// All steps, the smallest first; none is much more than twice the one before it.
  static let all: [TimeStep] =
    [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200]
    .map(seconds) + [1, 2, 4, 7, 14].map(days) + [1, 2, 3, 6].map(months)
    + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map { months($0 * 12) }

  /// Whether there may be so few marks in a stretch of time; spares counting millions of them.
  func mayFit(_ span: ClosedRange<Moment>, marks: Int) -> Bool {
    let seconds = span.upperBound.secondsSinceEpoch - span.lowerBound.secondsSinceEpoch
    return seconds / longest <= marks + 1
  }

  /// The seconds that it takes at most.
  private var longest: Int {
    switch self {
    case .seconds(let count): count
    case .days(let count): count * 86_400
    case .months(let count): count * 31 * 86_400
    }
  }

  /// The marks in a stretch of time.
  func marks(in span: ClosedRange<Moment>) -> [TimeScale.Mark] {
    var marks: [TimeScale.Mark] = []
    var index = self.index(before: span.lowerBound)
    while let moment = moment(at: index), moment <= span.upperBound {
      if moment >= span.lowerBound {
        marks.append(TimeScale.Mark(moment: moment, label: label(of: moment)))
      }
      index += 1
    }
    return marks
  }

  /// The number of a step that is not behind a moment, from the step at 1970 on.
  private func index(before moment: Moment) -> Int {
    switch self {
    case .seconds(let count): moment.secondsSinceEpoch.dividedDown(by: count)
    case .days(let count): (moment.day.daysSinceEpoch + Self.mondayShift).dividedDown(by: count)
    case .months(let count): moment.day.monthsSinceYearOne.dividedDown(by: count)
    }
  }

  /// The moment of a step; nil behind the calendar's end.
  private func moment(at index: Int) -> Moment? {
    switch self {
    case .seconds(let count):
      let moment = Moment(secondsSinceEpoch: index * count)
      return moment.secondsSinceEpoch == index * count || index < 0 ? moment : nil
    case .days(let count):
      let day = Day(daysSinceEpoch: index * count - Self.mondayShift)
      let isInside = day.daysSinceEpoch == index * count - Self.mondayShift
      return isInside || index < 0 ? Moment(startOf: day) : nil
    case .months(let count):
      let months = max(12, index * count)
      return Day(year: months / 12, month: months % 12 + 1, day: 1).map(Moment.init(startOf:))
    }
  }

  /// What is written at a mark.
  private func label(of moment: Moment) -> String {
    let text = Array(moment.description.utf8)
    let time = String(decoding: text[11..<16], as: UTF8.self)
    switch self {
    case .seconds(let count):
      if count < 60 { return String(decoding: text[11..<19], as: UTF8.self) }
      return time == "00:00" ? moment.day.shortName : time
    case .days: return moment.day.shortName
    case .months(let count):
      return String(decoding: text.prefix(count.isMultiple(of: 12) ? 4 : 7), as: UTF8.self)
    }
  }

  /// 1970 began on a Thursday; weeks begin on Mondays.
  private static let mondayShift = 3
}

extension Day {
  /// The month and the day: `Nov 22`.
  fileprivate var shortName: String {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let parts = description.split(separator: "-").compactMap { Int($0) }
    return "\(names[parts[1] - 1]) \(parts[2])"
  }

  /// Twelve for each year, and the months since January.
  fileprivate var monthsSinceYearOne: Int {
    let parts = description.split(separator: "-").compactMap { Int($0) }
    return parts[0] * 12 + parts[1] - 1
  }
}

extension Int {
  /// Divides and rounds down.
  fileprivate func dividedDown(by divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
