/// One of the five fields of a cron line.
enum CronField: Int, CaseIterable {
  case minute
  case hour
  case monthDay
  case month
  case weekday

  /// What it is called.
  var name: String {
    switch self {
    case .minute: "minute"
    case .hour: "hour"
    case .monthDay: "day of the month"
    case .month: "month"
    case .weekday: "weekday"
    }
  }

  /// The numbers that it takes; 7 is Sunday as well.
  var range: ClosedRange<Int> {
    switch self {
    case .minute: 0...59
    case .hour: 0...23
    case .monthDay: 1...31
    case .month: 1...12
    case .weekday: 0...7
    }
  }

  /// The names that stand for numbers, from the first number on.
  var names: [String] {
    switch self {
    case .month:
      ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    case .weekday: WeekdayName.allCases.map(\.rawValue)
    case .minute, .hour, .monthDay: []
    }
  }

  /// Reads a field as a bit for each number; throws what is wrong with it.
  func bits(_ text: Substring) throws(CronProblem) -> UInt64 {
    var bits: UInt64 = 0
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      bits |= try partBits(part)
    }
    if self == .weekday, bits & (1 << 7) != 0 { bits = bits & 0x7F | 1 }
    return bits
  }

  private func partBits(_ part: Substring) throws(CronProblem) -> UInt64 {
    let halves = part.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    var numbers = try numbers(halves[0], isStepped: halves.count == 2)
    var step = 1
    if halves.count == 2 {
      guard let number = Self.figures(halves[1]), number >= 1 else {
        throw .badStep(self, String(halves[1]))
      }
      step = number
    }
    if halves[0] == "*", self == .weekday { numbers = 0...6 }
    return stride(from: numbers.lowerBound, through: numbers.upperBound, by: step)
      .reduce(0) { $0 | (1 << UInt64($1)) }
  }

  private func numbers(
    _ text: Substring,
    isStepped: Bool
  ) throws(CronProblem) -> ClosedRange<Int> {
    if text == "*" { return range }
    let ends = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let first = try number(ends[0])
    guard ends.count == 2 else { return first...(isStepped ? max(first, lastNumber) : first) }
    var last = try number(ends[1])
    if self == .weekday, last == 0, first > 0 { last = 7 }
    guard first <= last else { throw .backwards(self, String(text)) }
    return first...last
  }

  /// The last number that steps from one number go to.
  private var lastNumber: Int { self == .weekday ? 6 : range.upperBound }

  private func number(_ text: Substring) throws(CronProblem) -> Int {
    if let index = names.firstIndex(of: text.lowercased()) {
      return self == .weekday ? index : index + 1
    }
    guard let number = Self.figures(text) else { throw .unknownWord(self, String(text)) }
    guard range.contains(number) else { throw .outOfRange(self, String(text)) }
    return number
  }

  private static func figures(_ text: Substring) -> Int? {
    guard (1...2).contains(text.utf8.count), text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
      return nil
    }
    return Int(text)
  }
}
