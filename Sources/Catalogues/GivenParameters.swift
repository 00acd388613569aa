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
    let reading = model.reading(of: parameter, text)
    given.insert(parameter)
    if model.parametersByValue.contains(parameter) {
      note(parameter, text, whole: reading.whole, to: model)
    }
    if let problem = reading.problem { return .bad(parameter, problem) }
    return .good(parameter, whole: reading.whole)
  }

  /// Whether nothing is missing and no rule is broken.
  package func isWhole(for model: Model) -> Bool {
    missing(in: model).isEmpty && brokenRules(of: model).isEmpty
  }

  /// The required parameters that are not given.
  package func missing(in model: Model) -> SmallSet {
    model.requiredParameters.subtracting(given)
  }

  /// The places of the rules that are broken.
  package func brokenRules(of model: Model) -> SmallSet {
    var broken = SmallSet()
    for index in model.rulesWithoutValue.union(holding) {
      let check = model.ruleChecks[index]
      if let condition = check.condition, !given.contains(condition) { continue }
      if !meets(check.demand, of: model) { broken.insert(index) }
    }
    return broken
  }

  private func meets(_ demand: RuleCheck.Demand, of model: Model) -> Bool {
    switch demand {
    case .needs(let parameters): return !parameters.intersection(given).isEmpty
    case .refuses(let parameter): return !given.contains(parameter)
    case .sizes(let range):
      guard let width, let height else { return true }
      for place in range {
        let size = model.sizes[place]
        if size.width == width, size.height == height { return true }
      }
      return false
    }
  }

  /// Remembers what rules want to know of a value, which is this number where it has been read already.
  private mutating func note(
    _ parameter: Int,
    _ text: Span<UInt8>,
    whole: Int64? = nil,
    to model: Model
  ) {
    for watch in model.valueWatches where watch.parameter == parameter {
      switch watch.role {
      case .width: width = whole ?? (try? WholeNumberReader.value(of: text))
      case .height: height = whole ?? (try? WholeNumberReader.value(of: text))
      case .condition:
        guard case .equals(_, let value) = model.rules[watch.rule].condition else { continue }
        if text.spells(value) { holding.insert(watch.rule) } else { holding.remove(watch.rule) }
      }
    }
  }
}
