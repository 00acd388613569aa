/// The exit statuses of the program, each with one meaning.
package enum ExitStatus: Int32, Sendable, Hashable, CaseIterable {
  /// Everything fits and every rule holds.
  case covered = 0
  /// The program itself failed; never a verdict.
  case breakage = 1
  /// Credits are missing.
  case shortfall = 2
  /// A policy or a budget says no.
  case denied = 3
  /// No price, a stale price under `--strict`, or no balance.
  case unverified = 4
  /// An approval is needed, missing, expired or drifted.
  case approval = 5
  /// A comparison found changes.
  case changes = 6
  /// Wrong arguments.
  case usage = 64
  /// A plan, a catalogue or a reply is wrong.
  case badData = 65
  /// A file is missing.
  case noInput = 66
  /// The balance service did not answer.
  case unreachable = 69
  /// An output file cannot be made.
  case cannotCreate = 73
  /// An output cannot be written.
  case inputOutput = 74
  /// The balance service asks to come back later.
  case rateLimited = 75
  /// The balance service rejected the key.
  case keyRejected = 77
  /// The configuration is wrong.
  case badConfiguration = 78
}
