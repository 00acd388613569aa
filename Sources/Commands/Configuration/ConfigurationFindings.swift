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
      "unknown key `\(key)` in \(whole)",
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
}
