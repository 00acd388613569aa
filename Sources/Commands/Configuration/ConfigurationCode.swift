internal import Diagnostics

/// The findings of the configuration reader.
package enum ConfigurationCode: String, CaseIterable, FindingCode {
  /// A key is not known.
  case unknownKey = "config.unknown-key"
  /// A value is not of the kind that its key needs.
  case badValue = "config.bad-value"
  /// An account says where its key is in two ways.
  case twoKeys = "config.two-keys"

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
      "An account's API key is either in a file (`key_file`) or in a variable (`key_env`). Name one."
    }
  }
}
