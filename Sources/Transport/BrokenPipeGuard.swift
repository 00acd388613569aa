internal import Glibc

/// Keeps a broken connection from ending the process, as OpenSSL writes without MSG_NOSIGNAL.
struct BrokenPipeGuard: ~Copyable {
  private let before: sigset_t
  private let wasPending: Bool

  /// Holds the signal back on this thread.
  init() {
    var pipe = Self.pipe
    var before = sigset_t()
    wasPending = Self.isPending
    unsafe pthread_sigmask(SIG_BLOCK, &pipe, &before)
    self.before = before
  }

  /// Drops a signal that came meanwhile and lets later ones through again.
  consuming func lift() {
    var pipe = Self.pipe
    var before = before
    var atOnce = timespec()
    if !wasPending, Self.isPending { unsafe sigtimedwait(&pipe, nil, &atOnce) }
    unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
  }

  private static var pipe: sigset_t {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    unsafe sigaddset(&set, SIGPIPE)
    return set
  }

  private static var isPending: Bool {
    var set = sigset_t()
    unsafe sigpending(&set)
    return unsafe sigismember(&set, SIGPIPE) == 1
  }
}
