package import Diagnostics

/// How the program ends.
package enum ProgramEnd: Sendable, Hashable {
  /// With a status of its own.
  case status(ExitStatus)
  /// With that of a command that ran in its place.
  case passedOn(Int32)

  /// The number that the system is told.
  package var code: Int32 {
    switch self {
    case .status(let status): status.rawValue
    case .passedOn(let status): status
    }
  }
}
