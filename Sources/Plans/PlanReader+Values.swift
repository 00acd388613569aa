internal import Diagnostics
internal import Quantities
internal import YAMLReading

/// Values of a known kind. Each reads the value that the reader is at, whole; nil means that a finding
/// says what is wrong with it.
extension PlanReader {
  mutating func readText(_ key: String) throws(ReadingStopped) -> String? {
    guard try isScalar(key, expected: "a text") else { return nil }
    return reader.string
  }

  /// A whole number inside a range.
  mutating func readWhole(
    _ key: String,
    in range: ClosedRange<Int64>
  ) throws(ReadingStopped) -> Int64? {
    guard try isScalar(key, expected: "a whole number") else { return nil }
    do throws(NumberProblem) {
      let number = try WholeNumber.reading(reader.text)
      if range.contains(number) { return number }
      add(.outOfRange(key, reader.string, range, at: reader.place))
    } catch {
      switch error {
      case .notANumber: add(.notAWholeNumber(key, reader.string, at: reader.place))
      case .outOfRange: add(.outOfRange(key, reader.string, range, at: reader.place))
      }
    }
    return nil
  }

  mutating func readDay(_ key: String) throws(ReadingStopped) -> Day? {
    guard try isScalar(key, expected: "a day as `2026-12-01`") else { return nil }
    if let day = Day(reading: reader.text) { return day }
    add(.notADay(key, reader.string, at: reader.place))
    return nil
  }

  /// A share below the whole, as `8%` or as `0.08`.
  mutating func readRate(_ key: String) throws(ReadingStopped) -> Share? {
    guard try isScalar(key, expected: "a share such as `8%`") else { return nil }
    if let share = Share(reading: reader.text), share != .whole { return share }
    add(.notARate(key, reader.string, at: reader.place))
    return nil
  }

  /// A share above nothing, or a number of outputs.
  mutating func readKeep() throws(ReadingStopped) -> Keep? {
    guard try isScalar("keep", expected: "a share such as `25%` or a number") else { return nil }
    if let share = Share(readingPercent: reader.text), share != .none { return .share(share) }
    if let number = try? WholeNumber.reading(reader.text), number >= 1 { return .number(number) }
    add(.notAKeep(reader.string, at: reader.place))
    return nil
  }

  mutating func readAssumptions() throws(ReadingStopped) -> Assumptions {
    guard reader.enterMapping() else {
      add(.wrongKind("`assumptions`", expected: "a mapping", at: reader.place))
      try reader.skip()
      return .none
    }
    var (redo, failure): (Share?, Share?)
    var attempts: Int64?
    while try reader.nextKey() {
      let (name, range) = (reader.string, reader.range)
      try reader.nextValue()
      switch name {
      case "redo_rate": redo = try readRate(name)
      case "failure_rate": failure = try readRate(name)
      case "attempts": attempts = try readWhole(name, in: 1...1000)
      default:
        let known = ["redo_rate", "failure_rate", "attempts"]
        add(.unknownKey(name, in: "`assumptions`", at: reader.place(range), among: known))
        try reader.skip()
      }
    }
    return Assumptions(redoRate: redo, failureRate: failure, attempts: attempts.map(Int.init))
  }

  /// A list of texts, or one text.
  mutating func readTexts(_ key: String) throws(ReadingStopped) -> [String] {
    let expected = "a list of texts"
    guard reader.enterSequence() else {
      return try isScalar(key, expected: expected) ? [reader.string] : []
    }
    var texts: [String] = []
    while try reader.nextItem() {
      if try isScalar(key, expected: expected) { texts.append(reader.string) }
    }
    return texts
  }

  /// Records that there is nothing where the reader is, or only a mark for aliases.
  mutating func addEmptyValue(of key: String) {
    let isMarked = reader.text.isEmpty && reader.range.start < reader.range.end
    add(.emptyValue(key, isMarked: isMarked, at: reader.place))
  }

  /// Whether the reader is at a scalar; where it is not, a finding says so and the value is passed.
  mutating func isScalar(_ key: String, expected: String) throws(ReadingStopped) -> Bool {
    switch reader.node {
    case .scalar: return true
    case .null: addEmptyValue(of: key)
    case .mapping, .sequence:
      add(.wrongKind("`\(key)`", expected: expected, at: reader.place))
      try reader.skip()
    }
    return false
  }
}

extension Share {
  /// Reads `8%`, or a number from 0 to 1.
  fileprivate init?(reading text: Span<UInt8>) {
    if let share = Share(readingPercent: text) {
      self = share
    } else {
      guard let number = try? ExactDecimal(reading: text), let fraction = number.fraction else {
        return nil
      }
      self.init(fraction)
    }
  }
}
