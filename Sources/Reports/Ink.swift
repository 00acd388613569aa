/// How a stretch of text may be coloured in a terminal.
enum Ink: Sendable, Hashable {
  case plain
  case strong
  case quiet
  case good
  case bad
  case doubtful
  case place

  /// The parameters of `SGR` (ECMA-48, 8.3.117) that turn it on.
  var parameters: String {
    switch self {
    case .plain: ""
    case .strong: "1"
    case .quiet: "2"
    case .good: "1;32"
    case .bad: "1;31"
    case .doubtful: "1;33"
    case .place: "36"
    }
  }
}
