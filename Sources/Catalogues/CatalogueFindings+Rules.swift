extension Model {
  /// What a rule says of a job that breaks it, in one sentence.
  package func message(forBroken rule: Int) -> String {
    let condition = rules[rule].condition.map { " when \(phrase(of: $0))" } ?? ""
    switch rules[rule].demand {
    case .needs(let parameters):
      let names = names(of: parameters)
      return names.count == 1
        ? "\(names[0]) is needed\(condition)"
        : "one of \(names.joined(separator: ", ")) is needed\(condition)"
    case .refuses(let parameter):
      return "`\(parameters[parameter].name)` is refused\(condition)"
    case .sizes(let width, let height, _):
      let names = names(of: SmallSet([width, height]))
      return "\(names.joined(separator: " and ")) make no size that the model takes\(condition)"
    }
  }

  /// What to write so that a rule holds.
  package func help(forBroken rule: Int) -> String {
    switch rules[rule].demand {
    case .needs(let parameters):
      "add \(names(of: parameters).joined(separator: " or "))"
    case .refuses(let parameter):
      "remove `\(parameters[parameter].name)`"
    case .sizes(_, _, let sizes):
      "write one of \(sizes.map(\.description).quotedList)"
    }
  }

  private func phrase(of condition: Condition) -> String {
    switch condition {
    case .given(let parameter): "`\(parameters[parameter].name)` is given"
    case .equals(let parameter, let value): "`\(parameters[parameter].name)` is `\(value)`"
    }
  }

  private func names(of places: SmallSet) -> [String] {
    places.map { "`\(parameters[$0].name)`" }
  }
}
