/// What a job gives to a model, as far as required parameters and rules look at it.
///
/// It is a few machine words: start with none, give each parameter as it is read, and ask. A
/// parameter that is given again (by an axis of a matrix, over the job's own) replaces the first.
package struct GivenParameters: Sendable, Hashable {
  /// The parameters that are given.
  package internal(set) var given = SmallSet()
  /// The rules whose condition on a value holds.
  private var holding = SmallSet()
  private var width: Int64?
  private var height: Int64?

  /// Gives nothing: only the model's defaults hold.
  package init(to model: Model) {
    for index in model.parametersByValue {
      if let fallback = model.parameters[index].fallback {
        note(index, fallback.utf8.span, to: model)
      }
    }
  }

  /// Gives a parameter without a value of its own, such as the output of another job.
  package mutating func give(_ parameter: Int) {
    given.insert(parameter)
  }

  /// Gives a parameter with its value.
  package mutating func give(_ parameter: Int, _ text: Span<UInt8>, to model: Model) {
    given.insert(parameter)
    if model.parametersByValue.contains(parameter) { note(parameter, text, to: model) }
  }

  /// Gives what a job writes, and tells what it is.
  package mutating func take(
    _ name: Span<UInt8>,
    _ fingerprint: UInt64,
    _ text: Span<UInt8>,
    to model: Model
  ) -> Taking {
    guard let parameter = model.parameterIndex(named: name, fingerprint) else { return .untaken }
    give(parameter, text, to: model)
    guard let problem = model.problem(of: parameter, with: text) else { return .good(parameter) }
    return .bad(parameter, problem)
  }

  /// The required parameters that are not given.
  package func missing(in model: Model) -> SmallSet {
    model.requiredParameters.subtracting(given)
  }

  /// The places of the rules that are broken.
  package func brokenRules(of model: Model) -> SmallSet {
    var broken = SmallSet()
    let rules = model.rules
    for index in rules.indices {
      let rule = rules.span[index]
      if applies(index, rule.condition), !meets(rule.demand) { broken.insert(index) }
    }
    return broken
  }

  private func applies(_ rule: Int, _ condition: Condition?) -> Bool {
    switch condition {
    case nil: true
    case .given(let parameter): given.contains(parameter)
    case .equals: holding.contains(rule)
    }
  }

  private func meets(_ demand: ModelRule.Demand) -> Bool {
    switch demand {
    case .needs(let parameters): return !parameters.intersection(given).isEmpty
    case .refuses(let parameter): return !given.contains(parameter)
    case .sizes(_, _, let sizes):
      guard let width, let height else { return true }
      return sizes.contains(ImageSize(width: width, height: height))
    }
  }

  /// Remembers what rules want to know of a value.
  private mutating func note(_ parameter: Int, _ text: Span<UInt8>, to model: Model) {
    for (index, rule) in model.rules.enumerated() {
      if case .equals(parameter, let value) = rule.condition {
        if text.spells(value) { holding.insert(index) } else { holding.remove(index) }
      }
      guard case .sizes(let widthPlace, let heightPlace, _) = rule.demand else { continue }
      if widthPlace == parameter { width = try? WholeNumberReader.value(of: text) }
      if heightPlace == parameter { height = try? WholeNumberReader.value(of: text) }
    }
  }
}
