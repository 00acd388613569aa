internal import Diagnostics
internal import Reports

/// Tells from the environment how the answer may look.
struct Terminal {
  let world: World

  /// The columns of what is no terminal and has none named.
  private static let usualColumns = 100

  /// The style for standard output.
  func style(_ global: GlobalOptions) throws(Failure) -> ReportStyle {
    ReportStyle(
      width: width.value,
      isColoured: try colour(global.color).value,
      isUnicode: unicode.value
    )
  }

  /// The style for lists, which are cut only where there is a terminal, or columns are named.
  func wideStyle(_ global: GlobalOptions) throws(Failure) -> ReportStyle {
    ReportStyle(
      width: width.origin == .builtIn ? 1000 : width.value,
      isColoured: try colour(global.color).value,
      isUnicode: unicode.value
    )
  }

  /// The columns: those that are named, else the terminal's, else 100.
  var width: Sourced<Int> {
    if let named = namedColumns { return Sourced(value: named, origin: .variable("COLUMNS")) }
    if let columns = world.output.columns { return Sourced(value: columns, origin: .terminal) }
    return Sourced(value: Self.usualColumns, origin: .builtIn)
  }

  /// The columns for running text on a stream.
  func columns(of stream: any TextOutput) -> Int {
    min(namedColumns ?? stream.columns ?? 80, Self.usualColumns)
  }

  private var namedColumns: Int? {
    world.variable("COLUMNS").flatMap(Int.init).flatMap { (1...1000).contains($0) ? $0 : nil }
  }

  /// Whether colours are used, and what says so.
  func colour(_ flag: ColourChoice?) throws(Failure) -> Sourced<Bool> {
    let asked = flag.map { Sourced(value: $0, origin: .flag("--color")) }
    guard let choice = asked == nil ? try named() : asked, choice.value != .auto else {
      return unasked
    }
    return choice.map { $0 == .always }
  }

  /// Whether colours are used where nobody says always or never.
  private var unasked: Sourced<Bool> {
    if world.variable("NO_COLOR") != nil { return Self.said(false, by: "NO_COLOR") }
    for name in ["CLICOLOR_FORCE", "FORCE_COLOR"] {
      if let value = world.variable(name), value != "0" { return Self.said(true, by: name) }
    }
    if world.variable("CLICOLOR") == "0" { return Self.said(false, by: "CLICOLOR") }
    if world.variable("TERM") == "dumb" { return Self.said(false, by: "TERM") }
    return Sourced(value: world.output.isTerminal, origin: .terminal)
  }

  private func named() throws(Failure) -> Sourced<ColourChoice>? {
    guard let text = world.variable("CREDITCAST_COLOR") else { return nil }
    guard let choice = ColourChoice(rawValue: text) else {
      throw Failure(.usage, "CREDITCAST_COLOR is `\(text)` and must be auto, always or never")
    }
    return Sourced(value: choice, origin: .variable("CREDITCAST_COLOR"))
  }

  /// Whether the locale writes more than ASCII; where none is named it is taken to.
  var unicode: Sourced<Bool> {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let locale = world.variable(name)?.lowercased() else { continue }
      return Self.said(locale.hasSuffix("utf-8") || locale.hasSuffix("utf8"), by: name)
    }
    return Sourced(value: true, origin: .builtIn)
  }

  private static func said(_ value: Bool, by variable: String) -> Sourced<Bool> {
    Sourced(value: value, origin: .variable(variable))
  }
}
