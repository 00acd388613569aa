/// A line that GitHub's runner takes for a command.
///
/// Source: `ActionCommand.cs` of the runner, version 2 of the syntax.
struct WorkflowCommand: Sendable {
  private let line: String

  /// Makes a command; properties without a value are left out.
  init(_ name: String, _ properties: [(name: String, value: String?)] = [], _ message: String) {
    let spelt = properties.compactMap { name, value in
      value.map { "\(name)=\(Self.escaped($0, inProperty: true))" }
    }
    let list = spelt.isEmpty ? "" : " " + spelt.joined(separator: ",")
    line = "::\(name)\(list)::\(Self.escaped(message, inProperty: false))\n"
  }

  /// The command as its line.
  var bytes: [UInt8] { Array(line.utf8) }

  private static func escaped(_ text: String, inProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where inProperty: result += "%3A"
      case "," where inProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
