internal import Catalogues

/// The JSON Schema of plans, with the models and parameters of a catalogue.
struct PlanSchema {
  let catalogue: Catalogue

  /// The schema, draft 2020-12, with a line break at its end.
  var text: String {
    let names = ParameterSummary.all(of: catalogue)
    let jobParameters = names.map { Self.reference($0.name, to: $0.definition) }
    let axes = names.map { Self.reference($0.name, to: "axis") }
    return Self.template
      .filled("jobParameters", with: jobParameters, indent: 8)
      .filled("defaultParameters", with: jobParameters, indent: 8)
      .filled("axes", with: axes, indent: 8)
      .filled("combinationParameters", with: jobParameters, indent: 8)
      .filled("models", with: [modelNames], indent: 10)
      .filled("parameters", with: names.map(\.line), indent: 4)
  }

  private static func reference(_ name: String, to definition: String) -> String {
    "\"\(name)\": {\"$ref\": \"#/$defs/\(definition)\"}"
  }

  private var modelNames: String {
    let names = catalogue.models.flatMap { [$0.id] + $0.aliases }
    return names.map { "\"\($0)\"" }.joined(separator: ", ")
  }
}

extension String {
  /// Puts lines, with commas between them, in place of a mark that stands on a line of its own.
  fileprivate func filled(_ mark: String, with lines: [String], indent: Int) -> String {
    guard let range = firstRange(of: "%\(mark)%") else { return self }
    let separator = ",\n" + String(repeating: " ", count: indent)
    return String(self[..<range.lowerBound]) + lines.joined(separator: separator)
      + self[range.upperBound...]
  }
}
