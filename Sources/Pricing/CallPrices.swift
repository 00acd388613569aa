internal import Catalogues
internal import Quantities

/// The prices of calls that differ in some values, each calculated once.
struct CallPrices {
  private let model: Model
  private let expression: PriceExpression?
  private let base: NumericValues
  /// The parameters that the price depends on and that differ from call to call.
  private let varying: [(parameter: Int, axis: Int)]
  private var known: [[Int64]: Price] = [:]

  /// What a call costs and makes.
  struct Price {
    let outputs: Int64
    /// How the price is spelt.
    let unit: [UInt8]
  }

  /// So many prices are kept.
  private static let room = 4096

  /// Prepares for parameters, each with its place and where its value comes from.
  init(
    of model: Model,
    on day: Day,
    _ parameters: [(place: Int, value: RequestDraft.Value)]
  ) {
    self.model = model
    guard case .priced(let row) = model.price(on: day) else {
      expression = nil
      base = NumericValues(for: model, priced: SmallSet())
      varying = []
      return
    }
    expression = model.prices[row].price
    let priced = expression?.parameters ?? SmallSet()
    var base = NumericValues(for: model, priced: priced)
    var varying: [(parameter: Int, axis: Int)] = []
    for (place, value) in parameters {
      switch value {
      case .text(let text): base.note(place, text.utf8.span, of: model)
      case .axis(let axis): if base.counts(place) { varying.append((place, axis)) }
      }
    }
    self.base = base
    self.varying = varying
  }

  /// Whether all calls cost and make the same.
  var areSame: Bool { varying.isEmpty }

  /// What all calls make and cost; nil where that differs.
  var cost: CallForm.Cost? { varying.isEmpty ? cost(of: []) : nil }

  /// The price with the chosen values.
  mutating func price(of texts: [AxisText], spelling: any CallSpelling) -> Price {
    let choices = varying.map { texts[$0.axis].chosen }
    if let price = known[choices] { return price }
    let cost = cost(of: texts)
    var bytes: [UInt8] = []
    spelling.append(unit: cost.unit, to: &bytes)
    let price = Price(outputs: cost.outputs, unit: bytes)
    if known.count == Self.room { known.removeAll(keepingCapacity: true) }
    known[choices] = price
    return price
  }

  private func cost(of texts: [AxisText]) -> CallForm.Cost {
    var numbers = base
    for (parameter, axis) in varying {
      numbers.note(parameter, texts[axis].string.utf8.span, of: model)
    }
    var unit: Credits?
    if case .known(let credits) = expression?.price(with: numbers.all.span) { unit = credits }
    return CallForm.Cost(outputs: numbers.samples, unit: unit)
  }
}
