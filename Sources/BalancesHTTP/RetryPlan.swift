/// Decides whether there is another attempt, and after which pause.
struct RetryPlan {
  /// The most attempts for one reading.
  static let attempts = 3

  private static let base: Duration = .milliseconds(500)
  private static let cap: Duration = .seconds(8)
  /// How long the vendor locks a key out that asked too often.
  private static let lockout: Duration = .seconds(60)

  private var made = 0
  private var hasSatOutLockout = false

  /// The pause before the next attempt, or nil where there is none.
  mutating func pause(after cause: RetryCause, jitter: (Duration) -> Duration) -> Duration? {
    made += 1
    guard made < Self.attempts else { return nil }
    // Clients that were told the same time must not all come back at once.
    if let wish = cause.wish { return wish + jitter(max(.seconds(2), wish / 10)) }
    if case .rateLimit = cause {
      guard !hasSatOutLockout else { return nil }
      hasSatOutLockout = true
      return Self.lockout + jitter(Self.lockout / 10)
    }
    return jitter(min(Self.cap, Self.base * (1 << (made - 1))))
  }
}
