import Diagnostics
import Policies
import Quantities
import Testing

/// Each rule bites exactly where it should.
///
/// Jobs of one plan begin on its fourth line.
@Suite struct RuleTests {
  private static func credits(_ whole: Int64) -> Credits { Credits(whole: whole) }

  private static let jobs = """
      - {id: a, model: one, count: 4}
      - {id: b, model: five, count: 1}
      - {id: c, model: one, count: 2}

    """
  private static let open = jobs + "  - {id: d, model: unpriced}\n"

  @Test(arguments: [
    (PolicyRule.jobCredits(credits(5)), "kept"),
    (.jobCredits(credits(4)), "broken, error policy.job-credits 5:5"),
    (
      .jobCredits(.zero),
      "broken, error policy.job-credits 4:5, error policy.job-credits 5:5, "
        + "error policy.job-credits 6:5"
    ),
    (.planCredits(credits(11)), "kept"),
    (.planCredits(credits(10)), "broken, error policy.plan-credits 2:7"),
    (.runCredits(credits(11)), "kept"),
    (.runCredits(credits(10)), "broken, error policy.run-credits 6:5"),
    (.outputCredits(credits(5)), "kept"),
    (.outputCredits(Credits(millionths: 4_999_999)), "broken, error policy.output-credits 5:5"),
    (.allowedModels(Rules.names("one", "cinq")), "kept"),
    (.allowedModels(Rules.names("one")), "broken, error policy.model-refused 5:20"),
    (.forbiddenModels(Rules.names("unpriced")), "kept"),
    (.forbiddenModels(Rules.names("/five")), "broken, error policy.model-refused 5:20"),
    (.requiredKeys(Rules.names("count")), "kept"),
    (.requiredKeys(Rules.names("owner")), "broken, error policy.missing-key 1:1"),
    (
      .requiredKeys(Rules.names("seed")),
      "broken, error policy.missing-key 4:5, "
        + "error policy.missing-key 6:5"
    ),
    (Rules.budget(11, .plan), "kept"),
    (Rules.budget(10, .plan), "broken, error policy.budget-spent 2:7"),
    (Rules.budget(10, .plan, "other"), "kept"),
    (Rules.budget(10, .owner), "broken, error policy.budget-spent 1:1"),
    (Rules.budget(10, .tag), "broken, error policy.budget-spent 6:5"),
    (Rules.budget(10, .account, "main"), "broken, error policy.budget-spent 1:1"),
    (Rules.budget(10, .account, "other"), "kept"),
    (Rules.budget(12, .plan, warnAt: "90%"), "near, warning policy.budget-near 2:7"),
    (Rules.budget(12, .plan, warnAt: "95%"), "kept"),
    (.addedCredits(.zero), ""), (.balanceLeft(credits(100)), ""),
  ])
  func `a rule bites where its limit ends`(rule: PolicyRule, told: String) {
    #expect(Rules.review(rule, jobs: Self.jobs).told == told)
  }

  @Test(arguments: [
    (PolicyRule.jobCredits(credits(5)), "undecided, warning policy.undecided 7:5"),
    (.jobCredits(credits(4)), "broken, error policy.job-credits 5:5, warning policy.undecided 7:5"),
    (.planCredits(credits(11)), "undecided, warning policy.undecided 7:5"),
    (.planCredits(credits(10)), "broken, error policy.plan-credits 2:7"),
    (.runCredits(credits(11)), "undecided, warning policy.undecided 7:5"),
    (.outputCredits(credits(5)), "undecided, warning policy.undecided 7:5"),
    (
      .allowedModels(Rules.names("one")),
      "broken, error policy.model-refused 5:20, "
        + "error policy.model-refused 7:20"
    ),
    (.requiredKeys(Rules.names("count")), "broken, error policy.missing-key 7:5"),
    (Rules.budget(11, .plan), "undecided, warning policy.undecided 7:5"),
    (Rules.budget(100, .plan, warnAt: "10%"), "undecided, warning policy.undecided 7:5"),
    (Rules.budget(100, .plan, "other"), "kept"),
  ])
  func `what has no price is never passed`(rule: PolicyRule, told: String) {
    #expect(Rules.review(rule, jobs: Self.open).told == told)
  }

  @Test(arguments: [
    (BalanceLeft.known(Credits(whole: 10)), "kept"), (.unknown, "undecided"),
    (.known(Credits(millionths: 9_999_999)), "broken, error policy.balance-left 6:5"),
    (.known(Credits(whole: -50)), "broken, error policy.balance-left 4:5"), (.notAsked, ""),
  ])
  func `a balance is left or it is not`(left: BalanceLeft, told: String) {
    let review = Rules.review(.balanceLeft(Self.credits(10)), jobs: Self.jobs, left: left)
    #expect(review.told == told)
  }

