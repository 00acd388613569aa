import Catalogues
import Quantities
import Testing

@Suite struct ModelTests {
  static func model(retiredOn: Day?) throws -> Model {
    Model(
      id: "m",
      name: "M",
      kind: .audio,
      endpoint: "/m",
      prices: [
        try .flat(nil, from: "2024-01-01"),
        try .flat("3", from: "2024-08-01"),
        try .flat("5", from: "2025-08-01"),
      ],
      retiredOn: retiredOn
    )
  }

  @Test(
    arguments: [
      ("2023-12-31", .notLaunched(until: Day(daysSinceEpoch: 19_723))),
      ("2024-01-01", .unknown(row: 0)),
      ("2024-07-31", .unknown(row: 0)),
      ("2024-08-01", .priced(row: 1)),
      ("2025-07-31", .priced(row: 1)),
      ("2025-08-01", .priced(row: 2)),
      ("2025-12-31", .priced(row: 2)),
      ("2026-01-01", .retired(since: Day(daysSinceEpoch: 20_454))),
      ("9999-12-31", .retired(since: Day(daysSinceEpoch: 20_454))),
    ] as [(String, PriceStanding)]
  )
  func `the day decides how a model stands`(_ day: String, standing: PriceStanding) throws {
    let model = try Self.model(retiredOn: .of("2026-01-01"))
    #expect(model.price(on: try .of(day)) == standing)
  }

  @Test func `a model that is not retired keeps its last price`() throws {
    #expect(try Self.model(retiredOn: nil).price(on: .of("9999-12-31")) == .priced(row: 2))
  }

  @Test func `the parameters that any price depends on are known`() throws {
    let price = try PriceExpression(reading: "samples * 2", parameters: Parameter.engine)
    let later = try PriceExpression(reading: "height", parameters: Parameter.engine)
    let model = Model(
      id: "m",
      name: "M",
      kind: .image,
      endpoint: "/m",
      parameters: Parameter.engine,
      prices: [
        PriceRow(from: try .of("2024-01-01"), price: price, source: "s", dateIs: .exact),
        PriceRow(from: try .of("2025-01-01"), price: later, source: "s", dateIs: .exact),
      ]
    )
    #expect(Array(model.priceParameters) == [1, 3])
    #expect(Array(model.requiredParameters) == [0, 1, 2, 3])
  }

  @Test func `a parameter is found by its bytes`() throws {
    let names = (0..<64).map { "parameter_\($0)" }
    let model = try Model.sample("m", parameters: names.map { .whole($0) })
    for (index, name) in names.enumerated() { #expect(model.parameterIndex(named: name) == index) }
    for name in ["", "parameter_64", "parameter_", "parameter_1 ", "PARAMETER_1"] {
      #expect(model.parameterIndex(named: name) == nil)
    }
  }
}
