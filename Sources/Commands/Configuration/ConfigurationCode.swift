internal import Diagnostics

/// The findings of the configuration reader.
package enum ConfigurationCode: String, CaseIterable, FindingCode {
  /// A key is not known.
  case unknownKey = "config.unknown-key"
  /// A value is not of the kind that its key needs.
  case badValue = "config.bad-value"
  /// An account says where its key is in two ways, or a webhook where its address is.
  case twoKeys = "config.two-keys"
  /// A key is missing.
  case missingKey = "config.missing-key"
  /// Two policies have the same id.
  case duplicatePolicy = "config.duplicate-policy"
  /// A policy has no rule, or several.
  case policyRules = "config.policy-rules"
  /// A budget does not say whose it is, or in several ways.
  case budgetSubject = "config.budget-subject"

  /// What the code means and what to write instead.
  package var explanation: String {
    switch self {
    case .unknownKey:
      "The key means nothing in a configuration file. Keys are checked so that a slip (`reserv: 50`)"
        + " cannot switch a rule off in silence. `creditcast schema config` describes all of them."
    case .badValue:
      "The value is not of the kind that the key needs: an amount of credits in plain figures (`50`,"
        + " `6.5`), a number of days (`180d`), a text, a mapping or a list."
    case .twoKeys:
      "An account's API key is either in a file (`key_file`) or in a variable (`key_env`), and a"
        + " webhook's address in a `file` or in the variable `env`. Name one."
    case .missingKey:
      "A policy needs an `id`, a budget its `credits` and its `period`, and a webhook a `file` or an"
        + " `env`. Without them nothing could be checked or told, so that the file is refused."
    case .duplicatePolicy:
      "Findings name policies by their ids, so each has one of its own, in all configuration files that"
        + " are read together. Rename one of the two."
    case .policyRules:
      "A policy has exactly one rule, so that its id says what was broken. Write several policies for"
        + " several rules. `creditcast schema config` lists the rules."
    case .budgetSubject:
      "A budget holds for one owner, tag, plan or account (`owner: team-web`), or for each of them"
        + " (`per: owner`). Write exactly one of these keys."
    }
  }
}