  @Test func `a warning denies only under strict`() {
    let rule = PolicyRule.runCredits(.zero)
    let lenient = Rules.review(rule, jobs: Self.jobs, level: .warn)
    #expect(lenient.told == "broken, warning policy.run-credits 4:5")
    #expect(!lenient.isDenied)
    let strict = Rules.review(rule, jobs: Self.jobs, level: .warn, isStrict: true)
    #expect(strict.told == "broken, error policy.run-credits 4:5")
    #expect(strict.isDenied)
    let near = Rules.budget(12, .plan, warnAt: "90%")
    #expect(Rules.review(near, jobs: Self.jobs, isStrict: true).isDenied)
  }

  @Test func `outputs that are made again count, and for an output they do not`() {
    let header = "assumptions: {redo_rate: 50%}\n"
    let job = "  - {id: a, model: five, count: 2}\n"
    let limit = Self.credits(19)
    #expect(Rules.review(.jobCredits(limit), header: header, jobs: job).isDenied)
    let output = PolicyRule.outputCredits(Self.credits(5))
    #expect(!Rules.review(output, header: header, jobs: job).isDenied)
  }

  @Test func `a model is found where it is named`() {
    let rule = PolicyRule.forbiddenModels(Rules.names("five"))
    let header = "defaults: {model: cinq}\n"
    let jobs = "  - {id: a}\n  - {id: b}\n  - {id: c, model: five}\n"
    let told = "broken, error policy.model-refused 3:19, error policy.model-refused 7:20"
    #expect(Rules.review(rule, header: header, jobs: jobs).told == told)
    let matrix = "  - {id: a, matrix: {model: [one, five]}}\n"
    #expect(Rules.review(rule, jobs: matrix).told == "broken, error policy.model-refused 4:35")
    let added = "  - {id: a, matrix: {model: [one], include: [{model: cinq}]}}\n"
    #expect(Rules.review(rule, jobs: added).told == "broken, error policy.model-refused 4:54")
  }

  @Test(arguments: [
    ("note", "  - {id: a, model: one, note: why}\n", ""),
    ("note", "  - {id: a, model: one}\n", "defaults: {note: why}\n"),
    ("tags", "  - {id: a, model: one}\n", "defaults: {tags: [x]}\n"),
    ("seed", "  - {id: a, model: one, matrix: {seed: [1, 2]}}\n", ""),
    ("seed", "  - {id: a, model: one}\n", "defaults: {seed: 1}\n"),
    ("seed", "  - {id: a, model: five}\n", ""), ("keep", "  - {id: a, model: one}\n", ""),
    ("assumptions", "  - {id: a, model: one}\n", "assumptions: {redo_rate: 1%}\n"),
    ("run_at", "  - {id: a, model: one}\n", "run_at: 2026-12-01\n"),
    ("owner", "  - {id: a, model: one}\n", "owner: me\n"),
    ("account", "  - {id: a, model: one}\n", "account: main\n"),
  ])
  func `a key may be given in every way there is`(key: String, jobs: String, header: String) {
    let review = Rules.review(.requiredKeys(Rules.names(key)), header: header, jobs: jobs)
    #expect(review.told == "kept")
  }

  @Test func `all breaches are counted and the first ones told`() {
    let jobs = (0..<300).map { "  - {id: j\($0), model: five}\n" }.joined()
    for rule in [
      PolicyRule.jobCredits(Self.credits(4)), .forbiddenModels(Rules.names("five")),
      .requiredKeys(Rules.names("tags")),
    ] {
      let review = Rules.review(rule, jobs: jobs)
      #expect(review.outcomes[0].breaches == 300)
      #expect(review.findings.count(of: .error) == 300)
      #expect(review.findings.kept.count == Findings.limit)
    }
  }

  @Test func `a policy that is broken often does not hide the others`() {
    let jobs = (0..<300).map { "  - {id: j\($0), model: five}\n" }.joined()
    let review = Rules.review(
      [
        Rules.policy(.jobCredits(Self.credits(4)), id: "often"),
        Rules.policy(.runCredits(Self.credits(4)), id: "once"),
      ],
      ["creditcast: 1\nname: test\njobs:\n\(jobs)"]
    )
    #expect(review.findings.count(of: .error) == 301)
    #expect(review.findings.kept.contains { $0.code == "policy.run-credits" })
  }

  @Test func `usage from before counts`() {
    struct Spent: RecordedUsage {
      func credits(of group: BudgetGroup) -> Credits {
        group.label == "2026-10" && group.name == "test" ? Credits(whole: 90) : .zero
      }
    }
    let text = "creditcast: 1\nname: test\njobs:\n\(Self.jobs)"
    let policy = Rules.policy(Rules.budget(100, .plan))
    #expect(!Rules.review([policy], [text]).isDenied)
    #expect(Rules.review([policy], [text], usage: Spent()).isDenied)
  }
}
