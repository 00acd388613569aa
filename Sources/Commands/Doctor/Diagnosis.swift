internal import Balances
internal import Catalogues
internal import Diagnostics
internal import Quantities

/// What a run would go by on this machine, and what is wrong with it.
struct Diagnosis {
  /// A setting with its value as people read it; nil is not set.
  struct Setting {
    let name: String
    let value: String?
    let origin: SettingOrigin
  }

  /// A place where a configuration file may stand.
  struct ConfigurationFile {
    let path: String
    let isThere: Bool
  }

  /// The API key, as far as it may be told.
  struct Key {
    let place: String
    let origin: SettingOrigin
    let isThere: Bool
    /// Its last characters, where it is long enough to keep the rest safe.
    let ending: String?
    /// Whether it can be used, in words.
    let state: String
  }

  /// Something that is wrong.
  struct Problem {
    let message: String
    let help: String?
    /// What commands that need it exit with; nil is only a warning.
    let status: ExitStatus?
  }

  let files: [ConfigurationFile]
  let settings: [Setting]
  let key: Key?
  let day: Day?
  let catalogue: Catalogue?
  let libraries: [SystemLibrary]
  let terminal: [Setting]
  let problems: [Problem]

  /// The status to exit with: that of the first problem that is more than a warning.
  var status: ExitStatus { problems.lazy.compactMap(\.status).first ?? .covered }
}
