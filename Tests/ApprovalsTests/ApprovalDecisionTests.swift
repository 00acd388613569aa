import Approvals
import Diagnostics
import Quantities
import Testing

@Suite struct ApprovalDecisionTests {
  private static let now = Sample.moment("2026-11-23T08:00:00Z")
  private static let always = ApprovalRules(requiredAbove: nil)

  private static func decision(
    now sample: Sample = Sample(),
    approved: Sample = Sample(),
    at moment: Moment = now,
    rules: ApprovalRules = always
  ) throws -> ApprovalDecision {
    ApprovalDecision(
      on: sample.ask,
      by: .signed(file: "approval.txt", try approved.statement()),
      at: moment,
      rules: rules
    )
  }

  private static func changed(_ change: (inout Sample) -> Void) -> Sample {
    var sample = Sample()
    change(&sample)
    return sample
  }

  @Test func `an approval of the same counts`() throws {
    let decision = try Self.decision()
    #expect(decision.standing.state == .valid && decision.problems.isEmpty)
    #expect(decision.standing.isSatisfied)
    #expect(decision.standing.approver == "ada@example.org")
  }

  @Test func `what has drifted is told one by one`() throws {
    let drifts: [(Sample, [ApprovalDrift])] = [
      (Self.changed { $0.plans = Sample.digest("0") }, [.plans]),
      (Self.changed { $0.prices = Sample.digest("0") }, [.prices]),
      (Self.changed { $0.configuration = Sample.digest("0") }, [.configuration]),
      (Self.changed { $0.account = "other" }, [.account(now: "other", approved: "main")]),
      (
        Self.changed { $0.needed = Credits(millionths: 1_416_000_001) },
        [
          .needed(
            now: Credits(millionths: 1_416_000_001),
            approved: Credits(whole: 1416)
          )
        ]
      ),
      (
        Self.changed { $0.refill = Credits(whole: 1100) },
        [.refill(now: Credits(whole: 1100), approved: Credits(whole: 1000))]
      ),
      (
        Self.changed {
          $0.plans = Sample.digest("0")
          $0.prices = Sample.digest("0")
        }, [.plans, .prices]
      ),
    ]
    for (sample, expected) in drifts {
      let decision = try Self.decision(now: sample)
      #expect(decision.problems == expected.map { .drifted($0) })
      #expect(decision.standing.state == .drifted && !decision.standing.isSatisfied)
    }
  }

  @Test func `what became less, and a balance that moved, is no drift`() throws {
    let changes: [Sample] = [
      Self.changed { $0.needed = Credits(whole: 1400) },
      Self.changed { $0.refill = .zero },
      Self.changed {
        $0.balance = Credits(whole: 2204)
        $0.reading = Sample.digest("0")
      },
      Self.changed {
        $0.balance = Credits(whole: 900)
        $0.reading = Sample.digest("0")
      },
    ]
    for sample in changes { #expect(try Self.decision(now: sample).standing.state == .valid) }
  }

  @Test(arguments: [
    ("2026-11-22T08:00:00Z", true), ("2026-11-29T07:59:59Z", true),
    ("2026-11-29T08:00:00Z", false), ("2026-11-22T07:55:00Z", true),
    ("2026-11-22T07:54:59Z", false), ("9999-12-31T23:59:59Z", false),
  ])
  func `an approval has its time`(moment: String, counts: Bool) throws {
    let decision = try Self.decision(at: Sample.moment(moment))
    #expect((decision.standing.state == .valid) == counts)
    #expect(decision.standing.state == (counts ? .valid : .expired))
  }

  @Test func `the rules may end it earlier and never later`() throws {
    let day = ApprovalRules(requiredAbove: nil, maximumAge: Age(seconds: 86_399))
    let early = try Self.decision(rules: day)
    #expect(early.problems == [.tooOld(Age(seconds: 86_400), limit: Age(seconds: 86_399))])
    #expect(early.standing.expiresAt == Sample.moment("2026-11-23T07:59:59Z"))
    let year = ApprovalRules(requiredAbove: nil, maximumAge: Age(seconds: 365 * 86_400))
    let late = try Self.decision(at: Sample.moment("2026-12-01T00:00:00Z"), rules: year)
    #expect(late.problems == [.expired(at: Sample.moment("2026-11-29T08:00:00Z"))])
  }

  @Test(arguments: [(1415, true), (1416, false), (0, true)])
  func `an approval is needed above an amount`(limit: Int64, isNeeded: Bool) {
    let rules = ApprovalRules(requiredAbove: Credits(whole: limit))
    for file in [nil, "approval.txt"] {
      let decision = ApprovalDecision(
        on: Sample().ask,
        by: .missing(file: file),
        at: Self.now,
        rules: rules
      )
      #expect(decision.standing.state == (isNeeded ? .missing : .notNeeded))
      #expect(decision.problems == (isNeeded ? [.missing(file: file)] : []))
    }
  }

  @Test func `a file that is named counts where no amount is set`() {
    for (file, state) in [(nil, .notNeeded), ("a", .missing)] as [(String?, ApprovalStanding.State)]
    {
      let decision = ApprovalDecision(
        on: Sample().ask,
        by: .missing(file: file),
        at: Self.now,
        rules: Self.always
      )
      #expect(decision.standing.state == state)
    }
  }

  @Test func `every problem has its code and its words`() throws {
    let name = try #require(ApproverName("ada"))
    let problems: [(ApprovalProblem, ApprovalCode)] = [
      (.missing(file: nil), .missing), (.missing(file: "a"), .missing),
      (.malformed(.tooLarge), .malformed), (.malformed(.otherVersion("2")), .malformed),
      (.signature, .signature), (.signer(name), .signer), (.expired(at: Self.now), .expired),
      (.tooOld(Age(seconds: 9), limit: Age(seconds: 5)), .expired), (.notYet(Self.now), .notYet),
      (.drifted(.needed(now: Credits(whole: 1416), approved: Credits(whole: 1200))), .drifted),
    ]
    for (problem, code) in problems {
      let finding = Finding.approval(problem, in: "approval.txt")
      #expect(finding.code == code.name && finding.severity == .error)
      #expect(finding.place?.range?.start.line == (code == .missing ? nil : 1))
    }
    #expect(Set(problems.map(\.1)) == Set(ApprovalCode.allCases))
    #expect(
      Finding.approval(problems[9].0, in: nil).message
        == "the run needs 1416 where 1200 were approved"
    )
    for code in ApprovalCode.allCases { #expect(code.explanation.hasSuffix(".")) }
  }
}
