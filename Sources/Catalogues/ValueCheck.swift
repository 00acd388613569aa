/// How a model checks the values of a parameter: as the parameter's type does, but without touching
/// what the type refers to, because every job of a plan asks.
enum ValueCheck: Sendable {
  /// A text of a length.
  case text(TextLengths)
  /// A whole number that is not one of a list.
  case whole(WholeBounds)
  /// One of some words, by their place among those of the model.
  case choice(Int)
  /// What only the type tells.
  case other

  /// The checks of parameters, and the words that they name.
  static func all(of parameters: [Parameter]) -> (checks: [ValueCheck], choices: [Choices]) {
    var choices: [Choices] = []
    let checks = parameters.map { parameter in
      switch parameter.type {
      case .text(let lengths): return ValueCheck.text(lengths)
      case .integer(let numbers): return numbers.values.isEmpty ? .whole(numbers.limits) : .other
      case .choice(let words):
        choices.append(words)
        return .choice(choices.count - 1)
      case .number, .boolean, .file: return .other
      }
    }
    return (checks, choices)
  }
}
