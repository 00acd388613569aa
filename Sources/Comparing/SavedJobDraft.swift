internal import Diagnostics
internal import Forecasting
internal import Quantities

/// What has been read of a job of a saved report.
struct SavedJobDraft {
  /// The members that are read; all but the attempts, which are newer, and the owner must be there.
  enum Key: String, CaseIterable {
    case id
    case plan
    case content
    case file
    case line
    case column
    case calls
    case outputs
    case unit
    case listed = "credits"
    case expected = "expected_credits"
    case redoRate = "redo_rate"
    case attempts
    case priceFrom = "price_from"
    case source
    case owner
  }

  /// A member whose value will not do.
  struct Problem: Error {
    let key: String
    let expected: String
    let range: SourceRange
  }

  /// Where the job begins.
  let range: SourceRange
  private var values: [Key: (text: String?, range: SourceRange)] = [:]
  var models: [String]?
  var tags: [String]?

  init(at range: SourceRange) {
    self.range = range
  }

  /// Notes a value; nil is null.
  mutating func note(_ text: String?, of key: Key, at range: SourceRange) {
    values[key] = (text, range)
  }

  /// The job that all of it makes.
  func job() throws(Problem) -> JobLine {
    guard let models else {
      throw Problem(key: "models", expected: "a list of models", range: range)
    }
    let content: UInt64 = try value(.content, "16 hexadecimal figures") {
      $0.utf8.count == 16 ? UInt64($0, radix: 16) : nil
    }
    let rate: Share = try value(.redoRate, "a share such as 8%") {
      Share(readingPercent: $0.utf8.span)
    }
    let attempts =
      values[.attempts] == nil
      ? nil
      : try optional(.attempts, "a number from 1, or null") {
        Int($0).flatMap { $0 > 0 ? $0 : nil }
      }
    return JobLine(
      id: try value(.id, "a text") { $0.isEmpty ? nil : $0 },
      file: try value(.file, "a text") { $0 },
      line: try value(.line, "a number from 1") { Int($0).flatMap { $0 > 0 ? $0 : nil } },
      column: try value(.column, "a number from 1") { Int($0).flatMap { $0 > 0 ? $0 : nil } },
      owner: values[.owner]?.text,
      tags: tags ?? [],
      models: models,
      calls: try count(.calls),
      outputs: try count(.outputs),
      unit: try credits(.unit),
      listed: try credits(.listed),
      expected: try credits(.expected),
      priceFrom: try optional(.priceFrom, "a day") { Day(reading: $0) },
      source: try optional(.source, "a text") { $0 },
      plan: try value(.plan, "a text") { $0 },
      redoing: Redoing(rate: rate, attempts: attempts),
      content: content
    )
  }

  private func count(_ key: Key) throws(Problem) -> Int64 {
    try value(key, "a whole number from 0") { Int64($0).flatMap { $0 >= 0 ? $0 : nil } }
  }

  private func credits(_ key: Key) throws(Problem) -> Credits? {
    try optional(key, "credits as a decimal text, or null") { Credits(reported: $0) }
  }

  private func value<Value>(
    _ key: Key,
    _ expected: String,
    _ read: (String) -> Value?
  ) throws(Problem) -> Value {
    guard let value = try optional(key, expected, read) else {
      throw Problem(key: key.rawValue, expected: expected, range: values[key]?.range ?? range)
    }
    return value
  }

  private func optional<Value>(
    _ key: Key,
    _ expected: String,
    _ read: (String) -> Value?
  ) throws(Problem) -> Value? {
    guard let member = values[key] else {
      throw Problem(key: key.rawValue, expected: expected, range: range)
    }
    guard let text = member.text else { return nil }
    guard let value = read(text) else {
      throw Problem(key: key.rawValue, expected: expected, range: member.range)
    }
    return value
  }
}

extension Credits {
  /// An amount as reports write it: exact decimals, not below zero.
  init?(reported text: String) {
    guard let number = try? ExactDecimal(reading: text), number.digits >= 0,
      let credits = Credits(roundingDown: number), credits.description == text
    else { return nil }
    self = credits
  }
}
