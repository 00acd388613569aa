import TestSupport
import Testing

/// What `creditcast refill` decides by, and which of several settings wins.
@Suite struct RefillSettingTests {
  private static func run(
    _ words: String = "",
    variables: String = "",
    settings: String? = nil
  ) throws -> JSON {
    let answer = RefillSandbox.make(settings: settings.map { "refill: {\($0)}" }).run(
      "\(variables) creditcast refill large.yaml --balance 100 --today 2026-11-22 --format json \(words)"
    )
    return try JSONParser.parse(answer.output)
  }

  /// A setting with three values of it that lead to different pages.
  static let settings: [(name: String, values: [String])] = [
    ("cover", ["0d", "9d", "20d"]), ("horizon", ["15d", "45d", "60d"]),
    ("budget", ["15.00", "20.50", "30"]), ("stop-cost", ["100", "250.50", "4000"]),
  ]

  /// All that a page says of its options and its days.
  private static func decided(_ page: JSON) -> [JSON?] {
    ["options", "cover_days", "horizon_days"].map { page[key: $0] }
  }

  @Test(arguments: settings.indices)
  func `an option is stronger than a variable, and that than a file`(index: Int) throws {
    let (name, values) = Self.settings[index]
    let variable = "CREDITCAST_\(name.uppercased().replacing("-", with: "_"))="
    let key = name.replacing("-", with: "_") + ": "
    let alone = try values.map { Self.decided(try Self.run("--\(name) \($0)")) }
    #expect(alone[0] != alone[1] && alone[1] != alone[2] && alone[0] != alone[2])
    let all = try Self.run(
      "--\(name) \(values[0])",
      variables: variable + values[1],
      settings: key + values[2]
    )
    #expect(Self.decided(all) == alone[0])
    let two = try Self.run(variables: variable + values[1], settings: key + values[2])
    #expect(Self.decided(two) == alone[1])
    let one = try Self.run(settings: key + values[2])
    #expect(Self.decided(one) == alone[2])
  }

  @Test func `the strongest file's setting wins`() {
    let sandbox = RefillSandbox.make(settings: "refill: {cover: 3d}")
    let answer = sandbox.run(
      """
      mkdir -p .config/creditcast
      echo 'refill: {cover: 9d, horizon: 77d}' >.config/creditcast/config.yaml
      creditcast refill plan.yaml --balance 5 --today 2026-11-22 --format json | grep '"\\(cover\\|horizon\\)_days"'
      creditcast doctor | grep 'refill\\.'
      """
    )
    #expect(answer.text.contains("\"cover_days\": 3") && answer.text.contains("_days\": 77"))
    for name in ["cover", "horizon", "budget", "stop_cost", "capital_cost", "loss_risk"] {
      #expect(answer.text.contains("refill.\(name)"), "\(answer.text)")
    }
  }

  @Test func `the longest option never ends before what is covered`() throws {
    let page = try Self.run("--cover 40d --horizon 10d")
    #expect(page[key: "cover_days"]?.integer == 40 && page[key: "horizon_days"]?.integer == 40)
  }

  /// What an option costs in expectation, by its kind.
  private static func costs(_ page: JSON) throws -> [Double] {
    try #require(page[key: "options"]).elements.map { option in
      try #require(option[key: "expected_cost_usd"]?.text.flatMap(Double.init))
    }
  }

  @Test func `idle credits cost what the file says`() throws {
    let stop = "stop_cost: 500"
    let usual = try Self.costs(try Self.run(settings: stop))
    #expect(usual == (try Self.costs(Self.run(settings: "\(stop), capital_cost: 20%"))))
    #expect(usual == (try Self.costs(Self.run(settings: "\(stop), loss_risk: 0%"))))
    let dear = try Self.costs(try Self.run(settings: "\(stop), capital_cost: 80%"))
    let risky = try Self.costs(try Self.run(settings: "\(stop), loss_risk: 5%"))
    for (index, cost) in usual.prefix(3).enumerated() {
      #expect(dear[index] >= cost && risky[index] >= cost, "\(usual) \(dear) \(risky)")
    }
    #expect(dear != usual && risky != usual)
  }

  @Test func `without the costs of a stop nothing is said of costs`() throws {
    let page = try Self.run(settings: "capital_cost: 99%, loss_risk: 9%")
    let options = try #require(page[key: "options"]).elements
    #expect(options.allSatisfy { $0[key: "expected_cost_usd"] == .null })
    #expect(options.map { $0[key: "kind"]?.text } == ["least", "recommended", "horizon"])
    #expect(Self.decided(page) == Self.decided(try Self.run()))
  }

  @Test func `a budget is never exceeded by what is advised`() throws {
    for budget in ["9.99", "10", "19.37", "1000"] {
      let page = try Self.run("--budget \(budget)")
      let options = try #require(page[key: "options"]).elements
      let advised = options.filter { $0[key: "advised"] == .boolean(true) }
      #expect(advised.count <= 1)
      let spent = try #require(advised.first?[key: "usd"]?.text.flatMap(Double.init))
      let most = try #require(Double(budget))
      #expect(spent <= most, "\(budget): \(spent)")
    }
  }
}
