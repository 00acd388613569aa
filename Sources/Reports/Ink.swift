/// How a stretch of text may be coloured in a terminal.
package enum Ink: Sendable, Hashable {
  /// As the terminal writes.
  case plain
  /// What the eye is to meet first.
  case strong
  /// What is there to be found only.
  case quiet
  /// What is well.
  case good
  /// What is wrong.
  case bad
  /// What needs a look.
  case doubtful
  /// Where something is.
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
