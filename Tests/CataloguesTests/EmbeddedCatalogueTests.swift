import Catalogues
import Diagnostics
import Quantities
import TestSupport
import Testing

@Suite struct EmbeddedCatalogueTests {
  static let result = CatalogueReader.embedded()

  static func catalogue() throws -> Catalogue {
    try #require(result.catalogue)
  }

  @Test func `the embedded catalogue has no findings`() throws {
    #expect(Self.result.findings.shown == [])
    let catalogue = try Self.catalogue()
    #expect(catalogue.provider == "stability")
    #expect(catalogue.creditPrice == Fraction(1, over: 100))
    #expect(catalogue.checkedOn == (try .of("2026-09-22")))
    #expect(catalogue.purchaseURL?.hasPrefix("https://") == true)
    #expect(catalogue.overrides.isEmpty)
  }

  @Test func `the embedded text is the file in the checkout`() throws {
    let path = "Sources/Catalogues/Resources/stability.yaml"
    #expect(try Catalogue.embeddedText == RepositoryFile.bytes(of: path))
  }

  @Test func `the embedded digest is that of the text`() throws {
    let digest = "../Sources/Catalogues/Resources/stability.digest"
    try Golden.expect(Self.catalogue().digest, equals: digest)
    #expect(try Catalogue.embedded == Self.catalogue())
  }

  @Test func `a digest that is cut off is refused`() {
    let digest = Catalogue.embeddedDigest
    for part in 0..<200 {
      #expect(Catalogue.reading(digest: Array(digest.prefix(part * digest.count / 200))) == nil)
    }
  }

  @Test(arguments: try PublishedPrice.all())
  func `every published price is in it`(_ published: PublishedPrice) throws {
    let catalogue = try Self.catalogue()
    for endpoint in published.endpoints {
      let there = catalogue.models(at: endpoint).map { catalogue.models[$0] }
      let named = there.filter { published.names($0) }
      let candidates = named.isEmpty ? there : named
      #expect(!candidates.isEmpty, "no model at \(endpoint)")
      switch published.statement {
      case .discontinued:
        for model in candidates { try expectRetired(model, on: published.day) }
      case .unknown:
        #expect(candidates.contains { isUnknown($0, on: published.day) }, "\(endpoint)")
      case .credits(let credits):
        let prices = candidates.compactMap { price(of: $0, from: published.day) }
        #expect(prices.contains { published.agrees($0, credits) }, "\(endpoint): \(prices)")
      }
    }
  }

  @Test func `no price is in it that was not published`() throws {
    let published = Set(
      try PublishedPrice.all().flatMap { row in row.endpoints.map { "\($0) \(row.day)" } }
    )
    for model in try Self.catalogue().models {
      for row in model.prices {
        #expect(published.contains("\(model.endpoint) \(row.from)"), "\(model.id)")
      }
    }
  }

  @Test func `every price has a value at the defaults of its model`() throws {
    for model in try Self.catalogue().models {
      for row in model.prices where row.price != nil {
        #expect(price(of: model, from: row.from) != nil, "\(model.id) from \(row.from)")
      }
    }
  }

  @Test func `the defaults of every model keep its rules`() throws {
    for model in try Self.catalogue().models {
      var given = GivenParameters(to: model)
      for index in model.requiredParameters { given.give(index) }
      for index in given.brokenRules(of: model) {
        if case .needs = model.rules[index].demand, model.rules[index].condition == nil { continue }
        Issue.record("\(model.id) breaks \(model.rules[index])")
      }
    }
  }

  private func expectRetired(_ model: Model, on day: Day) throws {
    #expect(model.price(on: day) == .retired(since: day), "\(model.id)")
    let before = Day(daysSinceEpoch: day.daysSinceEpoch - 1)
    guard case .priced = model.price(on: before) else {
      Issue.record("\(model.id) has no price on \(before)")
      return
    }
  }

  private func isUnknown(_ model: Model, on day: Day) -> Bool {
    guard case .unknown(let row) = model.price(on: day) else { return false }
    return model.prices[row].from == day
  }

  /// The price of the row that begins on a day, at the model's defaults.
  private func price(of model: Model, from day: Day) -> Credits? {
    let values = model.parameters.map { $0.fallbackNumber ?? Fraction(1) }
    guard
      let row = model.prices.first(where: { $0.from == day }),
      case .known(let credits) = row.price?.price(with: values)
    else { return nil }
    return credits
  }
}
