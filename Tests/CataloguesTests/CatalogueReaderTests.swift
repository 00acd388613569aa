import Catalogues
import Diagnostics
import Quantities
import TestSupport
import Testing
import YAMLReading

@Suite struct CatalogueReaderTests {
  static func read(_ text: String) throws -> DiagnosedCatalogue {
    try CatalogueReader.catalogue(
      in: SourceFile(name: "c.yaml", origin: .memory(Array(text.utf8)))
    )
  }

  @Test func `a catalogue is read whole`() throws {
    let text = """
      x-shared: &seed {type: integer, min: 0, max: 4294967294}
      creditcast_catalogue: 1
      provider: acme
      credit_usd: "0.008"
      checked_on: 2026-09-22
      purchase_url: https://acme.example/credits
      request_limit: {requests: 20, within: 1m, timeout: 90s, source: a page}
      models:
        - id: draw-2
          name: Draw 2
          aliases: [draw]
          kind: image
          endpoint: /v2/draw
          endpoint_default: true
          sends: {model: draw-2, beta: true}
          input: image
          latency: {seconds: 8.25, poll_every: 10s, kept_for: 24h, source: a page}
          prices:
            - {from: 2024-01-01, source: a page, date_is: placeholder, note: not found}
            - {from: 2025-01-01, credits: "0.5 * steps", source: a page, date_is: exact}
          parameters:
            prompt: {type: text, required: true, min_length: 1, max_length: 10}
            seed: *seed
            steps: {type: integer, multiple_of: 5, default: 30}
            size: {type: integer, values: [1, 2]}
            strength: {type: number, min: 0.5, max: 1}
            mode: {type: choice, values: [a, "b"], default: a}
            image: {type: file}
            hd: {type: boolean}
            width: {type: integer}
            height: {type: integer}
          rules:
            - {needs: strength, when: image}
            - {needs_any: [seed, hd]}
            - {refuses: image, when: {mode: b}}
            - {sizes: [64x64, 32x64]}
          retired_on: 2026-01-01
      """
    let result = try Self.read(text)
    #expect(result.findings.shown == [])
    let catalogue = try #require(result.catalogue)
    #expect(catalogue.provider == "acme")
    let limit = RequestLimit(
      requests: 20,
      window: Age(seconds: 60),
      timeout: Age(seconds: 90),
      source: "a page"
    )
    #expect(catalogue.requestLimit == limit)
    #expect(catalogue.creditPrice == Fraction(8, over: 1000))
    let index = try #require(catalogue.model(named: "draw"))
    let model = catalogue.models[index]
    #expect(model == (try Self.draw()))
    #expect(model.price(on: try .of("2024-06-01")) == .unknown(row: 0))
    let values = model.parameters.map { $0.fallbackNumber ?? Fraction(0) }
    #expect(model.prices[1].price?.price(with: values) == .known(Credits(millionths: 15_000_000)))
  }

  /// The model of the text above, made by hand.
  static func draw() throws -> Model {
    let parameters = try [
      Parameter(name: "prompt", type: .text(TextLengths(min: 1, max: 10)), isRequired: true),
      Parameter(name: "seed", type: .integer(WholeNumbers(min: 0, max: 4_294_967_294))),
      Parameter(name: "steps", type: .integer(WholeNumbers(multipleOf: 5)), fallback: "30"),
      Parameter(name: "size", type: .integer(WholeNumbers(values: [1, 2]))),
      Parameter(
        name: "strength",
        type: .number(DecimalNumbers(min: .init(reading: "0.5"), max: .init(reading: "1")))
      ),
      Parameter(name: "mode", type: .choice(["a", "b"]), fallback: "a"),
      Parameter(name: "image", type: .file),
      Parameter(name: "hd", type: .boolean),
      Parameter(name: "width", type: .integer(WholeNumbers())),
      Parameter(name: "height", type: .integer(WholeNumbers())),
    ]
    let price = try PriceExpression(reading: "0.5 * steps", parameters: parameters)
    return Model(
      id: "draw-2",
      name: "Draw 2",
      aliases: ["draw"],
      kind: .image,
      endpoint: "/v2/draw",
      isEndpointDefault: true,
      sends: [
        RequestConstant(name: "model", value: "draw-2"),
        RequestConstant(name: "beta", value: "true"),
      ],
      input: 6,
      parameters: parameters,
      rules: [
        ModelRule(.needs(anyOf: SmallSet([4])), when: .given(6)),
        ModelRule(.needs(anyOf: SmallSet([1, 7]))),
        ModelRule(.refuses(6), when: .equals(5, "b")),
        ModelRule(
          .sizes(
            width: 8,
            height: 9,
            [ImageSize(width: 64, height: 64), ImageSize(width: 32, height: 64)]
          )
        ),
      ],
      latency: CallLatency(
        milliseconds: 8250,
        polling: CallLatency.Polling(interval: Age(seconds: 10), kept: Age(seconds: 86_400)),
        source: "a page"
      ),
      prices: [
        PriceRow(
          from: try .of("2024-01-01"),
          price: nil,
          source: "a page",
          dateIs: .placeholder,
          note: "not found"
        ),
        PriceRow(from: try .of("2025-01-01"), price: price, source: "a page", dateIs: .exact),
      ],
      retiredOn: try .of("2026-01-01")
    )
  }

