internal import Catalogues
internal import Quantities

/// The numbers that a price is calculated with: what a job gives, else the model's defaults.
struct NumericValues: Equatable {
  /// The numbers of the parameters that the price depends on, in the model's order.
  private(set) var values: [Fraction] = []
  /// How many outputs one call makes.
  private(set) var samples: Int64 = 1
  private var priced = SmallSet()
  /// How many parameters the model has.
  private var parameters = 0
  private var samplesIndex: Int?

  /// No numbers, for no model.
  init() {}

  init(for model: Model, priced: SmallSet) {
    self.priced = priced
    samplesIndex = model.parameterIndex(named: "samples")
    parameters = model.parameters.count
    values = priced.map { model.parameters[$0].fallbackNumber ?? Fraction(0) }
    if let samplesIndex, let fallback = model.parameters[samplesIndex].fallbackNumber {
      samples = max(1, Int64(clamping: fallback.roundedDown))
    }
  }

  /// Whether the value of a parameter makes a difference.
  func counts(_ parameter: Int) -> Bool {
    priced.contains(parameter) || parameter == samplesIndex
  }

  /// One number for each parameter of the model, with which the price is calculated.
  var all: [Fraction] {
    var all = Array(repeating: Fraction(0), count: parameters)
    for (parameter, value) in zip(priced, values) { all[parameter] = value }
    return all
  }

  /// Whether anything that a job gives counts.
  var isCounting: Bool { !priced.isEmpty || samplesIndex != nil }

  /// Takes all from others, into the room that there is.
  @inline(__always)
  mutating func begin(with others: borrowing NumericValues) {
    samples = others.samples
    priced = others.priced
    parameters = others.parameters
    samplesIndex = others.samplesIndex
    if !others.values.isEmpty { take(others.values) }
  }

  @inline(never)
  private mutating func take(_ others: [Fraction]) {
    guard values.count == others.count else {
      values.removeAll(keepingCapacity: true)
      values.append(contentsOf: others)
      return
    }
    var own = values.mutableSpan
    for index in others.indices { own[index] = others[index] }
  }

  /// Takes the value of a parameter, if it counts; it is this number where it has been read already.
  mutating func note(
    _ parameter: Int,
    _ text: Span<UInt8>,
    whole: Int64? = nil,
    of model: Model
  ) {
    guard counts(parameter) else { return }
    if let value = whole.map({ Fraction(Int128($0)) }) ?? model.number(of: parameter, in: text) {
      note(parameter, value)
    }
  }

  /// Takes the number of a parameter that counts.
  mutating func note(_ parameter: Int, _ value: Fraction) {
    if priced.contains(parameter) { values[priced.rank(of: parameter)] = value }
    if parameter == samplesIndex { samples = max(1, Int64(clamping: value.roundedDown)) }
  }
}
