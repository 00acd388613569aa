/// A condition across the parameters of a model; it names them by their places.
package struct ModelRule: Sendable, Hashable {
  /// What must hold.
  package let demand: Demand
  /// When it must hold; nil is always.
  package let condition: Condition?

  /// Makes a rule.
  package init(_ demand: Demand, when condition: Condition? = nil) {
    self.demand = demand
    self.condition = condition
  }

  /// The parameters whose values, not only whose presence, the rule looks at.
  package var parametersByValue: SmallSet {
    var result = SmallSet()
    if case .sizes(let width, let height, _) = demand {
      result.insert(width)
      result.insert(height)
    }
    if case .equals(let parameter, _) = condition { result.insert(parameter) }
    return result
  }
}

extension ModelRule {
  /// What a rule can demand.
  package enum Demand: Sendable, Hashable {
    /// At least one of these parameters is given.
    case needs(anyOf: SmallSet)
    /// The parameter is not given.
    case refuses(Int)
    /// The values of these two parameters make one of these sizes.
    case sizes(width: Int, height: Int, [ImageSize])
  }
}