  @Test func `a missing file is a problem of the machine`() {
    #expect(throws: SourceProblem.missing) {
      try CatalogueReader.catalogue(in: SourceFile(path: "/no/such/file.yaml"))
    }
  }

  @Test func `new prices alone keep the rest of a model and its older prices`() throws {
    let below = try #require(CatalogueReader.embedded().catalogue)
    let text = """
      creditcast_catalogue: 1
      provider: stability
      credit_usd: "0.01"
      checked_on: 2026-11-02
      models:
        - id: sdxl-1.0
          prices:
            - {from: 2026-10-01, credits: "0.5 * samples", date_is: exact, source: contract}
      """
    let source = SourceFile(name: "contract.yaml", origin: .memory(Array(text.utf8)))
    let top = try #require(try CatalogueReader.catalogue(in: source, over: below).catalogue)
    let laid = below.overlaid(with: top, named: "contract.yaml")
    let old = below.models[try #require(below.model(named: "sdxl-1.0"))]
    let new = laid.models[try #require(laid.model(named: "sdxl-1.0"))]
    #expect(new.parameters == old.parameters)
    #expect(new.rules == old.rules)
    #expect(new.aliases == old.aliases)
    #expect(Array(new.prices.dropLast()) == old.prices)
    #expect(new.prices.last?.price?.text == "0.5 * samples")
    #expect(laid.models.count == below.models.count)
    let alone = try CatalogueReader.catalogue(in: source)
    #expect(alone.findings.hasErrors, "without a model below, the entry is not whole")
  }

  @Test func `a latency alone keeps the rest of a model, and the limit on top wins`() throws {
    let below = try #require(CatalogueReader.embedded().catalogue)
    let text = """
      creditcast_catalogue: 1
      provider: stability
      credit_usd: "0.01"
      checked_on: 2026-11-02
      request_limit: {requests: 300, within: 10s, source: contract}
      models:
        - {id: core, latency: {seconds: 3, source: measured}}
      """
    let source = SourceFile(name: "contract.yaml", origin: .memory(Array(text.utf8)))
    let top = try #require(try CatalogueReader.catalogue(in: source, over: below).catalogue)
    let laid = below.overlaid(with: top, named: "contract.yaml")
    let old = below.models[try #require(below.model(named: "core"))]
    let new = laid.models[try #require(laid.model(named: "core"))]
    #expect(new.prices == old.prices && new.parameters == old.parameters)
    #expect(new.latency == CallLatency(milliseconds: 3000, source: "measured"))
    #expect(laid.requestLimit?.requests == 300 && laid.requestLimit?.timeout == nil)
    #expect(below.requestLimit?.requests == 150)
  }

  @Test func `all findings of a catalogue come in one run`() throws {
    let result = try Self.read(
      """
      creditcast_catalogue: 1
      provder: acme
      credit_usd: free
      models:
        - id: Draw
          kind: picture
          prices: []
      """
    )
    #expect(result.catalogue == nil)
    #expect(
      result.findings.shown.map(\.message) == [
        "the catalogue has no `provider`",
        "the catalogue has no `checked_on`",
        "unknown key `provder`",
        "`credit_usd` takes an amount above zero",
        "the model has no `name`",
        "the model has no `endpoint`",
        "`id` takes small letters, digits, `.`, `_` and `-`, with a letter or a digit first",
        "`kind` does not take `picture`",
        "`prices` takes at least one price row",
      ]
    )
  }

  @Test func `a finding behind an alias is told once`() throws {
    let marked = MarkedText(
      """
      creditcast_catalogue: 1
      provider: acme
      credit_usd: 1
      checked_on: 2026-01-01
      x-prices: &prices
        - {from: 2025-01-01, credits: "1 +①", source: s, date_is: exact}
      models:
        - {id: a, name: A, kind: image, endpoint: /a, prices: *prices}
        - {id: b, name: B, kind: image, endpoint: /b, prices: *prices}
      """
    )
    let result = try Self.read(marked.text)
    #expect(result.findings.shown.map(\.code) == ["prices.bad-expression"])
    #expect(result.findings.shown.first?.place?.range == marked.range("①"))
  }

  @Test func `broken YAML ends the reading with its own finding`() throws {
    let result = try Self.read("creditcast_catalogue: 1\nmodels: [\n")
    #expect(result.catalogue == nil)
    #expect(result.findings.shown.map(\.code) == ["yaml.unclosed-bracket"])
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `a damaged catalogue is read without a trap`(_ seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    var bytes = Array(Catalogue.embeddedText.prefix(12_000))
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0...2, using: &random) {
      case 0: bytes.remove(at: place)
      case 1: bytes[place] = UInt8.random(in: 0x20...0x7E, using: &random)
      default: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: place)
      }
    }
    let result = try CatalogueReader.catalogue(
      in: SourceFile(name: "c.yaml", origin: .memory(bytes))
    )
    #expect(result.catalogue != nil || result.findings.hasErrors)
  }
}
