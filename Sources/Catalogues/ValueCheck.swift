internal import YAMLReading

/// How a model checks the values of a parameter: as the parameter's type does, but without touching
/// what the type refers to, because every job of a plan asks.
enum ValueCheck: Sendable {
  /// A text of a length.
  case text(TextLengths)
  /// A whole number that is not one of a list.
  case whole(WholeBounds)
  /// One of some words, which stand in the model's table of choices.
  case choice
  /// What only the type tells.
  case other

  /// The check of a type.
  init(_ type: ParameterType) {
    switch type {
    case .text(let lengths): self = .text(lengths)
    case .integer(let numbers): self = numbers.values.isEmpty ? .whole(numbers.limits) : .other
    case .choice: self = .choice
    case .number, .boolean, .file: self = .other
    }
  }

  /// The words that parameters take, each with the place of its parameter.
  static func choices(of parameters: [Parameter]) -> WordTable {
    var words: [(word: String, value: Int)] = []
    for (place, parameter) in parameters.enumerated() {
      guard case .choice(let own) = parameter.type else { continue }
      words += own.map { ($0, place) }
    }
    return WordTable(sorted: words)
  }
}
