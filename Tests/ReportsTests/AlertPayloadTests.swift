import Alerts
import Quantities
import Reports
import TestSupport
import Testing

@Suite struct AlertPayloadTests {
  private static let moment = Moment(secondsSinceEpoch: 1_790_071_200)

  private static func alert(_ cause: AlertCause, account: String = "main") -> Alert {
    Alert(
      id: AlertID(account: account, at: moment, number: 1),
      account: account,
      at: moment,
      cause: cause
    )
  }

  private static let below = AlertCause.below(
    Credits(whole: 500),
    amount: Credits(millionths: 412_500_000),
    of: .balance,
    alsoBelow: [Credits(whole: 1000), Credits(whole: 2000)]
  )

  private static let unreadable = AlertCause.unreadable(
    failures: 3,
    problem: "the service did not answer after 30.0 s"
  )

  private static let unexplained = AlertCause.unexplained(
    shown: Credits(whole: 5000),
    explained: Credits(millionths: 412_500_000)
  )

  private static let samples = [
    ("below", alert(below)), ("unexplained", alert(unexplained)), ("unreadable", alert(unreadable)),
  ]

  private static func payload(_ alert: Alert, _ format: WebhookFormat) -> [UInt8] {
    AlertPayload.of(alert, for: format, toolVersion: "0.1.0")
  }

  /// All texts of a message that people read.
  private static func texts(in value: JSON) -> [String] {
    switch value {
    case .object(let members): members.flatMap { texts(in: $0.value) }
    case .array(let elements): elements.flatMap(texts)
    case .string(let text): [text]
    case .null, .boolean, .number: []
    }
  }

  @Test(arguments: samples.indices, WebhookFormat.allCases)
  func `a payload is what it was`(index: Int, format: WebhookFormat) throws {
    let (name, alert) = Self.samples[index]
    let payload = Self.payload(alert, format)
    try Golden.expect(payload, equals: "Alerts/\(name).\(format.rawValue).json")
    _ = try JSONParser.parse(payload)
  }

  @Test(
    arguments: [
      (below, "main has 412.5 credits, below 500 (also below 1,000 and 2,000)"),
      (
        .below(Credits(whole: 9), amount: Credits(whole: -3), of: .available, alsoBelow: []),
        "main has -3 credits available, below 9"
      ),
      (
        .below(
          Credits(whole: 1),
          amount: .zero,
          of: .available,
          alsoBelow: [2, 3, 4].map { Credits(whole: $0) }
        ), "main has 0 credits available, below 1 (also below 2, 3 and 4)"
      ),
      (
        unreadable,
        "the balance of main could not be read 3 times in a row: the service did not answer after 30.0 s"
      ),
      (
        .unreadable(failures: 1, problem: "no key"),
        "the balance of main could not be read once: no key"
      ),
    ] as [(AlertCause, String)]
  )
  func `an alert is one plain sentence`(cause: AlertCause, sentence: String) {
    #expect(AlertWords(Self.alert(cause)).sentence == sentence)
  }

  @Test func `the generic form fits its schema`() throws {
    let schema = try JSONParser.parse(Array(AlertSchema.text.utf8))
    for seed in UInt64(0)..<300 {
      let text = Hostile.text(seed: seed)
      for cause in [Self.below, Self.unexplained, .unreadable(failures: 1, problem: text)] {
        let payload = Self.payload(Self.alert(cause, account: text), .generic)
        #expect(payload.count { $0 == 0x0A } == 1 && payload.last == 0x0A)
        let value = try JSONParser.parse(payload)
        #expect(SchemaValidator.violations(of: value, against: schema) == [], "seed \(seed)")
        #expect(value[key: "account"]?.text.map { Array($0.utf8) } == Array(text.utf8))
      }
    }
    let broken = try JSONParser.parse(Array(#"{"kind": "below"}"#.utf8))
    #expect(!SchemaValidator.violations(of: broken, against: schema).isEmpty)
  }

  @Test(arguments: [WebhookFormat.slack, .teams])
  func `nothing of an account or a server acts in a message`(format: WebhookFormat) throws {
    for seed in UInt64(0)..<600 {
      let text = Hostile.text(seed: seed)
      for cause in [Self.below, Self.unexplained, .unreadable(failures: 9, problem: text)] {
        let message = Self.payload(Self.alert(cause, account: text), format)
        for shown in Self.texts(in: try JSONParser.parse(message)) {
          if shown.hasPrefix("http://adaptivecards.io/") { continue }
          expectHarmless(shown, format, seed)
        }
      }
    }
  }

  private func expectHarmless(_ shown: String, _ format: WebhookFormat, _ seed: UInt64) {
    for scalar in shown.unicodeScalars {
      #expect(scalar == "\n" || !SafeText.isHarmful(scalar), "seed \(seed)")
    }
    #expect(!shown.unicodeScalars.contains { $0 == "<" || $0 == ">" }, "seed \(seed)")
    guard format == .teams else { return }
    #expect(!shown.unicodeScalars.contains { "[]*~!@|".unicodeScalars.contains($0) })
    #expect(!shown.contains("://") && !shown.contains("www.") && !shown.contains("{{"))
  }

  @Test func `Slack's texts are plain`() throws {
    let message = try JSONParser.parse(Self.payload(Self.alert(Self.below), .slack))
    let blocks = message[key: "blocks"]?.elements ?? []
    #expect(
      blocks.compactMap { $0[key: "type"]?.text } == ["header", "section", "section", "context"]
    )
    let texts = blocks.flatMap { block in
      [block[key: "text"]].compactMap(\.self) + (block[key: "fields"]?.elements ?? [])
        + (block[key: "elements"]?.elements ?? [])
    }
    #expect(texts.allSatisfy { $0[key: "type"]?.text == "plain_text" } && texts.count == 7)
  }

  @Test func `a message of a long name and a long problem stays within what is taken`() {
    let text = String(repeating: "<a&b>[", count: 20_000)
    let cause = AlertCause.unreadable(failures: 3, problem: text)
    for format in [WebhookFormat.slack, .teams] {
      #expect(Self.payload(Self.alert(cause, account: text), format).count < 28_000)
    }
  }
}
