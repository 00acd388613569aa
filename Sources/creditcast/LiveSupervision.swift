import Commands
import Glibc

/// Runs a command in this program's place, and watches it.
///
/// Nothing binds the command's life to this program's: `prctl` would have to be called between fork and
/// exec, where `posix_spawn` lets nobody in. What is killed outright leaves its command behind.
struct LiveSupervision {
  private let call: SupervisedCall
  private let processes: SupervisedProcesses
  private var nextLook: ContinuousClock.Instant
  /// When it is made to end; nil while nobody here has asked it to.
  private var killing: ContinuousClock.Instant?

  private init(_ call: SupervisedCall, _ process: pid_t) {
    self.call = call
    processes = SupervisedProcesses(process)
    nextLook = .now + call.interval
  }

  /// Runs a command to its end.
  ///
  /// Signals stay held back after that, so that nothing that has to be done then is cut short, but for
  /// the quit key's and those that stop a program.
  static func run(_ call: SupervisedCall, look: () -> SupervisionStep) -> CommandEnd {
    var before = sigset_t()
    var held = SignalSet(SignalForwarder.signals + [SIGCHLD]).set
    unsafe pthread_sigmask(SIG_BLOCK, &held, &before)
    // Where its parent passes over ended children, this program would never hear of its own.
    let usual = signal(SIGCHLD, SIG_DFL)
    defer {
      signal(SIGCHLD, usual)
      release([SIGCHLD, SIGQUIT, SIGTSTP, SIGCONT])
    }
    switch CommandStart(call, signals: before).process() {
    case .started(let process):
      var supervision = LiveSupervision(call, process)
      let forwarder = SignalForwarder(to: supervision.processes)
      let status = supervision.watch(look)
      supervision.waitForOthers(look)
      forwarder.end()
      return end(status)
    case .failed(let end): return end
    }
  }

  /// Lets signals through again; those that have come meanwhile are forgotten.
  private static func release(_ signals: [Int32]) {
    var set = SignalSet(signals).set
    var atOnce = timespec()
    while unsafe sigtimedwait(&set, nil, &atOnce) > 0 {}
    unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  private static func end(_ status: Int32) -> CommandEnd {
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
  }

  /// Waits for the end of the command, and answers it as the system tells it.
  private mutating func watch(_ look: () -> SupervisionStep) -> Int32 {
    while true {
      if let status = processes.end() { return status }
      let now = ContinuousClock.now
      if let killing, now >= killing {
        processes.sendToAll(SIGKILL)
        self.killing = now + .seconds(1)
      }
      if now >= nextLook {
        if look() == .end, killing == nil { askToEnd() }
        nextLook = .now + call.interval
      } else {
        Self.waitForChild(until: min(nextLook, killing ?? nextLook))
      }
    }
  }

  private mutating func askToEnd() {
    processes.sendToAll(SIGTERM)
    // One that has been stopped must go on to hear of it.
    processes.sendToAll(SIGCONT)
    killing = .now + call.grace
  }

  /// Gives what the command has left behind time to end, where somebody has asked for that.
  private mutating func waitForOthers(_ look: () -> SupervisionStep) {
    guard processes.isAskedToEnd else { return }
    let last = killing ?? .now + call.grace
    while processes.areOthersLeft, .now < last {
      usleep(20_000)
      guard .now >= nextLook else { continue }
      _ = look()
      nextLook = .now + call.interval
    }
    if killing != nil, processes.areOthersLeft { processes.sendToAll(SIGKILL) }
  }

  /// Sleeps until a child has ended, or until then.
  private static func waitForChild(until moment: ContinuousClock.Instant) {
    let (seconds, attoseconds) = max(.zero, moment - .now).components
    var set = SignalSet([SIGCHLD]).set
    var time = timespec(
      tv_sec: Int(min(seconds, 86_400)),
      tv_nsec: Int(attoseconds / 1_000_000_000)
    )
    unsafe sigtimedwait(&set, nil, &time)
  }
}
