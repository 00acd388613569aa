internal import Diagnostics
internal import Reports

/// Tells from the environment how the answer may look.
struct Terminal {
  let world: World

  /// The style for standard output.
  func style(_ global: GlobalOptions) throws(Failure) -> ReportStyle {
    ReportStyle(
      width: width, isColoured: try isColoured(global.color), isUnicode: isUnicode)
  }

  /// The columns: those that are named, else the terminal's, else 100.
  private var width: Int {
    if let text = world.variable("COLUMNS"), let columns = Int(text), (1...1000).contains(columns) {
      return columns
    }
    return world.output.columns ?? 100
  }

  private func isColoured(_ flag: ColourChoice?) throws(Failure) -> Bool {
    let choice = try flag == nil ? named() : flag
    switch choice {
    case .always: return true
    case .never: return false
    case .auto, nil: break
    }
    if world.variable("NO_COLOR") != nil { return false }
    for name in ["CLICOLOR_FORCE", "FORCE_COLOR"] {
      if let value = world.variable(name), value != "0" { return true }
    }
    if world.variable("CLICOLOR") == "0" || world.variable("TERM") == "dumb" { return false }
    return world.output.isTerminal
  }

  private func named() throws(Failure) -> ColourChoice? {
    guard let text = world.variable("CREDITCAST_COLOR") else { return nil }
    guard let choice = ColourChoice(rawValue: text) else {
      throw Failure(.usage, "CREDITCAST_COLOR is `\(text)` and must be auto, always or never")
    }
    return choice
  }

  /// Whether the locale writes more than ASCII; where none is named it is taken to.
  private var isUnicode: Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    guard let locale = names.lazy.compactMap(world.variable).first else { return true }
    let folded = locale.lowercased()
    return folded.hasSuffix("utf-8") || folded.hasSuffix("utf8")
  }
}
