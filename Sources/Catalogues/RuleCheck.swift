/// What a rule asks of what is given, without anything that is kept alive elsewhere, because every job of
/// a plan asks.
struct RuleCheck: Sendable {
  let demand: Demand
  /// The parameter without which the rule does not apply, where there is one.
  let condition: Int?

  /// As a rule's own demand, with the place of its sizes among those of all rules.
  enum Demand {
    case needs(anyOf: SmallSet)
    case refuses(Int)
    case sizes(Range<Int>)
  }

  /// The checks of rules, and the sizes of all of them.
  static func all(of rules: [ModelRule]) -> (checks: [RuleCheck], sizes: [ImageSize]) {
    var sizes: [ImageSize] = []
    let checks = rules.map { rule in
      var condition: Int?
      if case .given(let parameter) = rule.condition { condition = parameter }
      switch rule.demand {
      case .needs(let parameters):
        return RuleCheck(demand: .needs(anyOf: parameters), condition: condition)
      case .refuses(let parameter):
        return RuleCheck(demand: .refuses(parameter), condition: condition)
      case .sizes(_, _, let own):
        sizes += own
        let range = (sizes.count - own.count)..<sizes.count
        return RuleCheck(demand: .sizes(range), condition: condition)
      }
    }
    return (checks, sizes)
  }
}
