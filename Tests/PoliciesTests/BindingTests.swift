import Diagnostics
import Policies
import Quantities
import Testing

/// What a policy names has to be there.
@Suite struct BindingTests {
  private static func findings(
    _ rule: PolicyRule,
    accounts: [String] = []
  ) -> [Finding] {
    PolicyBook.binding([Rules.policy(rule)], to: Rules.catalogue, accounts: accounts)
      .findings.shown
  }

  @Test(arguments: [
    (PolicyRule.allowedModels(Rules.names("fife")), "did you mean `five`?"),
    (.forbiddenModels(Rules.names("one", "unprised")), "did you mean `unpriced`?"),
    (.requiredKeys(Rules.names("sede")), "did you mean `seed`?"),
    (.requiredKeys(Rules.names("ownr")), "did you mean `owner`?"),
    (.requiredKeys(Rules.names("tag")), "did you mean `tags`?"),
    (
      .requiredKeys(Rules.names("defaults")),
      "require a key of jobs, a request parameter, "
        + "`owner`, `account` or `run_at`"
    ),
  ])
  func `a name that is nowhere is told`(rule: PolicyRule, help: String) {
    let findings = Self.findings(rule)
    #expect(findings.map(\.code) == ["policy.unknown-name"])
    #expect(findings.map(\.help) == [help])
  }

  @Test(arguments: ["id", "model", "name", "jobs", "creditcast"])
  func `a key that is never missing is told`(key: String) {
    #expect(Self.findings(.requiredKeys(Rules.names(key))).map(\.code) == ["policy.idle-rule"])
  }

  @Test func `an account must be listed where accounts are`() {
    let rule = Rules.budget(5, .account, "mian")
    #expect(Self.findings(rule).isEmpty)
    let findings = Self.findings(rule, accounts: ["main", "print"])
    #expect(findings.map(\.help) == ["did you mean `main`?"])
  }

  @Test func `nothing is asked of jobs where no policy needs it`() {
    let book = PolicyBook.binding(
      [Rules.policy(.jobCredits(.zero)), Rules.policy(Rules.budget(5, .owner), id: "b")],
      to: Rules.catalogue
    ).book
    #expect(book.questions == nil)
  }
}
