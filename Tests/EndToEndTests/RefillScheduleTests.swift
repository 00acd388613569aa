import TestSupport
import Testing

/// How often plans that run again and again count in what `creditcast refill` recommends.
@Suite struct RefillScheduleTests {
  /// The page about a plan whose runs take 300 credits each, for an account that has nothing.
  private static func page(
    schedule: String,
    today: String,
    lead: Int,
    cover: Int,
    horizon: Int = 30
  ) throws -> JSON {
    let sandbox = RefillSandbox.make(settings: "refill: {lead_time: \(lead)d, minimum: 100}")
    sandbox.write(
      """
      creditcast: 1
      name: again
      schedule: \(schedule)
      jobs:
        - {id: tiles, model: core, prompt: A lighthouse, count: 100}

      """,
      to: "again.yaml"
    )
    let answer = sandbox.run(
      """
      creditcast refill again.yaml --balance 0 --today \(today) --format json \
        --cover \(cover)d --horizon \(horizon)d
      """
    )
    #expect(answer.status == 2, "\(answer.talk)")
    return try JSONParser.parse(answer.output)
  }

  private static func credits(_ kind: String, of page: JSON) -> String? {
    page[key: "options"]?.elements.first { $0[key: "kind"] == .string(kind) }?[key: "credits"]?.text
  }

  /// 22 November 2026 is a Sunday: what is ordered then is ordered on Monday, and is there on Thursday, four days on.
  @Test(arguments: [
    ("\"30 2 * * *\"", 14, 30, 18, 34), ("\"30 2 * * *\"", 0, 0, 4, 4),
    ("\"0 6 * * 1-5\"", 14, 30, 14, 25), ("\"0 6,18 * * 1-5\"", 14, 30, 28, 50),
    ("\"@weekly\"", 14, 30, 2, 4), ("{weekdays: [mon, thu], at: \"06:00\"}", 10, 10, 4, 4),
    ("{cron: \"30 2 * * *\", until: 2026-11-30}", 14, 30, 8, 8),
    ("{cron: \"30 2 * * *\", from: 2026-12-09}", 14, 30, 2, 18),
    // One that does not come within this time counts once: it was asked about.
    ("{cron: \"30 2 * * *\", from: 2027-02-01}", 14, 30, 1, 1),
  ])
  func `a plan counts as often as it runs until the next refill is there`(
    schedule: String,
    cover: Int,
    horizon: Int,
    covered: Int,
    longest: Int
  ) throws {
    let page = try Self.page(
      schedule: schedule,
      today: "2026-11-22",
      lead: 2,
      cover: cover,
      horizon: horizon
    )
    #expect(Self.credits("least", of: page) == "300")
    #expect(Self.credits("recommended", of: page) == "\(300 * covered)", "\(schedule)")
    #expect(Self.credits("horizon", of: page) == "\(300 * longest)", "\(schedule)")
  }

  /// Ordered on the next business day; so many whole business days pass, and then it is there.
  private static func wait(from weekday: Int, lead: Int) -> Int {
    var (day, passed) = (weekday, 0)
    while day % 7 >= 5 { day += 1 }
    while passed < lead {
      day += 1
      if day % 7 < 5 { passed += 1 }
    }
    return day + 1 - weekday
  }

  @Test(arguments: UInt64(0)..<12)
  func `every day until then counts, whatever the day of the week and the lead time`(
    seed: UInt64
  ) throws {
    var random = SplitMix(seed: seed)
    // 2 November 2026 is a Monday.
    let weekday = random.int(in: 0...6)
    let (lead, cover) = (random.int(in: 0...9), random.int(in: 0...25))
    let page = try Self.page(
      schedule: "\"@daily\"",
      today: "2026-11-0\(2 + weekday)",
      lead: lead,
      cover: cover
    )
    let days = max(1, Self.wait(from: weekday, lead: lead) + cover)
    #expect(
      Self.credits("recommended", of: page) == "\(300 * days)",
      "weekday \(weekday), lead \(lead), cover \(cover)"
    )
  }

  @Test func `runs are priced for their days`() throws {
    let sandbox = RefillSandbox.make()
    sandbox.write(
      """
      creditcast_catalogue: 1
      provider: stability
      credit_usd: "0.01"
      checked_on: 2026-10-01
      models:
        - id: core
          prices:
            - {from: 2026-01-01, credits: "3", source: list, date_is: exact}
            - {from: 2026-12-01, credits: "5", source: letter, date_is: exact}

      """,
      to: "mine.yaml"
    )
    let answer = sandbox.run(
      """
      creditcast refill nightly.yaml --balance 0 --today 2026-11-22 --prices mine.yaml --format json
      """
    )
    let page = try JSONParser.parse(answer.output)
    // From 23 to 30 November eight runs of 300, and until 10 December ten of 500.
    #expect(Self.credits("recommended", of: page) == "7400", "\(answer.talk)")
  }
}
