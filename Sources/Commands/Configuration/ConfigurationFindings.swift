internal import Diagnostics

/// All wording about configuration files.
extension Finding {
  static func unknownSetting(
    _ key: String,
    in whole: String,
    among known: [String],
    at place: Place
  ) -> Finding {
    let nearest = NearestWord.to(key, among: known)
    let listed = known.map { "`\($0)`" }.joined(separator: ", ")
    return Finding(
      ConfigurationCode.unknownKey,
      .error,
      "unknown key `\(AddressMask.hidden(key))` in \(whole)",
      at: place,
      help: nearest.map { "did you mean `\($0)`?" } ?? "\(whole) takes \(listed)"
    )
  }

  static func badSetting(_ key: String, expected: String, at place: Place) -> Finding {
    Finding(
      ConfigurationCode.badValue,
      .error,
      "`\(key)` must be \(expected)",
      at: place
    )
  }

  static func twoKeys(account: String, at place: Place) -> Finding {
    Finding(
      ConfigurationCode.twoKeys,
      .error,
      "account `\(account)` has a `key_file` and a `key_env`",
      at: place,
      help: "remove one of the two"
    )
  }

  static func webhookWithoutOnePlace(_ count: Int, at place: Place) -> Finding {
    Finding(
      count == 0 ? ConfigurationCode.missingKey : ConfigurationCode.twoKeys,
      .error,
      count == 0
        ? "a webhook does not say where its address is"
        : "a webhook has a `file` and an `env`",
      at: place,
      help: count == 0
        ? "name the `file` or the variable (`env`) that holds it, as the address is a secret"
        : "remove one of the two"
    )
  }

  static func missingSetting(_ key: String, of whole: String, at place: Place) -> Finding {
    Finding(ConfigurationCode.missingKey, .error, "\(whole) has no `\(key)`", at: place)
  }

  static func duplicatePolicy(_ id: String, at place: Place) -> Finding {
    Finding(
      ConfigurationCode.duplicatePolicy,
      .error,
      "another policy has the id `\(id)` already",
      at: place
    )
  }

  static func policyWithoutOneRule(
    _ id: String,
    _ count: Int,
    among known: [String],
    at place: Place
  ) -> Finding {
    let listed = known.map { "`\($0)`" }.joined(separator: ", ")
    return Finding(
      ConfigurationCode.policyRules,
      .error,
      "policy `\(id)` has \(count == 0 ? "no rule" : "\(count) rules")",
      at: place,
      help: count == 0 ? "write one of \(listed)" : "write a policy for each rule"
    )
  }

  static func budgetWithoutOneSubject(_ scopes: [String], at place: Place) -> Finding {
    Finding(
      ConfigurationCode.budgetSubject,
      .error,
      "`budget` must say once whose it is",
      at: place,
      help: "write `per: owner`, or one of \(scopes.map { "`\($0)`" }.joined(separator: ", "))"
    )
  }
}
