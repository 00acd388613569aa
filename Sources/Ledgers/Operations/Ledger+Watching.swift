package import Alerts
package import Quantities

extension Ledger {
  /// Decides by a balance what is told, and keeps that: all of it at once, or nothing.
  ///
  /// A balance that the account itself told is recorded with it.
  package func watch(
    _ balance: ReadBalance,
    reserve: Credits,
    by watch: WatchRules,
    at moment: Moment
  ) throws(LedgerProblem) -> WatchAnswer {
    try change { (edit) throws(LedgerProblem) in
      let basis = try edit.basis(balance, reserve: reserve, by: rules)
      let amount: Credits
      switch watch.amount {
      case .balance: amount = basis.balance
      case .available:
        guard let available = basis.availability.credits else { throw .tooLarge }
        amount = available
      }
      let reading = try edit.weighed(balance, by: rules)
      if balance.isLive { try append(.reading(reading), to: &edit) }
      let seen = Observation(amount, reading)
      let decision = try decide(on: seen, by: watch, at: moment, in: &edit)
      return WatchAnswer(
        changes: decision.changes,
        isBelow: decision.isBelow,
        amount: amount,
        reading: reading
      )
    }
  }

  /// Keeps what a look brought that was no reading, and decides by it what is told.
  package func watch(
    _ observation: Observation,
    by watch: WatchRules,
    at moment: Moment
  ) throws(LedgerProblem) -> WatchAnswer {
    try change { (edit) throws(LedgerProblem) in
      let decision = try decide(on: observation, by: watch, at: moment, in: &edit)
      return WatchAnswer(
        changes: decision.changes,
        isBelow: decision.isBelow,
        amount: nil,
        reading: nil
      )
    }
  }

  /// Claims the next alert that is to be told through one of some outputs, so that nobody else tells it for
  /// so many milliseconds; nil where there is none.
  package func claimDelivery(
    for outputs: Set<String>,
    milliseconds: Int64
  ) throws(LedgerProblem) -> Delivery? {
    try change { (edit) throws(LedgerProblem) in
      let now = edit.now
      let state = try edit.watchState()
      guard let delivery = state.next(for: outputs, at: now.milliseconds) else {
        return nil
      }
      let end = now.advanced(by: milliseconds).milliseconds
      let claim = WatchChange.claimed(delivery.alert.id, output: delivery.output, until: end)
      try keep([claim], after: state, in: &edit)
      return delivery
    }
  }

  /// Keeps whether an output has taken an alert.
  package func keep(_ delivery: Delivery, isTaken: Bool) throws(LedgerProblem) {
    let (id, output) = (delivery.alert.id, delivery.output)
    let change: WatchChange =
      isTaken ? .delivered(id, output: output) : .undelivered(id, output: output)
    try self.change { (edit) throws(LedgerProblem) in
      try keep([change], after: try edit.watchState(), in: &edit)
    }
  }

  private func decide(
    on observation: Observation,
    by watch: WatchRules,
    at moment: Moment,
    in edit: inout any LedgerEdit
  ) throws(LedgerProblem) -> WatchDecision {
    let state = try edit.watchState()
    let decision = WatchDecision(on: observation, at: moment, by: watch, after: state)
    try keep(decision.changes, after: state, in: &edit)
    return decision
  }

  private func keep(
    _ changes: [WatchChange],
    after state: WatchState,
    in edit: inout any LedgerEdit
  ) throws(LedgerProblem) {
    var state = state
    for change in changes {
      let entry = AlertEntry(change, in: state)
      try append(.alert(entry), to: &edit)
      state = entry.state
    }
  }
}

extension Observation {
  /// An amount, with what is thought of the reading behind it.
  fileprivate init(_ amount: Credits, _ reading: ReadingEntry) {
    let rise = UnexplainedRise(
      shown: reading.credits,
      explained: reading.believed,
      mayLag: reading.trust == .unmoved
    )
    self =
      switch reading.trust {
      case .trusted, .accepted: .amount(amount)
      case .unexplainedRise, .unmoved: .doubtful(amount, rise: rise)
      }
  }
}

extension LedgerView {
  /// How alerts stand: after the last event about them.
  package func watchState() throws(LedgerProblem) -> WatchState {
    let last = try events(before: .max, of: [.alert], limit: 1).first
    guard case .alert(let entry) = last?.entry else { return WatchState() }
    return entry.state
  }
}
