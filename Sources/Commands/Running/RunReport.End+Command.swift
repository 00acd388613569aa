internal import Reports

extension RunReport.End {
  /// How a command ended, as a report tells it.
  init(_ end: CommandEnd) {
    switch end {
    case .exited(let status): self = .exited(status)
    case .signalled(let signal): self = .signalled(signal)
    case .missing: self = .notStarted("there is no such command")
    case .notRunnable(let reason): self = .notStarted(reason)
    }
  }
}
