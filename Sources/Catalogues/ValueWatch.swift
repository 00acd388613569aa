/// What a rule wants to know of the value of a parameter.
struct ValueWatch: Sendable {
  let parameter: Int
  /// The place of the rule.
  let rule: Int
  let role: Role

  enum Role {
    /// The rule applies if the value is the one that it names.
    case condition
    case width
    case height
  }

  /// What rules want to know.
  static func all(of rules: [ModelRule]) -> [ValueWatch] {
    var watches: [ValueWatch] = []
    for (place, rule) in rules.enumerated() {
      if case .equals(let parameter, _) = rule.condition {
        watches.append(ValueWatch(parameter: parameter, rule: place, role: .condition))
      }
      guard case .sizes(let width, let height, _) = rule.demand else { continue }
      watches.append(ValueWatch(parameter: width, rule: place, role: .width))
      watches.append(ValueWatch(parameter: height, rule: place, role: .height))
    }
    return watches
  }
}
