/// A command that this program starts in its own place, and watches until it ends.
package struct SupervisedCall: Sendable, Hashable {
  /// Its name, which is looked for in `PATH`.
  package let program: String
  /// Its arguments, which no shell looks at.
  package let arguments: [String]
  /// What is laid over the environment that this program got itself.
  package let variables: [String: String]
  /// How long to wait between two looks at what it does.
  package let interval: Duration
  /// How long it may go on once it has been asked to end.
  package let grace: Duration

  /// Makes a call.
  package init(
    _ program: String,
    _ arguments: [String],
    variables: [String: String] = [:],
    interval: Duration,
    grace: Duration
  ) {
    self.program = program
    self.arguments = arguments
    self.variables = variables
    self.interval = interval
    self.grace = grace
  }
}

/// What is to become of a command that runs.
package enum SupervisionStep: Sendable, Hashable {
  /// It goes on.
  case goOn
  /// It is asked to end, and made to where it does not.
  case end
}

/// How a command ended.
package enum CommandEnd: Sendable, Hashable {
  /// It ended by itself with this status.
  case exited(Int32)
  /// This signal ended it.
  case signalled(Int32)
  /// There is no such command, so nothing was started.
  case missing
  /// It cannot be run, so nothing was started.
  case notRunnable(reason: String)

  /// The status that shells give it.
  package var status: Int32 {
    switch self {
    case .exited(let status): status
    case .signalled(let signal): 128 + signal
    case .missing: 127
    case .notRunnable: 126
    }
  }
}
