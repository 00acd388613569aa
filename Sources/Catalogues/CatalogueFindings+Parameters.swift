import Diagnostics
import Quantities

extension Parameter {
  /// What is wrong with a value, in one sentence.
  package func message(for problem: ParameterProblem, _ text: String) -> String {
    switch problem {
    case .notANumber: "`\(name)` takes \(type.phrase), and `\(text.shortened)` is none"
    case .notWhole:
      "`\(name)` takes \(type.phrase), and `\(text.shortened)` has a fraction or an exponent"
    case .outOfRange: "`\(name)` takes \(type.phrase), and `\(text.shortened)` is out of range"
    case .notAMultiple: "`\(name)` takes \(type.phrase), and `\(text.shortened)` is no multiple"
    case .notAChoice: "`\(name)` does not take `\(text.shortened)`"
    case .notABoolean: "`\(name)` takes `true` or `false`, and `\(text.shortened)` is neither"
    case .tooShort: "`\(name)` takes \(type.phrase), and this is too short"
    case .tooLong:
      "`\(name)` takes \(type.phrase), and this has \(text.unicodeScalars.count)"
    }
  }

  /// What to write instead.
  package func help(for problem: ParameterProblem, _ text: String) -> String? {
    switch problem {
    case .notANumber:
      "write digits without leading zeros, grouping or units, such as `\(example)`"
    case .notWhole:
      (try? ExactDecimal(reading: text))?.integer.map { "write `\($0)`" }
        ?? "write a whole number, such as `\(example)`"
    case .outOfRange: "write \(type.phrase)"
    case .notAMultiple: type.multiples(near: text)
    case .notAChoice:
      NearestWord.to(text, among: type.words).map { "did you mean `\($0)`?" }
        ?? "write one of \(type.words.quotedList)"
    case .notABoolean:
      ["yes", "on", "1", "True", "TRUE"].contains(text) ? "write `true`" : "write `true` or `false`"
    case .tooShort, .tooLong: nil
    }
  }

  /// A number that the parameter takes.
  private var example: String {
    switch type {
    case .integer(let numbers):
      fallback ?? (numbers.values.first ?? numbers.min ?? numbers.max)?.description ?? "1"
    case .number(let numbers):
      fallback ?? (numbers.min ?? numbers.max)?.description ?? "0.5"
    case .text, .choice, .boolean, .file: fallback ?? ""
    }
  }
}

extension ParameterType {
  /// The values in words: `a whole number from 10 to 50`.
  package var phrase: String {
    switch self {
    case .text(let lengths):
      "a text"
        + Self.range(
          lengths.min > 0 ? "\(lengths.min)" : nil,
          lengths.max?.description,
          of: " characters"
        )
    case .integer(let numbers) where !numbers.values.isEmpty:
      "one of \(words.quotedList)"
    case .integer(let numbers):
      (numbers.multipleOf.map { "a multiple of \($0)" } ?? "a whole number")
        + Self.range(numbers.min?.description, numbers.max?.description)
    case .number(let numbers):
      "a number" + Self.range(numbers.min?.description, numbers.max?.description)
    case .choice(let words): "one of \(words.quotedList)"
    case .boolean: "`true` or `false`"
    case .file: "the name of a file"
    }
  }

  /// The only values, where they are listed.
  fileprivate var words: [String] {
    switch self {
    case .choice(let words): words
    case .integer(let numbers): numbers.values.map(\.description)
    case .text, .number, .boolean, .file: []
    }
  }

  /// Names the multiples on both sides of a number.
  fileprivate func multiples(near text: String) -> String? {
    guard
      case .integer(let numbers) = self, let step = numbers.multipleOf,
      let value = try? WholeNumberReader.value(of: text.utf8.span)
    else { return nil }
    let rest = Int128(value) % Int128(step)
    let below = Int128(value) - (rest < 0 ? rest + Int128(step) : rest)
    let fitting = [below, below + Int128(step)].filter {
      $0 >= Int128(numbers.min ?? .min) && $0 <= Int128(numbers.max ?? .max)
    }
    return fitting.isEmpty ? nil : "write \(fitting.map { "`\($0)`" }.joined(separator: " or "))"
  }

  /// The bounds in words, after what they bound.
  private static func range(_ min: String?, _ max: String?, of unit: String = "") -> String {
    switch (min, max) {
    case (let min?, let max?): " from \(min) to \(max)\(unit)"
    case (let min?, nil): " of at least \(min)\(unit)"
    case (nil, let max?): " of at most \(max)\(unit)"
    case (nil, nil): ""
    }
  }
}

extension [String] {
  /// The first words in backticks, and how many more there are.
  var quotedList: String {
    let shown = prefix(20).map { "`\($0)`" }.joined(separator: ", ")
    return count > 20 ? "\(shown) and \(count - 20) more" : shown
  }
}

extension String {
  /// The text, or its beginning where it is long.
  fileprivate var shortened: String {
    unicodeScalars.count <= 60
      ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(60))) + "…"
  }
}
