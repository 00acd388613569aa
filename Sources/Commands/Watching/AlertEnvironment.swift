internal import Alerts
internal import Quantities
internal import Reports

/// What a program that tells an alert finds in its environment.
struct AlertEnvironment {
  /// All of it: what programs need to find their way, and the alert.
  let variables: [String: String]

  /// What is handed on where it is set; no API key or address is among it.
  private static let handedOn = [
    "PATH", "HOME", "USER", "LOGNAME", "SHELL", "TMPDIR", "TZ", "LANG", "LC_ALL", "LC_CTYPE",
    "DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS",
  ]

  /// Puts an alert beside what is handed on.
  init(_ alert: Alert, in world: World) {
    var variables: [String: String] = [:]
    for name in Self.handedOn { variables[name] = world.variable(name) }
    var members = [
      "ID": alert.id.text, "AT": alert.at.description, "ACCOUNT": alert.account,
      "MESSAGE": AlertWords(alert).sentence,
    ]
    switch alert.cause {
    case .below(let below, let amount, let watched, let others):
      members["KIND"] = "below"
      members["OF"] = watched.rawValue
      members["CREDITS"] = amount.description
      members["THRESHOLD"] = below.description
      members["ALSO_BELOW"] = others.map(\.description).joined(separator: " ")
    case .unexplained(let shown, let explained):
      members["KIND"] = "unexplained"
      members["CREDITS"] = shown.description
      members["EXPLAINED"] = explained.description
    case .unreadable(let failures, _):
      members["KIND"] = "unreadable"
      members["FAILURES"] = "\(failures)"
    }
    for (name, value) in members {
      // A NUL would end the text for the program that reads it.
      variables["CREDITCAST_ALERT_\(name)"] = value.replacing("\0", with: "")
    }
    self.variables = variables
  }
}
