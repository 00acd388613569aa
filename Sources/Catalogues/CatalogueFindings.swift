import Diagnostics

extension Finding {
  /// The file does not name its format.
  static func catalogueWithoutFormat(at place: Place) -> Finding {
    Finding(
      CatalogueCode.badFormat,
      .error,
      "the file is no price catalogue, because `creditcast_catalogue` is missing",
      at: place,
      help: "begin it with `creditcast_catalogue: 1`"
    )
  }

  /// The file is of a format that this program does not read.
  static func unknownCatalogueFormat(_ format: String, at place: Place) -> Finding {
    Finding(
      CatalogueCode.badFormat,
      .error,
      "catalogue format `\(format)` is not known",
      at: place,
      help: "write `creditcast_catalogue: 1`, or use a newer creditcast"
    )
  }

  /// A second document follows.
  static func severalCatalogues(at place: Place) -> Finding {
    Finding(
      CatalogueCode.badFormat,
      .error,
      "a second document follows the catalogue",
      at: place,
      help: "keep one catalogue in each file"
    )
  }

  /// A key has no meaning here.
  static func unknownCatalogueKey(
    _ key: String,
    among known: [String],
    at place: Place
  ) -> Finding {
    let nearest = NearestWord.to(key, among: known).map { "did you mean `\($0)`?" }
    return Finding(
      CatalogueCode.unknownKey,
      .error,
      "unknown key `\(key)`",
      at: place,
      help: nearest ?? "known here are \(known.quotedList)"
    )
  }

  /// A key of a schema has no meaning for its type.
  static func uselessSchemaKey(_ key: String, for type: String, at place: Place) -> Finding {
    Finding(
      CatalogueCode.unknownKey,
      .error,
      "`\(key)` has no meaning for the type `\(type)`",
      at: place,
      help: "remove it, or change the type"
    )
  }

  /// A key that is needed is not there.
  static func missingCatalogueKey(_ key: String, of owner: String, at place: Place) -> Finding {
    Finding(
      CatalogueCode.missingKey,
      .error,
      "\(owner) has no `\(key)`",
      at: place,
      help: "add `\(key): …`"
    )
  }

  /// A value does not have the form that its key needs.
  static func badCatalogueValue(
    _ key: String,
    takes expected: String,
    at place: Place,
    help: String? = nil
  ) -> Finding {
    Finding(
      CatalogueCode.badValue,
      .error,
      "`\(key)` takes \(expected)",
      at: place,
      help: help
    )
  }

  /// A value is none of the words that its key takes.
  static func unknownCatalogueWord(
    _ word: String,
    for key: String,
    among known: [String],
    at place: Place
  ) -> Finding {
    let nearest = NearestWord.to(word, among: known).map { "did you mean `\($0)`?" }
    return Finding(
      CatalogueCode.badValue,
      .error,
      "`\(key)` does not take `\(word)`",
      at: place,
      help: nearest ?? "write one of \(known.quotedList)"
    )
  }

  /// A default is no value of its own parameter.
  static func badFallback(_ text: String, of parameter: Parameter, at place: Place) -> Finding {
    Finding(
      CatalogueCode.badValue,
      .error,
      "the default `\(text)` is no value of `\(parameter.name)`",
      at: place,
      help: parameter.help(insteadOf: text)
    )
  }

  /// A rule waits for a value that its parameter never has.
  static func hopelessCondition(_ text: String, of parameter: Parameter, at place: Place) -> Finding
  {
    Finding(
      CatalogueCode.badRule,
      .error,
      "the condition never holds, because `\(text)` is no value of `\(parameter.name)`",
      at: place,
      help: parameter.help(insteadOf: text)
    )
  }

  /// A text is no price expression.
  static func badExpression(_ problem: ExpressionProblem, at place: Place) -> Finding {
    let code: CatalogueCode =
      switch problem.kind {
      case .unknownName, .notNumeric, .mayBeAbsent: .unknownName
      case .empty, .tooLong, .tooDeep, .expected, .comparisonOutsideIf, .badNumber: .badExpression
      }
    return Finding(code, .error, problem.message, at: place, help: problem.help)
  }

  /// An expression has the same useless outcome in every call.
  static func hopelessExpression(_ reason: UndefinedPrice, at place: Place) -> Finding {
    Finding(
      CatalogueCode.badExpression,
      .error,
      "the price \(reason.phrase) in every call",
      at: place,
      help: "write a number of credits, or leave `credits` out where the price is not known"
    )
  }

  /// A rule or a key speaks of a parameter that the model does not have.
  static func unknownParameter(
    _ name: String,
    among known: [String],
    at place: Place
  ) -> Finding {
    Finding(
      CatalogueCode.unknownName,
      .error,
      "the model has no parameter `\(name)`",
      at: place,
      help: NearestWord.to(name, among: known).map { "did you mean `\($0)`?" }
        ?? "list it under `parameters`"
    )
  }

  /// Two entries answer to one name.
  static func duplicateCatalogueName(
    _ name: String,
    at place: Place,
    first: Place
  ) -> Finding {
    Finding(
      CatalogueCode.duplicateName,
      .error,
      "the name `\(name)` is taken",
      at: place,
      help: "give each model its own names",
      notes: [Finding.Note("it is used here first", at: first)]
    )
  }

  /// Two models are both the default of one endpoint.
  static func duplicateEndpointDefault(
    _ endpoint: String,
    at place: Place,
    first: Place
  ) -> Finding {
    Finding(
      CatalogueCode.duplicateName,
      .error,
      "`\(endpoint)` has a default model already",
      at: place,
      help: "keep `endpoint_default: true` at one of them",
      notes: [Finding.Note("this is the other one", at: first)]
    )
  }

  /// A price row does not begin after the one before it.
  static func pricesOutOfOrder(_ day: String, after other: String, at place: Place) -> Finding {
    Finding(
      CatalogueCode.overlappingDates,
      .error,
      "the price from \(day) stands after the one from \(other)",
      at: place,
      help: "sort the rows by `from`, oldest first, one row for each day"
    )
  }

  /// A model is retired before its last price begins.
  static func retiredTooEarly(_ day: String, before other: String, at place: Place) -> Finding {
    Finding(
      CatalogueCode.overlappingDates,
      .error,
      "the model is retired on \(day), before its price from \(other)",
      at: place,
      help: "remove the later rows, or correct `retired_on`"
    )
  }

  /// A rule does not demand exactly one thing, or demands it in vain.
  static func badRule(_ message: String, at place: Place, help: String) -> Finding {
    Finding(CatalogueCode.badRule, .error, message, at: place, help: help)
  }

  /// A model has more entries than are read.
  static func tooManyEntries(_ key: String, at place: Place) -> Finding {
    Finding(
      CatalogueCode.tooMany,
      .error,
      "a model has at most \(Model.sizeLimit) `\(key)`",
      at: place
    )
  }
}

extension Parameter {
  /// The word that was meant, or what the values may be.
  fileprivate func help(insteadOf text: String) -> String? {
    if case .choice(let words) = type, let nearest = NearestWord.to(text, among: words) {
      return "did you mean `\(nearest)`?"
    }
    return schemaWords.map { "it takes \($0)" }
  }
}

extension [String] {
  /// The first words in backticks, and how many more there are.
  fileprivate var quotedList: String {
    let shown = prefix(20).map { "`\($0)`" }.joined(separator: ", ")
    return count > 20 ? "\(shown) and \(count - 20) more" : shown
  }
}
