import TestSupport
import Testing

/// What the program says of the time of a run.
@Suite struct ClockTests {
  private static let long = "\(RepositoryRoot.path)/Fixtures/Clock/long.yaml"

  @Test func `results that may be gone at the end are told at the job that made them`() throws {
    let answer = Shell.run(
      "cp \(Self.long) long.yaml; creditcast estimate long.yaml --today 2026-11-22 --format json"
    )
    #expect(answer.status == 0, "\(answer.text)")
    let findings = try JSONParser.parse(Array(answer.text.utf8))[key: "findings"]?.elements ?? []
    #expect(findings.map { $0[key: "code"]?.text } == ["clock.results-expire"])
    #expect(findings.first?[key: "file"]?.text == "long.yaml")
    #expect(findings.first?[key: "line"] == .number("9"))
    #expect(findings.first?[key: "column"] == .number("5"))
    #expect(findings.first?[key: "severity"]?.text == "warning")
    let strict = Shell.run(
      "cp \(Self.long) long.yaml; creditcast estimate long.yaml --today 2026-11-22 --strict"
    )
    #expect(strict.status == 65 && strict.text.contains("clock.results-expire"))
    let wide = Shell.run(
      "cp \(Self.long) long.yaml; creditcast estimate long.yaml --today 2026-11-22 --strict --concurrency 16"
    )
    #expect(wide.status == 0, "\(wide.text)")
  }

  @Test(arguments: ["0", "1001", "x", "1.5", "-1"])
  func `a number of calls at once that will not do is refused`(number: String) {
    let flag = Shell.run(
      "creditcast estimate Plans/nightly.yaml --concurrency=\(number) --today 2026-11-22"
    )
    #expect(flag.status == 64 && flag.text.contains("--concurrency"), "\(flag.text)")
    let file = Shell.run(
      """
      echo 'forecast: {concurrency: "\(number)"}' >c.yaml
      creditcast estimate Plans/nightly.yaml --config c.yaml --today 2026-11-22
      """
    )
    #expect(file.status == 78 && file.text.contains("from 1 to 1000"), "\(file.text)")
  }

  @Test func `the strongest place says how many calls run at once`() {
    let estimate = "creditcast estimate Plans/nightly.yaml --today 2026-11-22"
    let answer = Shell.run(
      """
      echo 'forecast: {concurrency: 3}' >c.yaml
      \(estimate) --config c.yaml
      CREDITCAST_CONCURRENCY=2 \(estimate) --config c.yaml
      CREDITCAST_CONCURRENCY=2 \(estimate) --config c.yaml --concurrency 1
      """
    )
    let times = answer.text.split(separator: "\n").filter { $0.hasPrefix("TIME ") }
    #expect(times.count == 3)
    for (line, words) in zip(times, ["3 calls at once", "2 calls at once", "1 call at once"]) {
      #expect(line.contains(words), "\(line)")
    }
  }

  @Test func `recorded times win over the catalogue's`() {
    let answer = Shell.run(
      """
      cat >clock.yaml <<'END'
      creditcast: 1
      name: clock
      jobs: [{id: a, model: core, prompt: x, count: 100}]
      END
      creditcast ledger purchase --credits 10 --ledger l.sqlite --usd 0.10 >/dev/null
      for call in 1 2 3 4 5; do echo '{"id":"a.1","outcome":"ok","seconds":20}'; done >u.ndjson
      creditcast ledger usage u.ndjson --plan clock.yaml --ledger l.sqlite
      CREDITCAST_LEDGER=l.sqlite creditcast estimate clock.yaml
      """
    )
    #expect(answer.text.contains("as recorded: core 20 s"), "\(answer.text)")
  }
}
