import Diagnostics
import Foundation
import Plans
import Quantities
import TestSupport
import Testing

@Suite struct ScheduleTests {
  /// Runs as croniter 7 lists them, with Vixie cron's rule for the two fields of days.
  private static let listed: [String] = {
    let path = "\(RepositoryRoot.path)/Fixtures/schedules.tsv"
    return ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "")
      .split(separator: "\n").map(String.init)
  }()

  private func reading(_ value: String) -> Schedule? {
    let file = ReadFile(jobs: "  - {id: a, model: core}", header: "schedule: \(value)\n")
    #expect(file.places == [], "\(value)")
    return file.plans.first?.header.schedule
  }

  private func moment(_ text: some StringProtocol) throws -> Moment {
    try #require(Moment(reading: String(text)))
  }

  @Test func `there are lists to hold schedules against`() {
    #expect(Self.listed.count > 100)
  }

  @Test(arguments: listed)
  func `a cron line comes when croniter says`(row: String) throws {
    let cells = row.split(separator: "\t")
    let schedule = try #require(reading("\"\(cells[0])\""))
    let expected = try cells[2].split(separator: ",").map { try moment($0) }
    let start = try moment(cells[1])
    let end = Moment(secondsSinceEpoch: try #require(expected.last).secondsSinceEpoch + 1)
    #expect(schedule.runs(from: start, before: end, limit: 100) == expected)
    #expect(schedule.next(from: start) == expected.first)
  }

  @Test func `a mapping names weekdays, times and bounds`() throws {
    let schedule = try #require(
      reading(
        "{weekdays: [mon, Thu], at: [\"18:30\", \"06:00\"], from: 2026-12-03, until: 2026-12-07}"
      )
    )
    let runs = schedule.runs(
      from: try moment("2026-11-01T00:00:00Z"),
      before: try moment("2027-11-01T00:00:00Z"),
      limit: 50
    )
    #expect(
      runs.map(\.description) == [
        "2026-12-03T06:00:00Z", "2026-12-03T18:30:00Z", "2026-12-07T06:00:00Z",
        "2026-12-07T18:30:00Z",
      ]
    )
    #expect(schedule.text == "mon, thu at 06:00, 18:30")
    #expect(schedule.next(from: try moment("2026-12-07T18:30:01Z")) == nil)
  }

  @Test func `a mapping may bound a cron line`() throws {
    let schedule = try #require(reading("{cron: '@daily', until: 2026-12-02}"))
    let runs = schedule.runs(
      from: try moment("2026-12-01T00:00:01Z"),
      before: try moment("2026-12-31T00:00:00Z"),
      limit: 9
    )
    #expect(runs.map(\.description) == ["2026-12-02T00:00:00Z"])
  }

  @Test(
    arguments: [
      ("\"0 6 * *\"", "plan.bad-schedule 3:11"), ("\"0 0 6 * * 1\"", "plan.bad-schedule 3:11"),
      ("\"60 6 * * *\"", "plan.bad-schedule 3:11"), ("\"0 6 * * 8\"", "plan.bad-schedule 3:11"),
      ("\"0 6 * * mno\"", "plan.bad-schedule 3:11"), ("\"0 6 ? * 1\"", "plan.bad-schedule 3:11"),
      ("\"0 6 L * *\"", "plan.bad-schedule 3:11"), ("\"*/0 * * * *\"", "plan.bad-schedule 3:11"),
      ("\"0 6 9-3 * *\"", "plan.bad-schedule 3:11"), ("\"@reboot\"", "plan.bad-schedule 3:11"),
      ("\"0 0 30 2 *\"", "plan.bad-schedule 3:11"), ("\"0 0 31 4,6 *\"", "plan.bad-schedule 3:11"),
      ("[1]", "plan.wrong-kind 3:11"), ("", "plan.empty-value 3:10"),
      ("{}", "plan.bad-schedule 3:11"), ("{from: 2026-12-01}", "plan.bad-schedule 3:11"),
      ("{cron: '@daily', at: '06:00'}", "plan.bad-schedule 3:11"),
      ("{weekday: mon}", "plan.unknown-key 3:12"),
      ("{weekdays: [munday]}", "plan.bad-schedule 3:23"),
      ("{weekdays: []}", "plan.wrong-kind 3:22"), ("{at: 6:00}", "plan.bad-schedule 3:16"),
      ("{at: '24:00'}", "plan.bad-schedule 3:16"),
      ("{at: '06:00', from: 2026-12-02, until: 2026-12-01}", "plan.bad-schedule 3:11"),
      ("{at: '06:00', from: soon}", "plan.bad-day 3:31"),
    ]
  )
  func `a wrong schedule is told where it stands`(value: String, finding: String) {
    let file = ReadFile(jobs: "  - {id: a, model: core}", header: "schedule: \(value)\n")
    #expect(file.places == [finding], "\(file.findings.shown)")
    #expect(file.plans.first?.header.schedule == nil)
  }

  @Test func `a slip in a schedule is guessed`() {
    let helps = ["\"0 6 * * mno\"": "mon", "\"0 6 1 agu *\"": "aug", "'@dayly'": "@daily"]
    for (value, meant) in helps {
      let file = ReadFile(jobs: "  - {id: a, model: core}", header: "schedule: \(value)\n")
      #expect(file.findings.shown.first?.help == "did you mean `\(meant)`?")
    }
  }

  @Test func `a day and a schedule exclude each other, in any order`() {
    let day = "run_at: 2026-12-01\n"
    for header in ["\(day)schedule: '@daily'\n", "schedule: '@daily'\n\(day)"] {
      let file = ReadFile(jobs: "  - {id: a, model: core}", header: header)
      #expect(file.findings.shown.map(\.code) == ["plan.schedule-and-day"])
    }
  }

  @Test func `a plan with a schedule goes by the prices of its next run`() throws {
    let header = try #require(
      ReadFile(jobs: "  - {id: a, model: core}", header: "schedule: '0 6 * * mon'\n").plans.first?
        .header
    )
    let sunday = try #require(Day(reading: "2026-11-29"))
    #expect(header.priceDay(today: sunday).description == "2026-11-30")
    #expect(header.priceDay(today: sunday.advanced(by: 1)).description == "2026-11-30")
    #expect(header.priceDay(today: sunday.advanced(by: 2)).description == "2026-12-07")
  }
}
