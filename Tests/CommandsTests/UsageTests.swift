import Diagnostics
import Ledgers
import PlanSupport
import Quantities
import TestSupport
import Testing

@testable import Commands

/// What a runner tells of its calls, line by line.
@Suite struct UsageTests {
  private static let plan = Estimated(
    jobs: """
        - {id: hero, model: ultra, prompt: A lighthouse, count: 12, tags: [web]}
        - {id: cards, model: core, prompt: A card, count: 9}
        - {id: hero.1, model: core, prompt: A card, count: 2}
        - {id: mixed, prompt: x, matrix: {model: [core, ultra]}}
      """,
    header: "owner: team-web\n"
  ).estimate

  private static func read(_ text: String, planned: Bool = true) -> UsageReader {
    var reader = UsageReader("u.ndjson", jobs: planned ? UsageJobs(of: plan) : UsageJobs())
    reader.take(Array(text.utf8))
    reader.finish()
    return reader
  }

  private static func text(_ usage: [(subject: UsageSubject, sums: UsageSums)]) -> [String] {
    usage.map { subject, sums in
      let names = [subject.plan, subject.job, subject.model, subject.owner].map { $0 ?? "-" }
      let counts = "\(sums.ok)/\(sums.failed)/\(sums.filtered)/\(sums.redone)"
      return (names + subject.tags).joined(separator: " ")
        + ": \(counts) billed \(sums.billed) credits \(sums.credits)"
    }
  }

  @Test func `times of calls are summed where lines tell them`() {
    let reader = Self.read(
      """
      {"id": "hero.1", "outcome": "ok", "seconds": 8.25}
      {"id": "hero.2", "outcome": "failed", "seconds": 0}
      {"id": "hero.3", "outcome": "ok"}
      {"id": "cards.4", "outcome": "ok"}
      """
    )
    #expect(reader.findings.shown == [])
    let timings = reader.entries(for: nil).map(\.timing)
    #expect(timings == [UsageEntry.Timing(calls: 2, milliseconds: 8250), nil])
    for text in ["-1", "\"8\"", "604801", "true"] {
      let wrong = Self.read("{\"id\": \"hero.1\", \"outcome\": \"ok\", \"seconds\": \(text)}\n")
      #expect(wrong.findings.shown.map(\.code) == ["usage.bad-value"], "\(text)")
    }
  }

