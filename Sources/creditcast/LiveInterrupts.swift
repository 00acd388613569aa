import Commands
import Glibc
import Synchronization
import Transport

/// The signals that ask this process to end.
enum LiveInterrupts {
  private static let isPutOff = Atomic(false)
  private static let isAsked = Atomic(false)

  /// The process's own.
  static let interrupts = Interrupts(
    endQuietly: {
      // Looked at here first, so that the handler finds them made.
      isPutOff.store(false, ordering: .sequentiallyConsistent)
      isAsked.store(false, ordering: .sequentiallyConsistent)
      for number in [SIGINT, SIGTERM] { signal(number) { _ in LiveInterrupts.end() } }
    },
    putOff: { isPutOff.store(true, ordering: .sequentiallyConsistent) },
    letThrough: {
      isPutOff.store(false, ordering: .sequentiallyConsistent)
      if isAsked.load(ordering: .sequentiallyConsistent) { _exit(0) }
    },
    pause: { duration in
      Waiting.live.sleep(duration)
      return true
    }
  )

  /// Ends the process; in a handler nothing but such calls is allowed.
  private static func end() {
    if isPutOff.load(ordering: .sequentiallyConsistent) {
      isAsked.store(true, ordering: .sequentiallyConsistent)
      // Another thread may have let them through meanwhile.
      if isPutOff.load(ordering: .sequentiallyConsistent) { return }
    }
    _exit(0)
  }
}
