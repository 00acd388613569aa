import Catalogues
import Testing

/// What a job gives, and the rules that it breaks.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let given: [(name: String, value: String)]
  let broken: [Int]

  init(_ given: KeyValuePairs<String, String>, breaks broken: [Int] = []) {
    self.given = given.map { ($0.key, $0.value) }
    self.broken = broken
  }

  var testDescription: String { given.map { "\($0.name)=\($0.value)" }.joined(separator: " ") }
}

@Suite struct ModelRuleTests {
  /// image 0, strength 1, mode 2, aspect_ratio 3, left 4, right 5, width 6, height 7, prompt 8.
  static func model() throws -> Model {
    try .sample(
      "m",
      parameters: [
        Parameter(name: "image", type: .file),
        Parameter(name: "strength", type: .number(DecimalNumbers())),
        Parameter(
          name: "mode",
          type: .choice(["text-to-image", "image-to-image"]),
          fallback: "text-to-image"
        ),
        Parameter(name: "aspect_ratio", type: .choice(["1:1"])),
        Parameter(name: "left", type: .integer(WholeNumbers())),
        Parameter(name: "right", type: .integer(WholeNumbers())),
        Parameter(name: "width", type: .integer(WholeNumbers()), fallback: "1024"),
        Parameter(name: "height", type: .integer(WholeNumbers()), fallback: "1024"),
        Parameter(name: "prompt", type: .text(TextLengths(min: 1)), isRequired: true),
      ],
      rules: [
        ModelRule(.needs(anyOf: SmallSet([1])), when: .given(0)),
        ModelRule(.refuses(3), when: .equals(2, "image-to-image")),
        ModelRule(.refuses(0), when: .equals(2, "text-to-image")),
        ModelRule(.needs(anyOf: SmallSet([4, 5])), when: .given(3)),
        ModelRule(
          .sizes(
            width: 6,
            height: 7,
            [ImageSize(width: 1024, height: 1024), ImageSize(width: 1152, height: 896)]
          )
        ),
      ]
    )
  }

  @Test(arguments: [
    RuleCase([:]),
    RuleCase(["strength": "0.5"]),
    RuleCase(["image": "a.png", "strength": "0.5"], breaks: [2]),
    RuleCase(["image": "a.png", "strength": "0.5", "mode": "image-to-image"]),
    RuleCase(["mode": "image-to-image", "image": "a.png"], breaks: [0]),
    RuleCase(["mode": "image-to-image", "aspect_ratio": "1:1", "left": "1"], breaks: [1]),
    RuleCase(["aspect_ratio": "1:1"], breaks: [3]),
    RuleCase(["aspect_ratio": "1:1", "right": "1"]),
    RuleCase(["width": "1152"], breaks: [4]),
    RuleCase(["width": "1152", "height": "896"]),
    RuleCase(["height": "896", "width": "1152"]),
    RuleCase(["width": "896", "height": "1152"], breaks: [4]),
    RuleCase(
      ["width": "1152", "height": "896", "mode": "text-to-image", "image": "x"],
      breaks: [0, 2]
    ),
    RuleCase([
      "mode": "image-to-image", "mode": "text-to-image", "aspect_ratio": "1:1", "left": "1",
    ]),
    RuleCase(["width": "wide"]),
  ])
  func `a job breaks exactly these rules`(_ example: RuleCase) throws {
    let model = try Self.model()
    var given = GivenParameters(to: model)
    for (name, value) in example.given {
      let index = try #require(model.parameterIndex(named: name))
      given.give(index, value.utf8.span, to: model)
    }
    #expect(Array(given.brokenRules(of: model)) == example.broken)
  }

  @Test func `what a source gives counts as given`() throws {
    let model = try Self.model()
    var given = GivenParameters(to: model)
    given.give(0)
    #expect(Array(given.brokenRules(of: model)) == [0, 2])
    #expect(Array(given.given) == [0])
  }

  @Test func `required parameters that are not given are missing`() throws {
    let model = try Self.model()
    var given = GivenParameters(to: model)
    #expect(Array(given.missing(in: model)) == [8])
    given.give(8, "a lighthouse".utf8.span, to: model)
    #expect(given.missing(in: model).isEmpty)
  }

  @Test func `a model knows which values its rules look at`() throws {
    #expect(Array(try Self.model().parametersByValue) == [2, 6, 7])
  }

  @Test(
    arguments: [
      ("1024x768", ImageSize(width: 1024, height: 768)),
      ("1024×768", nil), ("1024x", nil), ("x768", nil), ("0x768", nil), ("1024x-1", nil),
      ("1024x768x3", nil), ("", nil), ("1024 x 768", nil),
    ] as [(String, ImageSize?)]
  )
  func `a size is a width and a height`(_ text: String, size: ImageSize?) {
    #expect(ImageSize.read(text) == size)
  }
}
