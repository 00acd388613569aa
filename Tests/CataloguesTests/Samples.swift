import Catalogues
import Quantities

extension Parameter {
  /// A whole number that is always there.
  static func whole(_ name: String, min: Int64? = nil, max: Int64? = nil) -> Parameter {
    Parameter(name: name, type: .integer(WholeNumbers(min: min, max: max)), isRequired: true)
  }

  /// The parameters that prices of engines calculate with.
  static let engine: [Parameter] = ["steps", "samples", "width", "height"].map { .whole($0) }
}

extension Day {
  /// A day that is known to exist.
  static func of(_ text: String) throws -> Day {
    struct NoSuchDay: Error {}
    guard let day = Day(reading: text) else { throw NoSuchDay() }
    return day
  }
}

extension PriceRow {
  /// A flat price, or an unknown one.
  static func flat(_ credits: String?, from day: String) throws -> PriceRow {
    let price = try credits.map { try PriceExpression(reading: $0, parameters: []) }
    return PriceRow(from: try .of(day), price: price, source: "test", dateIs: .exact)
  }
}

extension Model {
  /// A model that costs one credit since 2024.
  static func sample(
    _ id: String,
    aliases: [String] = [],
    endpoint: String? = nil,
    isEndpointDefault: Bool = false,
    parameters: [Parameter] = [],
    rules: [ModelRule] = []
  ) throws -> Model {
    Model(
      id: id,
      name: id,
      aliases: aliases,
      kind: .image,
      endpoint: endpoint ?? "/v1/\(id)",
      isEndpointDefault: isEndpointDefault,
      parameters: parameters,
      rules: rules,
      prices: [try .flat("1", from: "2024-01-01")]
    )
  }
}

extension Catalogue {
  /// A catalogue of some models.
  static func sample(
    _ models: [Model],
    provider: String = "test",
    dollars: Int128 = 1
  ) throws -> Catalogue {
    Catalogue(
      provider: provider,
      creditPrice: Fraction(dollars),
      checkedOn: try .of("2026-09-22"),
      models: models
    )
  }
}
