internal import Quantities

/// What a command leaves behind to settle its hold by.
struct RunEvidence: Sendable {
  /// How it ended.
  let end: CommandEnd
  /// What it reported.
  let usage: UsageSums
  /// Whether its report could be read to its end.
  let isUsageWhole: Bool
  /// How much the balance fell, with what was bought in between; nil where one of the two is not trusted.
  let fall: Credits?
  /// What it held.
  let amount: Credits

  /// Whether it was started at all.
  private var wasStarted: Bool {
    switch end {
    case .exited, .signalled: true
    case .missing, .notRunnable: false
    }
  }

  /// Whether it ended by itself, and had the time to report its last call.
  private var endedByItself: Bool {
    switch end {
    case .exited: true
    case .signalled, .missing, .notRunnable: false
    }
  }

  /// What to do with the hold.
  ///
  /// In doubt all of it counts as used: a later balance shows what is left.
  func settlement(by wish: SettleBy) -> RunSettlement {
    guard wasStarted else { return .void }
    switch wish {
    case .auto: return byOutputs(areAll: false) ?? byBalance(mayBeZero: false) ?? .whole
    case .outputs: return byOutputs(areAll: true) ?? .whole
    case .balance: return byBalance(mayBeZero: true) ?? .whole
    case .hold: return .whole
    }
  }

  /// By the report, where it is whole.
  ///
  /// A command that reports nothing may not know how to, unless
  /// somebody says that it reports all; one that was killed may have lost the last call.
  private func byOutputs(areAll: Bool) -> RunSettlement? {
    guard isUsageWhole, areAll || (endedByItself && usage.calls > 0) else { return nil }
    if usage.credits == .zero, usage.billed == 0, end.status != 0 { return .void }
    return .outputs(usage.credits, usage.billed)
  }

  /// By the balance, which others may have used as well, so never more than was held.
  ///
  /// One that has not moved may only lag.
  private func byBalance(mayBeZero: Bool) -> RunSettlement? {
    guard let fall, fall > .zero || (mayBeZero && fall == .zero) else { return nil }
    return .balance(min(max(fall, usage.credits), max(amount, usage.credits)))
  }
}

/// What becomes of a hold.
enum RunSettlement: Sendable, Hashable {
  /// Nothing was used.
  case void
  /// The command's own report counts: credits, and billed outputs.
  case outputs(Credits, Int64)
  /// The balance counts.
  case balance(Credits)
  /// All of it is taken as used.
  case whole
}
