/// A value, and where it came from.
struct Sourced<Value: Sendable>: Sendable {
  let value: Value
  let origin: SettingOrigin
}

/// Where a setting came from, the strongest first.
enum SettingOrigin: Sendable, Hashable {
  case flag(String)
  case variable(String)
  case file(String)
  case plan
  case terminal
  case builtIn

  var words: String {
    switch self {
    case .flag(let name): "flag \(name)"
    case .variable(let name): "variable \(name)"
    case .file(let name): name
    case .plan: "the plan"
    case .terminal: "the terminal"
    case .builtIn: "built in"
    }
  }
}
