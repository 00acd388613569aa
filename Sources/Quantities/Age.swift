/// How long ago something was, or may have been, in whole seconds.
package struct Age: Sendable, Hashable {
  /// The seconds.
  package let seconds: Int

  /// Makes an age.
  package init(seconds: Int) {
    self.seconds = seconds
  }

  /// Makes an age of whole seconds, rounded down.
  package init(milliseconds: Int64) {
    seconds = Int(milliseconds / 1000)
  }

  /// The age in milliseconds.
  package var milliseconds: Int64 { Int64(seconds) * 1000 }

  /// Reads `90s`, `30m`, `24h` or `7d`, at most 36,500 days.
  package init?(reading text: String) {
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    guard let unit = text.last.flatMap({ units[$0] }),
      let count = try? WholeNumber.reading(text.dropLast().utf8.span),
      (0...36_500 * 86_400 / Int64(unit)).contains(count)
    else { return nil }
    seconds = Int(count) * unit
  }

  /// The time from one moment to another.
  package init(from start: Moment, to end: Moment) {
    seconds = end.secondsSinceEpoch - start.secondsSinceEpoch
  }
}

extension Age: Comparable {
  /// Orders by time.
  package static func < (left: Age, right: Age) -> Bool { left.seconds < right.seconds }
}

extension Age: CustomStringConvertible {
  /// The largest unit and the next smaller one: `3 h 12 min`, `45 s`, `2 d`.
  package var description: String {
    let units = [(86_400, "d"), (3600, "h"), (60, "min"), (1, "s")]
    guard let first = units.firstIndex(where: { seconds >= $0.0 }) else { return "\(seconds) s" }
    let (size, name) = units[first]
    let whole = "\(seconds / size) \(name)"
    guard first + 1 < units.count else { return whole }
    let (small, smallName) = units[first + 1]
    let rest = seconds % size / small
    return rest == 0 ? whole : "\(whole) \(rest) \(smallName)"
  }
}
