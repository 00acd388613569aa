import TestSupport
import Testing

/// How earlier runs ended counts in the next check.
@Suite struct RecordedRatesTests {
  /// Reports every fifth call as one that had to be made again, and was.
  private static let runner = """
    count=0
    while read -r line; do
      count=$((count + 1))
      if [ $((count % 5)) -eq 0 ]; then
        printf '%s,"outcome":"redone"}\\n' "${line%?}" >>"$CREDITCAST_USAGE"
      fi
      printf '%s,"outcome":"ok"}\\n' "${line%?}" >>"$CREDITCAST_USAGE"
    done <"$CREDITCAST_PLAN"

    """

  private static func bench(assuming assumptions: String = "") -> RunSandbox {
    let bench = RunSandbox(balances: "100000")
    bench.sandbox.write(runner, to: "redoing.sh")
    let jobs = "jobs: [{id: hero, model: core, prompt: A lighthouse, count: 100}]\n"
    bench.sandbox.write("creditcast: 1\nname: posters\n\(jobs)", to: "plan.yaml")
    bench.sandbox.write("creditcast: 1\nname: posters\n\(assumptions)\(jobs)", to: "next.yaml")
    return bench
  }

  private static let check = "creditcast check next.yaml --balance 100000 --format json"

  /// The batch of a check of `next.yaml` after a number of runs of `plan.yaml`.
  private static func batch(after runs: Int, assuming assumptions: String = "") throws -> JSON? {
    let script = String(
      repeating: "creditcast run plan.yaml -- sh redoing.sh >/dev/null 2>&1\n",
      count: runs
    )
    let answer = bench(assuming: assumptions).run("\(script)\(check)")
    let report = try JSONParser.parse(Array(answer.text.utf8))
    #expect(report[key: "verdict"]?.text == "covered", "\(answer.talk)")
    return report[key: "forecast"]
  }

  @Test func `without a record the cost is certain`() throws {
    #expect(try Self.batch(after: 0) == nil)
  }

  @Test func `a rate that runs have told counts, with what is not known of it`() throws {
    let batch = try #require(try Self.batch(after: 2))
    let rate = try #require(batch[key: "rates"]?.elements.first)
    #expect(rate[key: "basis"]?.text == "recorded", "\(rate)")
    #expect(rate[key: "recorded"]?.integer == 240 && rate[key: "redone"]?.integer == 40, "\(rate)")
    let needed = try #require(batch[key: "needed"]?.text.flatMap(Double.init))
    let expected = try #require(batch[key: "expected"]?.text.flatMap(Double.init))
    // 100 outputs at 3 credits, of which a sixth is made again: 360, and more for the asked chance.
    #expect((330...420).contains(expected) && needed > expected + 60, "\(batch)")
  }

  @Test func `what the plan says wins, and both are shown`() throws {
    let batch = try #require(try Self.batch(after: 2, assuming: "assumptions: {redo_rate: 1%}\n"))
    let rate = try #require(batch[key: "rates"]?.elements.first)
    #expect(rate[key: "basis"]?.text == "assumed", "\(rate)")
    #expect(rate[key: "recorded"]?.integer == 240, "\(rate)")
    let needed = try #require(batch[key: "needed"]?.text.flatMap(Double.init))
    #expect((303...320).contains(needed), "\(batch)")
  }
}
