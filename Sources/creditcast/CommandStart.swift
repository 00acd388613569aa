import Commands
import Glibc

/// Starts a command that inherits what this program was given.
struct CommandStart {
  private let call: SupervisedCall
  /// The signals that were held back when this program started.
  private let signals: sigset_t

  /// A command that has been started, or the reason that it has not.
  enum Outcome {
    case started(pid_t)
    case failed(CommandEnd)
  }

  /// Prepares the start of a command.
  init(_ call: SupervisedCall, signals: sigset_t) {
    self.call = call
    self.signals = signals
  }

  /// Starts it.
  func process() -> Outcome {
    let words = [call.program] + call.arguments
    let settings = call.variables.map { "\($0)=\($1)" }
    guard !(words + settings).contains(where: { $0.utf8.contains(0) }) else {
      return .failed(.notRunnable(reason: "an argument holds a NUL"))
    }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // This program passes over SIGPIPE, which others rely on.
    var usual = SignalSet([SIGPIPE]).set
    var held = signals
    unsafe posix_spawnattr_setsigdefault(&attributes, &usual)
    unsafe posix_spawnattr_setsigmask(&attributes, &held)
    let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    let own = unsafe settings.map { unsafe strdup($0) }
    defer { unsafe (arguments + own).forEach { unsafe free($0) } }
    var variables = unsafe inherited + own + [nil]
    var process = pid_t()
    let code = unsafe posix_spawnp(
      &process,
      call.program,
      nil,
      &attributes,
      &arguments,
      &variables
    )
    switch code {
    case 0: return .started(process)
    case ENOENT: return .failed(.missing)
    default:
      let reason = unsafe String(cString: strerror(code)).lowercased()
      return .failed(.notRunnable(reason: reason))
    }
  }

  /// The environment of this program byte for byte, without what is laid over it.
  private var inherited: [UnsafeMutablePointer<CChar>?] {
    var entries: [UnsafeMutablePointer<CChar>?] = unsafe []
    var next = unsafe environ
    while let entry = unsafe next.pointee {
      let name = unsafe String(cString: entry).prefix { $0 != "=" }
      if call.variables[String(name)] == nil { unsafe entries.append(entry) }
      unsafe next += 1
    }
    return unsafe entries
  }
}
