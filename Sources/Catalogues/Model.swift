package import Quantities
internal import YAMLReading

/// One thing that can be asked for: an endpoint with what it takes and what it costs.
///
/// It never changes, and is shared because every job of a plan hands its model around.
package final class Model: Sendable {
  /// The name that plans write.
  package let id: String
  /// The name that people read.
  package let name: String
  /// Other names that plans may write.
  package let aliases: [String]
  /// What it makes.
  package let kind: ModelKind
  /// The path of its requests.
  package let endpoint: String
  /// Whether the endpoint's path alone means this model, where several share it.
  package let isEndpointDefault: Bool
  /// What its requests carry without being asked.
  package let sends: [RequestConstant]
  /// The parameter that another job's output is given to, where there is one.
  package let input: Int?
  /// What it takes, in the catalogue's order.
  package let parameters: [Parameter]
  /// What must hold between its parameters.
  package let rules: [ModelRule]
  /// How long a call takes; nil where that is not known.
  package let latency: CallLatency?
  /// Its prices, oldest first, at least one.
  package let prices: [PriceRow]
  /// The first day on which it no longer answers.
  package let retiredOn: Day?
  /// The parameters that some row's price depends on.
  package let priceParameters: SmallSet
  /// The parameters whose values some rule looks at.
  package let parametersByValue: SmallSet
  /// The parameters that every request must give.
  package let requiredParameters: SmallSet
  /// What rules want to know of values.
  let valueWatches: [ValueWatch]
  /// What each rule asks of what is given.
  let ruleChecks: [RuleCheck]
  /// The sizes of all rules.
  let sizes: [ImageSize]
  /// The rules that apply whatever the values are.
  let rulesWithoutValue: SmallSet
  private let parameterTable: WordTable
  private let checks: [ValueCheck]
  private let choices: WordTable

  /// How many parameters a model may have, and how many rules.
  package static let sizeLimit = SmallSet.capacity

  /// Makes a model.
  package init(
    id: String,
    name: String,
    aliases: [String] = [],
    kind: ModelKind,
    endpoint: String,
    isEndpointDefault: Bool = false,
    sends: [RequestConstant] = [],
    input: Int? = nil,
    parameters: [Parameter] = [],
    rules: [ModelRule] = [],
    latency: CallLatency? = nil,
    prices: [PriceRow],
    retiredOn: Day? = nil
  ) {
    precondition(!prices.isEmpty, "a model has at least one price row")
    precondition(
      parameters.count <= Self.sizeLimit && rules.count <= Self.sizeLimit,
      "a model has at most 64 parameters and 64 rules"
    )
    self.id = id
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.endpoint = endpoint
    self.isEndpointDefault = isEndpointDefault
    self.sends = sends
    self.input = input
    self.parameters = parameters
    self.rules = rules
    self.latency = latency
    self.prices = prices
    self.retiredOn = retiredOn
    priceParameters = prices.reduce(SmallSet()) { $0.union($1.price?.parameters ?? SmallSet()) }
    parametersByValue = rules.reduce(SmallSet()) { $0.union($1.parametersByValue) }
    valueWatches = ValueWatch.all(of: rules)
    (ruleChecks, sizes) = RuleCheck.all(of: rules)
    rulesWithoutValue = SmallSet(
      rules.indices.filter { if case .equals = rules[$0].condition { false } else { true } }
    )
    requiredParameters = SmallSet(parameters.indices.filter { parameters[$0].isRequired })
    checks = parameters.map { ValueCheck($0.type) }
    choices = ValueCheck.choices(of: parameters)
    parameterTable = WordTable(parameters.enumerated().map { ($1.name, $0) })
  }

  /// Finds a parameter's place.
  package func parameterIndex(named name: Span<UInt8>) -> Int? {
    parameterTable.value(of: name)
  }

  /// Finds a parameter's place by its name, whose fingerprint is known.
  package func parameterIndex(named name: Span<UInt8>, _ fingerprint: UInt64) -> Int? {
    parameterTable.value(of: name, fingerprint)
  }

  /// Finds a parameter's place.
  package func parameterIndex(named name: String) -> Int? {
    parameterTable.value(of: name.utf8.span)
  }

  /// Reads a value of a parameter, without making anything where nothing is wrong.
  @inline(__always)
  func reading(of parameter: Int, _ text: Span<UInt8>) -> ValueReading {
    switch checks[parameter] {
    case .text(let lengths):
      return ValueReading(problem: lengths.problem(with: text))
    case .whole(let bounds):
      do {
        let value = try WholeNumberReader.value(of: text)
        return ValueReading(whole: value, problem: bounds.problem(with: value))
      } catch {
        return ValueReading(problem: error)
      }
    case .choice:
      return ValueReading(problem: choices.has(text, for: parameter) ? nil : .notAChoice)
    case .other:
      return ValueReading(problem: parameters[parameter].type.problem(with: text))
    }
  }

  /// The exact value of a text without problems, where the parameter is a number.
  package func number(of parameter: Int, in text: Span<UInt8>) -> Fraction? {
    switch checks[parameter] {
    case .whole: (try? WholeNumberReader.value(of: text)).map { Fraction(Int128($0)) }
    case .text, .choice: nil
    case .other: parameters[parameter].type.numericValue(of: text)
    }
  }

  /// The first day on which it answers.
  package var launchedOn: Day { prices[0].from }

  /// Tells how it stands on a day.
  package func price(on day: Day) -> PriceStanding {
    if let retiredOn, day >= retiredOn { return .retired(since: retiredOn) }
    guard let row = prices.lastIndex(where: { $0.from <= day }) else {
      return .notLaunched(until: launchedOn)
    }
    return prices[row].price == nil ? .unknown(row: row) : .priced(row: row)
  }
}

extension Model: Hashable {
  /// Whether two models are the same in all that a digest holds.
  package static func == (left: Model, right: Model) -> Bool {
    left === right || left.digest == right.digest
  }

  /// Feeds the model to a hasher.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(digest)
  }
}
