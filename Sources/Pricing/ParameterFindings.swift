internal import Catalogues
internal import Diagnostics
internal import Quantities

/// All wording about the parameters of a request.
extension Finding {
  /// The keys of a job that are no request parameters.
  private static let jobKeys = [
    "id", "model", "count", "priority", "tags", "matrix", "for_each", "keep", "assumptions", "note",
    "output",
  ]

  static func notTaken(
    _ name: String,
    by model: Model,
    in catalogue: Catalogue,
    at place: Place
  ) -> Finding {
    if name == "redo_rate" || name == "failure_rate" {
      return Finding(
        PricingCode.unknownParameter,
        .error,
        "`\(name)` does not stand in a job by itself",
        at: place,
        help: "write it under `assumptions:`"
      )
    }
    let taken = model.parameters.map(\.name)
    guard catalogue.knowsParameter(named: name.utf8.span) else {
      let nearest = NearestWord.to(name, among: taken + jobKeys)
      return Finding(
        PricingCode.unknownParameter,
        .error,
        "unknown key `\(name.shortened)`",
        at: place,
        help: nearest.map { "did you mean `\($0)`?" }
          ?? "`creditcast prices show \(model.id)` lists what the model takes"
      )
    }
    let nearest = NearestWord.to(name, among: taken).map { "; did you mean `\($0)`?" } ?? ""
    let others = catalogue.modelsTaking(parameter: name).prefix(3)
      .map { "`\(catalogue.models[$0].id)`" }.joined(separator: ", ")
    return Finding(
      PricingCode.parameterNotTaken,
      .error,
      "`\(model.id)` does not take `\(name)`",
      at: place,
      help: "remove it (\(others) take it)\(nearest)"
    )
  }

  static func unknownDefault(_ name: String, in catalogue: Catalogue, at place: Place) -> Finding {
    let known = Set(catalogue.models.flatMap { $0.parameters.map(\.name) })
    let nearest = NearestWord.to(name, among: jobKeys + known.sorted())
    return Finding(
      PricingCode.unknownParameter,
      .error,
      "unknown key `\(name.shortened)` in `defaults`",
      at: place,
      help: nearest.map { "did you mean `\($0)`?" } ?? "no model takes it; remove it"
    )
  }

  static func missingParameter(
    _ name: String,
    of model: String,
    at place: Place,
    isAdded: Bool
  ) -> Finding {
    let whole = isAdded ? "a combination that `include` adds" : "this job"
    return Finding(
      PricingCode.missingParameter,
      isAdded ? .warning : .error,
      "`\(model)` requires `\(name)`, and \(whole) does not give it",
      at: place,
      help: isAdded ? "add `\(name):` to the entry of `include`" : "add `\(name):`"
    )
  }

  static func badValue(
    _ value: String,
    of schema: Parameter,
    _ problem: ParameterProblem,
    at place: Place
  ) -> Finding {
    let written = "`\(schema.name): \(value.shortened)`"
    switch problem {
    case .notANumber:
      let plain = NumberSpelling.plain(value).map { "write `\(schema.name): \($0)`" }
      return Finding(
        PricingCode.badParameter,
        .error,
        "\(written) is not a number in plain figures",
        at: place,
        help: plain ?? schema.range
      )
    case .notWhole:
      let whole = NumberSpelling.plain(value).flatMap { $0.contains(".") ? nil : $0 }
      let plain = whole.map { "write `\(schema.name): \($0)`" }
      return Finding(
        PricingCode.badParameter,
        .error,
        "\(written) is not a whole number in plain figures",
        at: place,
        help: plain ?? schema.range
      )
    case .outOfRange:
      return Finding(
        PricingCode.parameterOutOfRange,
        .error,
        "\(written) is out of range",
        at: place,
        help: schema.range
      )
    case .notAMultiple:
      return Finding(
        PricingCode.parameterOutOfRange,
        .error,
        "\(written) is not a step of its range",
        at: place,
        help: schema.range
      )
    case .notAChoice:
      return Finding(
        PricingCode.parameterNotAChoice,
        .error,
        "\(written) is not one of its values",
        at: place,
        help: schema.choice(nearest: value)
      )
    case .notABoolean:
      return Finding(
        PricingCode.badParameter,
        .error,
        "\(written) is neither `true` nor `false`",
        at: place,
        help: "write `true` or `false`"
      )
    case .tooShort:
      return Finding(
        PricingCode.parameterOutOfRange,
        .error,
        "`\(schema.name)` is empty or too short",
        at: place,
        help: schema.range
      )
    case .tooLong:
      return Finding(
        PricingCode.parameterOutOfRange,
        .error,
        "`\(schema.name)` has \(value.unicodeScalars.count) characters, more than its model takes",
        at: place,
        help: schema.range
      )
    }
  }

  static func badLine(
    _ text: String,
    _ number: Int,
    of file: String,
    _ schema: Parameter,
    _ problem: ParameterProblem,
    at place: Place
  ) -> Finding {
    let value = badValue(text, of: schema, problem, at: place)
    return Finding(
      PricingCode.parameterOutOfRange,
      .error,
      "text \(number) of `\(file)`: \(value.message)",
      at: place,
      help: value.help
    )
  }

  static func lostToComment(_ name: String, at place: Place) -> Finding {
    Finding(
      PricingCode.lostToComment,
      .warning,
      "the text of `\(name)` ends at ` #`, where a comment begins",
      at: place,
      help: "put the text in quotes if the `#` belongs to it, or the comment on its own line"
    )
  }

  static func parametersClash(_ rule: ModelRule, of model: Model, at place: Place) -> Finding {
    func named(_ index: Int) -> String { "`\(model.parameters[index].name)`" }
    let condition =
      switch rule.condition {
      case nil: ""
      case .given(let index): " with \(named(index))"
      case .equals(let index, let value): " with `\(model.parameters[index].name): \(value)`"
      }
    switch rule.demand {
    case .needs(let parameters):
      let list = parameters.map(named).joined(separator: " or ")
      return Finding(
        PricingCode.parametersClash,
        .error,
        "`\(model.id)` needs \(list)\(condition)",
        at: place,
        help: "add \(list) to the job"
      )
    case .refuses(let parameter):
      return Finding(
        PricingCode.parametersClash,
        .error,
        "`\(model.id)` does not take \(named(parameter))\(condition)",
        at: place,
        help: "remove one of the two"
      )
    case .sizes(_, _, let sizes):
      let list = sizes.map { "\($0.width)x\($0.height)" }.joined(separator: ", ")
      return Finding(
        PricingCode.parametersClash,
        .error,
        "`\(model.id)` does not make images of this size",
        at: place,
        help: "it makes \(list)"
      )
    }
  }
}

extension Parameter {
  /// What its values may be, in words.
  fileprivate var range: String? {
    schemaWords.map { "`\(name)` takes \($0)" }
  }

  /// What its values may be, with the nearest one to a slip.
  fileprivate func choice(nearest value: String) -> String? {
    guard case .choice(let words) = type else { return range }
    return NearestWord.to(value, among: words).map { "did you mean `\($0)`?" } ?? range
  }
}
