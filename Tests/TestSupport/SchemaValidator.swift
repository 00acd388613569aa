/// Holds JSON against a JSON Schema (draft 2020-12), as far as the schemas of this program go.
///
/// It is strict: a keyword that it does not know, and a member that the schema does not name, are
/// violations.
package struct SchemaValidator {
  private let root: JSON
  private var violations: [String] = []

  private static let annotations: Set<String> = [
    "$schema", "$id", "$defs", "title", "description", "examples", "$comment",
  ]

  private init(_ root: JSON) {
    self.root = root
  }

  /// Answers what is wrong with a value; nothing where it fits.
  package static func violations(of value: JSON, against schema: JSON) -> [String] {
    var validator = SchemaValidator(schema)
    validator.check(value, schema, at: "$")
    return validator.violations
  }

  private mutating func check(_ value: JSON, _ schema: JSON, at path: String) {
    guard case .object(let keywords) = schema else {
      if schema == .boolean(false) { fail(path, "is not allowed") }
      return
    }
    for keyword in keywords where !Self.annotations.contains(keyword.key) {
      check(value, keyword, of: schema, at: path)
    }
    checkOthers(of: value, schema, at: path)
  }

  private mutating func check(
    _ value: JSON,
    _ keyword: JSON.Member,
    of schema: JSON,
    at path: String
  ) {
    let argument = keyword.value
    switch keyword.key {
    case "$ref": checkReference(value, argument, at: path)
    case "type": checkType(value, argument, at: path)
    case "const": if value != argument { fail(path, "is not \(argument)") }
    case "enum": if !argument.elements.contains(value) { fail(path, "is not in \(argument)") }
    case "pattern": checkPattern(value, argument, at: path)
    case "minimum", "minLength": checkMinimum(value, argument, at: path)
    case "required": checkRequired(value, argument, at: path)
    case "dependentRequired": checkDependents(value, argument, at: path)
    case "properties": checkProperties(value, argument, at: path)
    case "items":
      for (index, element) in value.elements.enumerated() {
        check(element, argument, at: "\(path)[\(index)]")
      }
    case "anyOf": checkAny(value, argument, at: path)
    case "oneOf": checkOne(value, argument, at: path)
    case "if": checkCondition(value, schema, at: path)
    case "then", "else": break
    case "maximum": checkMaximum(value, argument, at: path)
    case "maxLength": checkMaximum(value, argument, at: path, isLength: true)
    case "maxItems":
      if let most = argument.integer, value.elements.count > most {
        fail(path, "has over \(most) parts")
      }
    case "minItems": checkCount(of: value.elements, argument, at: path, where: value.isArray)
    case "minProperties": checkCount(of: value.keys, argument, at: path, where: value.isObject)
    case "patternProperties", "additionalProperties": break
    default: fail(path, "the schema says `\(keyword.key)`, which is not known here")
    }
  }

  /// Checks the members that `properties` does not name.
  private mutating func checkOthers(of value: JSON, _ schema: JSON, at path: String) {
    let (patterns, rest) = (schema[key: "patternProperties"], schema[key: "additionalProperties"])
    guard case .object(let members) = value, schema[key: "properties"] != nil || rest != nil else {
      return
    }
    for member in members where schema[key: "properties"]?[key: member.key] == nil {
      let place = "\(path).\(member.key)"
      if let pattern = patterns?.keys.first(where: { member.key.matches($0) }) {
        if let inside = patterns?[key: pattern] { check(member.value, inside, at: place) }
      } else if let rest, case .object = rest {
        check(member.value, rest, at: place)
      } else {
        fail(path, "the schema does not name `\(member.key)`")
      }
    }
  }

  private mutating func fail(_ path: String, _ reason: String) {
    violations.append("\(path): \(reason)")
  }

  private mutating func checkReference(_ value: JSON, _ reference: JSON, at path: String) {
    let prefix = "#/$defs/"
    guard let text = reference.text, text.hasPrefix(prefix),
      let target = root[key: "$defs"]?[key: String(text.dropFirst(prefix.count))]
    else { return fail(path, "the schema refers to nothing: \(reference)") }
    check(value, target, at: path)
  }

  private mutating func checkType(_ value: JSON, _ types: JSON, at path: String) {
    let names = types.text.map { [$0] } ?? types.elements.compactMap(\.text)
    let known: Set = ["null", "boolean", "integer", "number", "string", "array", "object"]
    if names.isEmpty || !known.isSuperset(of: names) { fail(path, "bad `type` \(types)") }
    let actual =
      switch value {
      case .null: "null"
      case .boolean: "boolean"
      case .number: value.integer == nil ? "number" : "integer"
      case .string: "string"
      case .array: "array"
      case .object: "object"
      }
    if !names.contains(actual) { fail(path, "is \(actual), not \(names)") }
  }

  private mutating func checkPattern(_ value: JSON, _ pattern: JSON, at path: String) {
    guard let text = value.text else { return }
    guard let source = pattern.text, let regex = try? Regex(source) else {
      return fail(path, "bad pattern \(pattern)")
    }
    if text.firstMatch(of: regex) == nil { fail(path, "`\(text)` does not match \(source)") }
  }

  private mutating func checkMinimum(_ value: JSON, _ minimum: JSON, at path: String) {
    guard let least = minimum.integer else { return fail(path, "bad minimum \(minimum)") }
    let measure = value.integer ?? value.text.map(\.unicodeScalars.count)
    if let measure, measure < least { fail(path, "is below \(least)") }
  }

  private mutating func checkMaximum(
    _ value: JSON,
    _ maximum: JSON,
    at path: String,
    isLength: Bool = false
  ) {
    guard let most = maximum.integer else { return fail(path, "bad maximum \(maximum)") }
    let measure = isLength ? value.text.map(\.unicodeScalars.count) : value.integer
    if let measure, measure > most { fail(path, "is above \(most)") }
  }

  private mutating func checkCount(
    of parts: [some Any],
    _ minimum: JSON,
    at path: String,
    where isMeant: Bool
  ) {
    guard let least = minimum.integer else { return fail(path, "bad minimum \(minimum)") }
    if isMeant, parts.count < least { fail(path, "has fewer than \(least) parts") }
  }

  private mutating func checkRequired(_ value: JSON, _ names: JSON, at path: String) {
    guard case .object = value else { return }
    for name in names.elements.compactMap(\.text) where value[key: name] == nil {
      fail(path, "`\(name)` is missing")
    }
  }

  private mutating func checkDependents(_ value: JSON, _ rules: JSON, at path: String) {
    for key in rules.keys where value[key: key] != nil {
      if let names = rules[key: key] { checkRequired(value, names, at: path) }
    }
  }

  private mutating func checkProperties(_ value: JSON, _ properties: JSON, at path: String) {
    for name in properties.keys {
      if let member = value[key: name], let schema = properties[key: name] {
        check(member, schema, at: "\(path).\(name)")
      }
    }
  }

  private mutating func checkAny(_ value: JSON, _ choices: JSON, at path: String) {
    let results = choices.elements.map { violations(of: value, choice: $0, at: path) }
    guard !results.contains(where: \.isEmpty) else { return }
    fail(path, "fits none of the choices: \(results)")
  }

  private mutating func checkOne(_ value: JSON, _ choices: JSON, at path: String) {
    let fitting = choices.elements.count { violations(of: value, choice: $0, at: path).isEmpty }
    if fitting != 1 { fail(path, "fits \(fitting) of the choices, and not 1") }
  }

  private mutating func checkCondition(_ value: JSON, _ schema: JSON, at path: String) {
    guard let condition = schema[key: "if"] else { return }
    let holds = Self.holds(violations(of: value, choice: condition, at: path))
    if let consequence = schema[key: holds ? "then" : "else"] {
      let found = violations(of: value, choice: consequence, at: path)
      violations += found.filter { !Self.isUnnamed($0) }
    }
  }

  private func violations(of value: JSON, choice: JSON, at path: String) -> [String] {
    var other = SchemaValidator(root)
    other.check(value, choice, at: path)
    return other.violations
  }

  /// Conditions name only the members that they speak of.
  private static func holds(_ violations: [String]) -> Bool {
    violations.allSatisfy(isUnnamed)
  }

  private static func isUnnamed(_ violation: String) -> Bool {
    violation.contains("the schema does not name")
  }
}

extension String {
  fileprivate func matches(_ pattern: String) -> Bool {
    (try? Regex(pattern)).map { firstMatch(of: $0) != nil } ?? false
  }
}

extension JSON {
  fileprivate var isArray: Bool {
    if case .array = self { true } else { false }
  }

  fileprivate var isObject: Bool {
    if case .object = self { true } else { false }
  }
}
