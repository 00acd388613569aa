import Glibc

/// A thread that passes on what somebody sends to this program while a command runs in its place.
///
/// The command is in the same process group. What a terminal sends reaches the whole group, so only
/// what other programs send to this one alone is passed on.
struct SignalForwarder: ~Copyable {
  private let thread: pthread_t
  private let processes: SupervisedProcesses

  /// The signals that are passed on.
  static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2, SIGTSTP, SIGCONT]

  /// Starts the thread; the signals are held back in all threads.
  init(to processes: SupervisedProcesses) {
    var thread = pthread_t()
    let box = unsafe Unmanaged.passRetained(processes).toOpaque()
    let code = unsafe pthread_create(
      &thread,
      nil,
      { context in
        guard let context = unsafe context else { return nil }
        let processes = unsafe Unmanaged<SupervisedProcesses>.fromOpaque(context)
          .takeRetainedValue()
        SignalForwarder.pass(to: processes)
        return nil
      },
      box
    )
    precondition(code == 0, "there is room for one more thread")
    self.thread = thread
    self.processes = processes
  }

  /// Ends the thread.
  consuming func end() {
    processes.finish()
    pthread_kill(thread, SIGCONT)
    pthread_join(thread, nil)
  }

  private static func pass(to processes: SupervisedProcesses) {
    var set = SignalSet(signals).set
    while true {
      var info = unsafe siginfo_t()
      let signal = unsafe sigwaitinfo(&set, &info)
      if processes.isOver { return }
      guard signal > 0 else { continue }
      // Above zero are the kernel's own reasons, among them the keys of a terminal.
      let isForAll = unsafe info.si_code > 0
      let sender = unsafe info._sifields._kill.si_pid
      pass(signal, isPassedOn: !isForAll && !processes.include(sender), to: processes)
    }
  }

  private static func pass(
    _ signal: Int32,
    isPassedOn: Bool,
    to processes: SupervisedProcesses
  ) {
    switch signal {
    case SIGINT, SIGTERM, SIGHUP, SIGQUIT:
      if isPassedOn { processes.sendToAll(signal) } else { processes.note() }
    case SIGTSTP:
      if isPassedOn { processes.send(signal) }
      stop()
    default:
      if isPassedOn { processes.send(signal) }
    }
  }

  /// Stops this program as the signal does by itself, until it is told to go on.
  private static func stop() {
    var set = SignalSet([SIGTSTP]).set
    pthread_kill(pthread_self(), SIGTSTP)
    unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
    unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
  }
}

/// Some signals.
struct SignalSet {
  private(set) var set = sigset_t()

  /// These signals and no others.
  init(_ signals: [Int32]) {
    unsafe sigemptyset(&set)
    for signal in signals { unsafe sigaddset(&set, signal) }
  }
}
