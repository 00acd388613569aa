import Diagnostics
import Quantities
import YAMLReading

extension CatalogueReader {
  /// Reads the parameters of a model.
  ///
  /// One whose schema is wrong is kept as far as it can be, so that those who name it are not blamed.
  mutating func parameters() throws(ReadingStopped) -> [Parameter] {
    var result: [Parameter] = []
    try eachKey(of: "parameters", "names with their schemas") {
      (reader, name) throws(ReadingStopped) in
      if !Identifier.parameter.matches(name.text.utf8.span) {
        reader.tell(
          .badCatalogueValue(
            "parameters",
            takes: "names of " + Identifier.parameter.phrase,
            at: reader.yaml.place(name.range)
          )
        )
      }
      let parameter = try reader.parameter(name)
      if result.count == Model.sizeLimit {
        reader.tell(.tooManyEntries("parameters", at: reader.yaml.place(name.range)))
      } else if result.count < Model.sizeLimit {
        result.append(parameter)
      }
    }
    return result
  }

  /// Reads a schema, or takes what was read of it when an alias showed it before.
  private mutating func parameter(_ name: Written) throws(ReadingStopped) -> Parameter {
    let start = yaml.range.start
    if let known = schemas[start] {
      try yaml.skip()
      return known.name == name.text ? known : Parameter(known, name: name.text)
    }
    let result = try parameterDraft(name).map { parameter($0) } ?? unreadable(name)
    schemas[start] = result
    return result
  }

  private mutating func parameterDraft(_ name: Written) throws(ReadingStopped) -> ParameterDraft? {
    var draft = ParameterDraft(name: name)
    let isThere = try eachKey(of: name.text, "a schema, such as `{type: boolean}`") {
      (reader, key) throws(ReadingStopped) in
      guard let known = ParameterDraft.Key(rawValue: key.text) else {
        reader.tellUnknown(key, among: ParameterDraft.Key.allCases.map(\.rawValue))
        return try reader.yaml.skip()
      }
      draft.keys.append((known, key.range))
      switch known {
      case .type: draft.type = try reader.word(key.text, of: ParameterDraft.TypeName.self)
      case .required: draft.isRequired = try reader.truth(key.text) ?? false
      case .fallback: draft.fallback = try reader.scalar(key.text)
      case .min, .max, .multipleOf, .minLength, .maxLength:
        if let bound = try reader.text(key.text) { draft.bounds.append((known, bound)) }
      case .values: draft.values = try reader.texts(key.text)
      }
    }
    return isThere ? draft : nil
  }

  /// A parameter that those who name it may use in every way.
  private func unreadable(_ name: Written) -> Parameter {
    Parameter(name: name.text, type: .integer(WholeNumbers()), isRequired: true)
  }

  private mutating func parameter(_ draft: ParameterDraft) -> Parameter {
    guard let type = type(draft) else { return unreadable(draft.name) }
    let parameter = Parameter(
      name: draft.name.text,
      type: type,
      isRequired: draft.isRequired,
      fallback: draft.fallback?.text
    )
    if let fallback = draft.fallback, type.problem(with: fallback.text.utf8.span) != nil {
      tell(.badFallback(fallback.text, of: parameter, at: yaml.place(fallback.range)))
    }
    return parameter
  }

  private mutating func type(_ draft: ParameterDraft) -> ParameterType? {
    if !draft.has(.type) {
      let owner = "the parameter `\(draft.name.text)`"
      tell(.missingCatalogueKey("type", of: owner, at: yaml.place(draft.name.range)))
    }
    guard let type = draft.type else { return nil }
    for (key, range) in draft.keys where !key.types.contains(type) {
      tell(.uselessSchemaKey(key.rawValue, for: type.rawValue, at: yaml.place(range)))
    }
    switch type {
    case .text: return .text(lengths(draft))
    case .integer: return .integer(wholeNumbers(draft))
    case .number: return .number(decimalNumbers(draft))
    case .choice: return .choice(choices(draft))
    case .boolean: return .boolean
    case .file: return .file
    }
  }

  private mutating func lengths(_ draft: ParameterDraft) -> TextLengths {
    let least = wholeBound(.minLength, of: draft, from: 0).flatMap { Int(exactly: $0) } ?? 0
    let most = wholeBound(.maxLength, of: draft, from: 0).flatMap { Int(exactly: $0) }
    if let most, most < least { tellOrder(.minLength, .maxLength, draft) }
    return TextLengths(min: least, max: most)
  }

  private mutating func wholeNumbers(_ draft: ParameterDraft) -> WholeNumbers {
    let least = wholeBound(.min, of: draft, from: .min)
    let most = wholeBound(.max, of: draft, from: .min)
    if let least, let most, most < least { tellOrder(.min, .max, draft) }
    let values = draft.values.compactMap { whole($0, "values", from: .min) }
    return WholeNumbers(
      min: least,
      max: most,
      multipleOf: wholeBound(.multipleOf, of: draft, from: 1),
      values: values
    )
  }

  private mutating func decimalNumbers(_ draft: ParameterDraft) -> DecimalNumbers {
    let least = decimalBound(.min, of: draft)
    let most = decimalBound(.max, of: draft)
    if let low = least?.fraction, let high = most?.fraction, high < low {
      tellOrder(.min, .max, draft)
    }
    return DecimalNumbers(min: least, max: most)
  }

  private mutating func choices(_ draft: ParameterDraft) -> [String] {
    if draft.values.isEmpty, !draft.has(.values) {
      tell(
        .missingCatalogueKey(
          "values",
          of: "the choice `\(draft.name.text)`",
          at: yaml.place(draft.name.range)
        )
      )
    }
    return draft.values.map(\.text)
  }

  private mutating func wholeBound(
    _ key: ParameterDraft.Key,
    of draft: ParameterDraft,
    from least: Int64
  ) -> Int64? {
    draft.bound(key).flatMap { whole($0, key.rawValue, from: least) }
  }

  private mutating func whole(_ written: Written, _ key: String, from least: Int64) -> Int64? {
    let value = try? WholeNumberReader.value(of: written.text.utf8.span)
    if let value, value >= least { return value }
    let expected = least == .min ? "a whole number" : "a whole number of at least \(least)"
    tell(.badCatalogueValue(key, takes: expected, at: yaml.place(written.range)))
    return nil
  }

  private mutating func decimalBound(
    _ key: ParameterDraft.Key,
    of draft: ParameterDraft
  ) -> ExactDecimal? {
    guard let written = draft.bound(key) else { return nil }
    let number = try? ExactDecimal(reading: written.text)
    if let number, (try? Fraction.bounded(number.fraction)) != nil { return number }
    tell(.badCatalogueValue(key.rawValue, takes: "a number", at: yaml.place(written.range)))
    return nil
  }

  private mutating func tellOrder(
    _ low: ParameterDraft.Key,
    _ high: ParameterDraft.Key,
    _ draft: ParameterDraft
  ) {
    let place = draft.bound(high).map { yaml.place($0.range) } ?? yaml.place
    tell(
      .badCatalogueValue(
        high.rawValue,
        takes: "a number that is not below `\(low.rawValue)`",
        at: place
      )
    )
  }
}
