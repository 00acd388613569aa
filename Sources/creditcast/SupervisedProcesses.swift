import Glibc
import Synchronization

/// The processes of a command, which two threads send signals to.
final class SupervisedProcesses: Sendable {
  private struct State {
    /// How the command ended, as the system tells it.
    var end: Int32?
    /// Those that it had started when a signal was last meant for all of them.
    var others: Set<ProcessMark> = []
    var isAskedToEnd = false
    var isOver = false
  }

  private let command: pid_t
  private let state = Mutex(State())

  /// Knows of the command alone.
  init(_ command: pid_t) {
    self.command = command
  }

  /// How the command ended, as the system tells it; nil while it runs.
  func end() -> Int32? {
    state.withLock { state in
      guard state.end == nil else { return state.end }
      var status: Int32 = 0
      if unsafe waitpid(command, &status, WNOHANG) == command { state.end = status }
      return state.end
    }
  }

  /// Sends a signal to the command.
  func send(_ signal: Int32) {
    // Until it has been waited for, its number is nobody else's.
    state.withLock { if $0.end == nil { kill(command, signal) } }
  }

  /// Sends a signal to the command and to all that it has started.
  func sendToAll(_ signal: Int32) {
    note()
    send(signal)
    for other in state.withLock({ $0.others }) { other.send(signal) }
  }

  /// Notes which processes the command has started, because they have been asked to end.
  func note() {
    let entries = ProcessEntry.all
    state.withLock { state in
      state.isAskedToEnd = true
      var known = Set(state.others.filter(\.isThere).map(\.number))
      if state.end == nil { known.insert(command) }
      var count = 0
      while count != known.count {
        count = known.count
        for entry in entries where known.contains(entry.parent) { known.insert(entry.mark.number) }
      }
      known.remove(command)
      state.others = Set(entries.map(\.mark).filter { known.contains($0.number) })
    }
  }

  /// Whether somebody has asked the command to end.
  var isAskedToEnd: Bool { state.withLock { $0.isAskedToEnd } }

  /// Whether processes are left that have been asked to end.
  var areOthersLeft: Bool {
    state.withLock { state in
      state.others = state.others.filter(\.isThere)
      return !state.others.isEmpty
    }
  }

  /// Whether a process is the command, or has been started by it.
  func include(_ process: pid_t) -> Bool {
    var process = process
    while process > 1 {
      if process == command { return true }
      guard let entry = ProcessEntry(process) else { return false }
      process = entry.parent
    }
    return false
  }

  /// Whether the watch over them is over.
  var isOver: Bool { state.withLock { $0.isOver } }

  /// Ends the watch over them.
  func finish() {
    state.withLock { $0.isOver = true }
  }
}
