internal import Alerts
internal import Ledgers
internal import Quantities

/// Tells every alert that is still to be told, through every output that works.
struct DeliveryRound {
  let round: WatchRound
  let moment: Moment

  /// How much longer than its own time a delivery is left to whoever makes it.
  private static let slack: Duration = .seconds(15)

  /// Goes on until nothing is left to tell; false where an output has not taken an alert.
  ///
  /// An output that fails gets no further alert in this round, and the others do.
  func run() throws(Failure) -> Bool {
    var working = Dictionary(
      round.plan.outputs.map { ($0.name, $0) },
      uniquingKeysWith: { $1 }
    )
    while !working.isEmpty {
      let failed = try round.world.interrupts.undisturbed { () throws(Failure) in
        try tellNext(through: working)
      }
      switch failed {
      case .nothingLeft: return working.count == Set(round.plan.outputs.map(\.name)).count
      case .taken: continue
      case .failed(let output): working[output] = nil
      }
    }
    return round.plan.outputs.isEmpty
  }

  private enum Step {
    case nothingLeft
    case taken
    case failed(String)
  }

  private func tellNext(through outputs: [String: AlertOutput]) throws(Failure) -> Step {
    let timeout = round.settings.timeout.value
    let claim = try round.kept { () throws(LedgerProblem) in
      try round.ledger.claimDelivery(
        for: Set(outputs.keys),
        milliseconds: (timeout + Self.slack).components.seconds * 1000
      )
    }
    guard let claim, let output = outputs[claim.output] else { return .nothingLeft }
    let problem = output.tell(claim.alert, within: timeout, in: round.world)
    try round.kept { () throws(LedgerProblem) in
      try round.ledger.keep(claim, isTaken: problem == nil)
    }
    try round.lines.tell(claim, problem, at: moment)
    return problem == nil ? .taken : .failed(claim.output)
  }
}
