import Catalogues
import Quantities
import Testing

@Suite struct CatalogueTests {
  static func catalogue() throws -> Catalogue {
    try .sample([
      .sample("core", aliases: ["stable-image-core"], parameters: [.whole("seed")]),
      .sample("sd3-large", endpoint: "/v2beta/sd3", parameters: [.whole("seed"), .whole("steps")]),
      .sample("sd3-medium", endpoint: "/v2beta/sd3", isEndpointDefault: true),
      .sample("left", endpoint: "/v2beta/shared"),
      .sample("right", endpoint: "/v2beta/shared"),
    ])
  }

  @Test(
    arguments: [
      ("core", 0), ("stable-image-core", 0), ("/v1/core", 0), ("sd3-large", 1), ("/v2beta/sd3", 2),
      ("/v2beta/shared", nil), ("Core", nil), ("", nil), ("cor", nil), ("core\u{0}", nil),
    ] as [(String, Int?)]
  )
  func `a model is found by id, alias or endpoint`(_ name: String, place: Int?) throws {
    #expect(try Self.catalogue().model(spelt: name) == place)
    #expect(try Self.catalogue().model(named: name) == place)
  }

  @Test func `every one of many models is found`() throws {
    let models = try (0..<500).map { try Model.sample("model-\($0)") }
    let catalogue = try Catalogue.sample(models)
    for index in models.indices { #expect(catalogue.model(named: "model-\(index)") == index) }
    #expect(catalogue.model(named: "model-500") == nil)
    let long = String(repeating: "x", count: 500)
    let two = try Catalogue.sample([.sample(long + "a"), .sample(long + "b")])
    #expect(two.model(named: long + "b") == 1)
    #expect(try Catalogue.sample([]).model(named: "core") == nil)
  }

  @Test func `what is near and who takes what is known`() throws {
    let catalogue = try Self.catalogue()
    #expect(catalogue.nearestModel(to: "sd3-lage") == "sd3-large")
    #expect(catalogue.nearestModel(to: "stable-image-cre") == "stable-image-core")
    #expect(catalogue.nearestModel(to: "midjourney") == nil)
    #expect(catalogue.models(at: "/v2beta/shared") == [3, 4])
    #expect(catalogue.knowsParameter("steps"))
    #expect(!catalogue.knowsParameter("step"))
    #expect(catalogue.modelsTaking(parameter: "seed") == [0, 1])
  }

  @Test func `a catalogue on top replaces whole models and adds others`() throws {
    let top = try Catalogue.sample(
      [.sample("core", parameters: [.whole("quality")]), .sample("own", aliases: ["sd3-large"])],
      dollars: 2
    )
    let result = try Self.catalogue().overlaid(with: top, named: "deal.yaml")
    let core = try #require(result.model(named: "core"))
    #expect(result.models[core].parameters.map(\.name) == ["quality"])
    #expect(result.model(named: "stable-image-core") == nil)
    #expect(result.model(named: "sd3-large").map { result.models[$0].id } == "own")
    #expect(result.model(named: "sd3-medium").map { result.models[$0].id } == "sd3-medium")
    #expect(result.models.count == 6)
    #expect(result.overrides == ["deal.yaml"])
    #expect(result.checkedOn == (try .of("2026-09-22")))
    #expect(result.creditPrice == Fraction(2))
  }

  @Test func `another provider's catalogue leaves the price of a credit alone`() throws {
    let top = try Catalogue.sample([.sample("own")], provider: "other", dollars: 2)
    let result = try Self.catalogue().overlaid(with: top, named: "a.yaml")
    #expect(result.creditPrice == Fraction(1))
    #expect(result.provider == "test")
    #expect(result.overlaid(with: top, named: "b.yaml").overrides == ["a.yaml", "b.yaml"])
  }
}
