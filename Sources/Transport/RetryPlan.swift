/// Decides whether there is another attempt, and after which pause.
struct RetryPlan {
  /// The most attempts for one thing.
  static let attempts = 3

  private static let base: Duration = .milliseconds(500)
  private static let cap: Duration = .seconds(8)

  private let lockout: Duration?
  private var made = 0
  private var hasSatOutLockout = false

  /// Makes a plan; `lockout` is how long a service is known to lock out who asks too often.
  init(lockout: Duration?) {
    self.lockout = lockout
  }

  /// The pause before the next attempt, or nil where there is none.
  mutating func pause(after cause: RetryCause, jitter: (Duration) -> Duration) -> Duration? {
    made += 1
    guard made < Self.attempts else { return nil }
    // Clients that were told the same time must not all come back at once.
    if let wish = cause.wish { return wish + jitter(max(.seconds(2), wish / 10)) }
    if case .rateLimit = cause, let lockout {
      guard !hasSatOutLockout else { return nil }
      hasSatOutLockout = true
      return lockout + jitter(lockout / 10)
    }
    return jitter(min(Self.cap, Self.base * (1 << (made - 1))))
  }
}
