/// Attempts something as often as it makes sense, within a time for all of it.
package struct Retrying: Sendable {
  private let waiting: Waiting
  private let lockout: Duration?

  /// Makes a rule; `lockout` is how long a service is known to lock out who asks too often.
  package init(waiting: Waiting, lockout: Duration? = nil) {
    self.waiting = waiting
    self.lockout = lockout
  }

  /// Answers what an attempt brings, or throws what the last one met.
  package func run<Answer, Problem>(
    within timeout: Duration,
    attempt: (_ left: Duration) -> Attempt<Answer, Problem>,
    orThrow problem: (RetryCause, _ elapsed: Duration) -> Problem
  ) throws(Problem) -> Answer {
    let start = waiting.elapsed()
    var plan = RetryPlan(lockout: lockout)
    var left = timeout
    while left > .zero {
      let cause: RetryCause
      switch attempt(left) {
      case .answer(let answer): return answer
      case .final(let problem): throw problem
      case .again(let trouble): cause = trouble
      }
      left = timeout - (waiting.elapsed() - start)
      guard let pause = plan.pause(after: cause, jitter: waiting.jitter), pause < left else {
        throw problem(cause, timeout - left)
      }
      waiting.sleep(pause)
      left = timeout - (waiting.elapsed() - start)
    }
    throw problem(.timeout, timeout - left)
  }
}
