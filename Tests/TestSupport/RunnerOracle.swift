/// The commands that GitHub's runner would take from what a step writes.
///
/// The rules are those of the runner's `ActionCommand.cs` and `ActionCommandManager.cs`: lines end at CR,
/// LF or both; a command is one of the registered names, `::name key=value,…::data` after leading white
/// space or `##[name key=value;…]data` anywhere; `stop-commands` stops all until its token comes.
package struct RunnerOracle {
  /// A command as the runner understands it.
  package struct Command: Sendable, Equatable {
    /// Its name.
    package let name: String
    /// Its properties, unescaped.
    package let properties: [String: String]
    /// Its data, unescaped.
    package let data: String
  }

  private var registered: Set<String> = [
    "stop-commands", "add-mask", "add-matcher", "add-path", "debug", "echo", "endgroup", "error",
    "group", "notice", "remove-matcher", "save-state", "set-env", "set-output", "warning",
    "internal-set-repo-path",
  ]
  private var stopToken: String?
  private var commands: [Command] = []

  /// The commands in what was written, those between a stop and its token left out.
  package static func commands(in bytes: [UInt8]) -> [Command] {
    var oracle = RunnerOracle()
    let text = String(decoding: bytes, as: UTF8.self)
    for line in text.unicodeScalars.split(whereSeparator: { $0 == "\n" || $0 == "\r" }) {
      oracle.take(line)
    }
    return oracle.commands
  }

  private mutating func take(_ line: Substring.UnicodeScalarView) {
    guard let command = second(line) ?? first(line) else { return }
    if let token = stopToken {
      guard command.name.lowercased() == token.lowercased() else { return }
      registered.remove(token.lowercased())
      stopToken = nil
    } else if command.name.lowercased() == "stop-commands" {
      stopToken = command.data
      registered.insert(command.data.lowercased())
    }
    commands.append(command)
  }

  /// Version 2 of the syntax.
  private func second(_ line: Substring.UnicodeScalarView) -> Command? {
    let trimmed = Array(line.drop { $0.properties.isWhitespace })
    guard trimmed.starts(with: "::".unicodeScalars),
      let end = Self.place(of: "::", in: trimmed, from: 2)
    else { return nil }
    return command(
      Array(trimmed[2..<end]),
      Array(trimmed[(end + 2)...]),
      separator: ",",
      escapes: [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")],
      dataEscapes: [("%0D", "\r"), ("%0A", "\n"), ("%25", "%")]
    )
  }

  /// Version 1 of the syntax.
  private func first(_ line: Substring.UnicodeScalarView) -> Command? {
    let scalars = Array(line)
    guard let start = Self.place(of: "##[", in: scalars, from: 0),
      let end = Self.place(of: "]", in: scalars, from: start)
    else { return nil }
    let escapes = [("%3B", ";"), ("%0D", "\r"), ("%0A", "\n"), ("%5D", "]"), ("%25", "%")]
    return command(
      Array(scalars[(start + 3)..<end]),
      Array(scalars[(end + 1)...]),
      separator: ";",
      escapes: escapes,
      dataEscapes: escapes
    )
  }

  private func command(
    _ info: [Unicode.Scalar],
    _ data: [Unicode.Scalar],
    separator: Unicode.Scalar,
    escapes: [(String, String)],
    dataEscapes: [(String, String)]
  ) -> Command? {
    let space = info.firstIndex(of: " ") ?? info.count
    let name = Self.text(info[..<space])
    guard registered.contains(name.lowercased()) else { return nil }
    var properties: [String: String] = [:]
    for part in info[space...].split(separator: separator) {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2 else { continue }
      let key = Self.text(pair[0].drop { $0.properties.isWhitespace })
      properties[key] = Self.unescaped(Self.text(pair[1]), escapes)
    }
    return Command(
      name: name,
      properties: properties,
      data: Self.unescaped(Self.text(data[...]), dataEscapes)
    )
  }

  private static func place(of text: String, in scalars: [Unicode.Scalar], from start: Int) -> Int?
  {
    let wanted = Array(text.unicodeScalars)
    guard scalars.count >= wanted.count + start else { return nil }
    return (start...(scalars.count - wanted.count)).first { index in
      scalars[index..<(index + wanted.count)].elementsEqual(wanted)
    }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private static func unescaped(_ text: String, _ escapes: [(String, String)]) -> String {
    escapes.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
