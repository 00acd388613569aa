internal import Balances
internal import Quantities

/// The keys of a line, each of which may be there once; null is as good as none.
struct UsageMembers {
  private let object: JSONValue

  /// The most outputs that one call makes.
  private static let mostOutputs: Int64 = 1_000_000

  /// Looks into an object.
  init(_ object: JSONValue) {
    self.object = object
  }

  private func value(_ key: String) throws(UsageFault) -> JSONValue? {
    let values = object.values(of: key)
    guard values.count <= 1 else { throw .twice(key) }
    if case .null = values.first { return nil }
    return values.first
  }

  /// A text.
  func text(_ key: String, isNeeded: Bool = false) throws(UsageFault) -> String? {
    guard let value = try value(key) else {
      if isNeeded { throw .missing(key) }
      return nil
    }
    guard let text = value.text, !text.isEmpty else {
      throw .badValue(key, expected: "a text that is not empty")
    }
    return text
  }

  /// A list of texts; empty where there is none.
  func texts(_ key: String) throws(UsageFault) -> [String] {
    guard let value = try value(key) else { return [] }
    guard case .array(let elements) = value else {
      throw .badValue(key, expected: "a list of texts")
    }
    let texts = elements.compactMap(\.text)
    guard texts.count == elements.count else { throw .badValue(key, expected: "a list of texts") }
    return texts
  }

  /// True or false, or 1 or 0.
  func truth(_ key: String) throws(UsageFault) -> Bool? {
    switch try value(key) {
    case nil: return nil
    case .boolean(let truth): return truth
    case .number([UInt8(ascii: "0")]): return false
    case .number([UInt8(ascii: "1")]): return true
    case .null, .number, .string, .array, .object:
      throw .badValue(key, expected: "true, false, 1 or 0")
    }
  }

  /// A whole number.
  func count(_ key: String) throws(UsageFault) -> Int64? {
    guard let value = try value(key) else { return nil }
    guard case .number(let figures) = value,
      let count = try? WholeNumber.reading(figures.span), (0...Self.mostOutputs).contains(count)
    else { throw .badValue(key, expected: "a whole number from 0 to \(Self.mostOutputs)") }
    return count
  }

  /// Seconds with their parts, up to a week, as milliseconds rounded up.
  func milliseconds(_ key: String) throws(UsageFault) -> Int64? {
    guard let value = try value(key) else { return nil }
    if case .number(let figures) = value,
      let number = try? ExactDecimal(reading: String(decoding: figures, as: UTF8.self)),
      let milliseconds = number.fraction?.multiplied(by: Fraction(1000))?.roundedUp,
      (0...604_800_000).contains(milliseconds)
    {
      return Int64(milliseconds)
    }
    throw .badValue(key, expected: "a number of seconds from 0 to 604800")
  }

  /// An amount of credits as a text or a number, rounded up to a millionth.
  func amount(_ key: String) throws(UsageFault) -> Credits? {
    guard let value = try value(key) else { return nil }
    let spelling: String
    switch value {
    case .string(let text): spelling = text
    case .number(let figures): spelling = String(decoding: figures, as: UTF8.self)
    case .null, .boolean, .array, .object: spelling = ""
    }
    guard let number = try? ExactDecimal(reading: spelling), number.digits >= 0,
      let fraction = number.fraction, let credits = Credits(roundingUp: fraction)
    else { throw .badValue(key, expected: "an amount of credits that is not below 0, as \"8\"") }
    return credits
  }
}
