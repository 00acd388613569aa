internal import LedgerSupport
internal import Ledgers
internal import Quantities
internal import TestSupport

extension Schedule {
  /// Everybody is gone: every hold must end by itself, and then all that is left can be claimed.
  mutating func end(auditing: Bool) throws(ScheduleFailure) {
    runs = []
    do {
      // Where the machine has started anew and its clock was set back, the next event starts the ledger's time again.
      try record(1)
      service.change(by: 1, at: time)
      pass(900_000)
      _ = try ledger.expire()
      let open = try ledger.read { (view) throws(LedgerProblem) in try view.allOpenHolds() }
      if let hold = open.first { throw ScheduleFailure.stuck(hold: hold.id) }
      for credits in unrecorded { try record(credits) }
      pass(LedgerRules.standard.lagWindow)
      if let failure { throw failure }
      try claimAll()
      guard auditing else { return }
      let audit = try ledger.audit(pages: 7)
      if let fault = audit.faults.first { throw ScheduleFailure.audit("\(fault)") }
    } catch let failure as ScheduleFailure {
      throw failure
    } catch {
      throw .problem("\(error)")
    }
  }

  /// What the ledger tells, and what the service knows, line by line.
  package func story() -> [String] {
    let started: Int64 = HandClock().now.wall
    let events = try? ledger.read { (view) throws(LedgerProblem) in
      try view.events(after: 0, of: nil, limit: .max)
    }
    let told = (events ?? []).map { event in
      let body = String(decoding: event.entry.body, as: UTF8.self)
      return
        "\(event.sequence) at \(event.time.milliseconds - started): \(event.entry.kind) \(body)"
    }
    return ["lag \(lag), calls \(callTime)"] + told
      + service.changes.map { "service at \($0.time): \($0.credits)" }
  }

  private func claimAll() throws {
    let balance = service.balance
    guard balance > 0,
      let claim = HoldClaim(amount: Credits(whole: balance), lease: 1000, reserve: .zero)
    else { return }
    let answer = try ledger.open(
      claim,
      by: ReadBalance(
        credits: Credits(whole: balance),
        raw: "\(balance)",
        source: ReadingEntry.live,
        start: try ledger.startReading()
      )
    )
    guard case .granted = answer else {
      throw ScheduleFailure.refused(balance: balance, answer: "\(answer)")
    }
  }
}
