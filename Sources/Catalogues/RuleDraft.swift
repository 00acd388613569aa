import Diagnostics

/// The parts of a rule as they are written.
struct RuleDraft {
  /// The keys of a rule.
  enum Key: String, CaseIterable {
    case needs
    case needsAny = "needs_any"
    case refuses
    case sizes
    case when
  }

  /// The place of the rule's beginning.
  let range: SourceRange
  /// The keys that it has, besides `when`.
  var demands: [Key] = []
  /// The parameters or the sizes that the demand lists.
  var words: [Written] = []
  var condition: Written?
  var value: Written?
}