  @Test func `lines are summed for each job at the plan's prices`() {
    let reader = Self.read(
      """
      {"id": "hero.1", "outcome": "ok"}
      {"id": "hero.2", "outcome": "failed"}
      {"id": "hero.3", "outcome": "filtered"}
      {"id": "hero.3", "outcome": "redone", "call": 3, "anything": [{"else": null}]}
      {"id": "hero.4", "outcome": "failed", "billed": 1}
      {"id": "hero.5", "outcome": "ok", "billed": false, "outputs": 3}
      {"id": "cards.6", "outcome": "ok", "outputs": 2}

      {"id": "cards.7", "outcome": "ok", "credits": "2.5"}
      {"id": "cards", "outcome": "ok", "credits": 0.0000001}
      """
    )
    #expect(reader.findings.shown == [])
    #expect(
      Self.text(reader.usage) == [
        "test hero ultra team-web web: 2/2/1/1 billed 4 credits 32",
        "test cards core team-web: 3/0/0/0 billed 4 credits 5.500001",
      ]
    )
    #expect(reader.total.calls == 9)
    #expect(reader.total.credits.description == "37.500001")
  }

  @Test func `the models of a job are told apart, and summed over jobs`() {
    let reader = Self.read(
      """
      {"id": "mixed.0123456789abcdef.1", "outcome": "ok", "model": "core", "unit": "3"}
      {"id": "mixed.0123456789abcdee-2.1", "outcome": "ok", "model": "ultra", "unit": "8"}
      {"id": "cards.1", "outcome": "ok"}
      """
    )
    #expect(reader.findings.shown == [])
    #expect(
      Self.text(reader.groups) == [
        "- - core team-web: 2/0/0/0 billed 2 credits 6",
        "- - ultra team-web: 1/0/0/0 billed 1 credits 8",
      ]
    )
  }

  @Test func `a line that gives its job needs no guess`() {
    let reader = Self.read(#"{"id": "hero.1", "job": "hero.1", "plan": "test", "outcome": "ok"}"#)
    #expect(Self.text(reader.usage).map { $0.prefix(11) } == ["test hero.1"])
  }

  @Test func `without plans the lines say what they are about`() {
    let reader = Self.read(
      """
      {"id":"hero.1","job":"hero","plan":"p","model":"ultra","outcome":"ok","tags":["a"],"unit":"8"}
      {"id":"hero.2","job":"hero","plan":"p","model":"ultra","outcome":"ok","tags":["a"],"unit":"8"}
      {"id":"cards.2","outcome":"ok","credits":"3"}
      {"id":"cards.3","outcome":"ok"}
      """,
      planned: false
    )
    #expect(
      Self.text(reader.usage) == [
        "p hero ultra - a: 2/0/0/0 billed 2 credits 16",
        "- cards - -: 1/0/0/0 billed 1 credits 3",
      ]
    )
    #expect(reader.findings.shown.map(\.code) == ["usage.unpriced"])
  }

  @Test(arguments: [
    ("nothing", "usage.bad-line"), ("[1]", "usage.bad-line"),
    ("{\"id\": \"a\",}", "usage.bad-line"),
    ("{\"id\": \"hero\"}", "usage.bad-value"), ("{\"outcome\": \"ok\"}", "usage.bad-value"),
    ("{\"id\": \"hero\", \"outcome\": \"fine\"}", "usage.bad-value"),
    ("{\"id\": \"hero\", \"outcome\": \"ok\", \"outcome\": \"ok\"}", "usage.bad-value"),
    ("{\"id\": \"hero\", \"outcome\": \"ok\", \"billed\": 2}", "usage.bad-value"),
    ("{\"id\": \"hero\", \"outcome\": \"ok\", \"billed\": \"yes\"}", "usage.bad-value"),
    ("{\"id\": \"hero\", \"outcome\": \"ok\", \"credits\": \"-1\"}", "usage.bad-value"),
    ("{\"id\": \"hero\", \"outcome\": \"ok\", \"credits\": \"1e30\"}", "usage.bad-value"),
    ("{\"id\": \"hero\", \"outcome\": \"ok\", \"credits\": \"8 \"}", "usage.bad-value"),
    ("{\"id\": \"hero\", \"outcome\": \"ok\", \"credits\": true}", "usage.bad-value"),
    ("{\"id\": \"hero\", \"outcome\": \"ok\", \"outputs\": 1.5}", "usage.bad-value"),
    ("{\"id\": \"hero\", \"outcome\": \"ok\", \"tags\": [1]}", "usage.bad-value"),
    ("{\"id\": \"heron.1\", \"outcome\": \"ok\"}", "usage.unknown-job"),
    ("{\"id\": \"mixed.0123456789abcdef.1\", \"outcome\": \"ok\"}", "usage.unpriced"),
    (String(repeating: " ", count: 65_537), "usage.too-large"),
  ])
  func `a wrong line is told with its place, and counts for nothing`(_ line: String, code: String) {
    let right = #"{"id": "cards.1", "outcome": "ok"}"#
    let reader = Self.read([right, line, right, ""].joined(separator: "\n"))
    #expect(reader.findings.shown.map(\.code) == [code])
    let place = reader.findings.shown.first?.place
    #expect(place?.file == "u.ndjson" && place?.range?.start.line == 2)
    #expect(reader.total.calls == 2 && reader.total.credits == Credits(whole: 6))
  }

  @Test func `a file that is cut anywhere tells its whole lines and at most one torn one`() {
    let line = Array("{\"id\": \"cards.1\", \"outcome\": \"ok\"}\n".utf8)
    let file = line + line
    for end in 0...file.count {
      var reader = UsageReader("u.ndjson", jobs: UsageJobs(of: Self.plan))
      reader.take(Array(file[..<end]))
      reader.finish()
      // A line is whole as soon as its brace is there.
      let whole = (end + 1) / line.count
      #expect(reader.total.ok == Int64(whole), "\(end)")
      let isTorn = end % line.count > 0 && end % line.count < line.count - 1
      #expect(reader.findings.shown.map(\.code) == (isTorn ? ["usage.torn"] : []), "\(end)")
      #expect(!reader.findings.hasErrors)
    }
  }

  @Test func `pieces of any size give the same sums`() {
    var random = SplitMix(seed: 5)
    let lines = (0..<200).map { index in
      switch random.int(in: 0...5) {
      case 0: "wrong \(index)"
      case 1: ""
      case 2: #"{"id": "hero.\#(index)", "outcome": "failed"}"#
      default: #"{"id": "cards.\#(index)", "outcome": "ok", "credits": "\#(index)"}"#
      }
    }
    let text = lines.joined(separator: "\n")
    let whole = Self.read(text)
    for _ in 0..<50 {
      var reader = UsageReader("u.ndjson", jobs: UsageJobs(of: Self.plan))
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        let count = random.int(in: 1...300)
        reader.take(Array(rest.prefix(count)))
        rest = rest.dropFirst(count)
      }
      reader.finish()
      #expect(Self.text(reader.usage) == Self.text(whole.usage))
      #expect(reader.findings.shown == whole.findings.shown)
    }
  }

  @Test func `jobs of the same id in several plans are told apart by the plan`() {
    let texts = ["one", "two"].map { name in
      """
      creditcast: 1
      name: \(name)
      jobs: [{id: hero, model: ultra, prompt: x}]
      """
    }
    let estimate = Estimated(texts: texts).estimate
    var reader = UsageReader("u.ndjson", jobs: UsageJobs(of: estimate))
    reader.take(
      Array(
        """
        {"id": "hero.1", "plan": "two", "outcome": "ok"}
        {"id": "hero.1", "outcome": "ok"}

        """.utf8
      )
    )
    reader.finish()
    #expect(Self.text(reader.usage).map { $0.prefix(8) } == ["two hero"])
    #expect(reader.findings.shown.map(\.code) == ["usage.unknown-job"])
  }

  @Test func `the id that expand writes tells the job`() throws {
    var checked = 0
    for seed in UInt64(0)..<100 {
      let sample = ExpandSample(seed: seed)
      let folder = TemporaryFolder()
      folder.write(sample.prompts, to: "p.txt")
      for (index, plan) in sample.plans.enumerated() { folder.write(plan, to: "\(index).yaml") }
      let session = Session("expand", folder.path, files: FolderFiles(folder: folder))
      for line in session.output.split(separator: "\n") {
        let call = try UsageLine(reading: Array((line.dropLast() + #","outcome":"ok"}"#).utf8))
        #expect(CallName(call.id).jobs.first == call.job, "\(line)")
        checked += 1
      }
    }
    #expect(checked > 500)
  }
}
