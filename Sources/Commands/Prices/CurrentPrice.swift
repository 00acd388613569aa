internal import Catalogues
internal import Quantities

/// What one call of a model costs on a day, as far as one figure can say it.
struct CurrentPrice {
  let standing: PriceStanding
  /// The row in force, where the model answers.
  let row: PriceRow?
  /// The price where no parameter is given; nil where it is not known or needs a parameter.
  let credits: Credits?
  /// How the price is calculated, where it depends on parameters.
  let calculation: String?

  init(of model: Model, on day: Day) {
    standing = model.price(on: day)
    switch standing {
    case .priced(let row), .unknown(let row): self.row = model.prices[row]
    case .notLaunched, .retired: row = nil
    }
    let price = row?.price
    credits = price.flatMap { Self.price($0, of: model) }
    calculation = price.flatMap { $0.isConstant ? nil : $0.text }
  }

  /// Whether the model answers on the day.
  var isOffered: Bool { row != nil }

  private static func price(_ price: PriceExpression, of model: Model) -> Credits? {
    let values = model.parameters.map(\.fallbackNumber)
    guard price.parameters.allSatisfy({ values[$0] != nil }) else { return nil }
    let known = values.map { $0 ?? Fraction(0) }
    guard case .known(let credits) = price.price(with: known.span) else { return nil }
    return credits
  }
}

extension PriceStanding {
  /// The word that programs read.
  var word: String {
    switch self {
    case .priced: "priced"
    case .unknown: "unknown"
    case .notLaunched: "not_launched"
    case .retired: "retired"
    }
  }

  /// What people read where a model does not simply answer; empty where it does.
  var remark: String {
    switch self {
    case .priced: ""
    case .unknown: "price not known"
    case .notLaunched(let day): "from \(day) on"
    case .retired(let day): "retired \(day)"
    }
  }
}
