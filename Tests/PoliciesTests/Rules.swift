import Catalogues
import Diagnostics
import PlanSupport
import Policies
import Pricing
import Quantities

/// Policies and plans for tests, priced with models at one and five credits a call and one whose price
/// is not known.
enum Rules {
  static let catalogue: Catalogue = TestCatalogue.reading(
    models: """
        - id: one
          name: One
          kind: image
          endpoint: /one
          input: image
          parameters: {image: {type: file}, seed: {type: integer, min: 0}}
          prices: [{from: 2024-01-01, credits: "1", date_is: exact, source: test}]
        - id: five
          aliases: [cinq]
          name: Five
          kind: image
          endpoint: /five
          prices: [{from: 2024-01-01, credits: "5", date_is: exact, source: test}]
        - id: unpriced
          name: Unpriced
          kind: image
          endpoint: /unpriced
          prices: [{from: 2024-01-01, date_is: exact, source: test}]
      """
  )

  static let nowhere = Place(file: "creditcast.yaml")

  static func policy(
    _ rule: PolicyRule,
    level: PolicyLevel = .deny,
    id: String = "rule"
  ) -> Policy {
    Policy(id: id, level: level, reason: "so it is", rule: rule, place: nowhere)
  }

  static func names(_ names: String...) -> [PlacedName] {
    names.map { PlacedName($0, at: nowhere) }
  }

  static func budget(
    _ limit: Int64,
    _ scope: BudgetScope,
    _ name: String? = nil,
    _ period: BudgetPeriod = .month,
    warnAt: String? = nil
  ) -> PolicyRule {
    .budget(
      Budget(
        limit: Credits(whole: limit),
        scope: scope,
        name: name.map { PlacedName($0, at: nowhere) },
        period: period,
        warnAt: warnAt.flatMap { Share(readingPercent: $0.utf8.span) }
      )
    )
  }

  /// Holds plans against policies that name nothing unknown.
  static func review(
    _ policies: [Policy],
    _ texts: [String],
    left: BalanceLeft = .notAsked,
    isStrict: Bool = false,
    usage: any RecordedUsage = PlansAlone()
  ) -> PolicyReview {
    let bound = PolicyBook.binding(policies, to: catalogue)
    precondition(!bound.findings.hasErrors, "\(bound.findings.shown)")
    let estimated = Estimated(texts: texts, with: catalogue, questions: bound.book.questions)
    precondition(!estimated.findings.hasErrors, "\(estimated.findings.shown)")
    let reviewer = PolicyReviewer(bound.book, account: "main", isStrict: isStrict, usage: usage)
    return reviewer.review(estimated.estimate, left: left)
  }

  /// Holds the jobs of one plan against one rule.
  static func review(
    _ rule: PolicyRule,
    header: String = "",
    jobs: String,
    level: PolicyLevel = .deny,
    left: BalanceLeft = .notAsked,
    isStrict: Bool = false
  ) -> PolicyReview {
    let text = "creditcast: 1\nname: test\n\(header)jobs:\n\(jobs)"
    return review([policy(rule, level: level)], [text], left: left, isStrict: isStrict)
  }
}

extension PolicyReview {
  /// What came of the only policy: its state, and where it is broken.
  var told: String {
    let places = findings.shown.map { finding in
      let start = finding.place?.range?.start
      let place = start.map { "\($0.line):\($0.column)" } ?? "-"
      return "\(finding.severity.rawValue) \(finding.code) \(place)"
    }
    return ([outcomes.map(\.state.rawValue).joined(separator: " ")] + places)
      .joined(separator: ", ")
  }
}
