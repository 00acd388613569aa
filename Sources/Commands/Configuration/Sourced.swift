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
  case clock
  case builtIn

  /// The word that programs read.
  var kind: String {
    switch self {
    case .flag: "flag"
    case .variable: "variable"
    case .file: "file"
    case .plan: "plan"
    case .terminal: "terminal"
    case .clock: "clock"
    case .builtIn: "built_in"
    }
  }

  /// The name of the flag, the variable or the file.
  var name: String? {
    switch self {
    case .flag(let name), .variable(let name), .file(let name): name
    case .plan, .terminal, .clock, .builtIn: nil
    }
  }

  var words: String {
    switch self {
    case .flag(let name): "flag \(name)"
    case .variable(let name): "variable \(name)"
    case .file(let name): name
    case .plan: "the plan"
    case .terminal: "the terminal"
    case .clock: "the clock"
    case .builtIn: "built in"
    }
  }
}
