internal import Policies
internal import Quantities

extension Policy {
  /// All that it asks for, spelt in one way; where it stands and why it is there change nothing.
  var canonical: String { "\(level.rawValue) \(rule.name) \(rule.canonical)" }
}

extension PolicyRule {
  fileprivate var canonical: String {
    switch self {
    case .jobCredits(let credits), .planCredits(let credits), .runCredits(let credits),
      .addedCredits(let credits), .outputCredits(let credits), .balanceLeft(let credits):
      credits.description
    case .addedShare(let share): "\(share.numerator)/\(share.denominator)"
    case .allowedModels(let names), .forbiddenModels(let names), .requiredKeys(let names):
      Self.list(names.map(\.name).sorted())
    case .budget(let budget):
      Self.list([
        budget.limit.description, budget.scope.rawValue, budget.name?.name ?? "",
        budget.period.rawValue, budget.warnAt?.description ?? "",
      ])
    }
  }

  /// Texts with their lengths, so that no two lists are spelt alike.
  private static func list(_ texts: [String]) -> String {
    texts.map { "\($0.utf8.count):\($0)" }.joined(separator: ",")
  }
}
