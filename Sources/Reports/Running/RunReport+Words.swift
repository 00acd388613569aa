internal import Quantities

extension RunReport {
  /// The report for people, a sentence a line; all of it is safe to print.
  package var lines: [String] {
    [SafeText.of(endSentence), SafeText.of(settlementSentence)]
  }

  /// Whether the command ended by itself, and its hold was settled.
  package var isPlain: Bool {
    if case .notStarted = end { return false }
    if case .failed = settlement { return false }
    return stop == nil
  }

  private var endSentence: String {
    let name = "`\(program)`"
    let reason = stop.map { " after it was asked to, because \($0.reason)" } ?? ""
    switch end {
    case .exited(let status): return "\(name) ended with status \(status)\(reason)"
    case .signalled(let signal):
      return "\(name) was ended by \(Self.name(ofSignal: signal))\(reason)"
    case .notStarted(let why): return "\(name) was not started: \(why)"
    }
  }

  private var settlementSentence: String {
    let held = NumberText.of(amount)
    switch settlement {
    case .voided: return "\(hold) is given back: nothing of its \(held) credits was used"
    case .byOutputs(let credits):
      let calls = NumberText.counted(usage.calls, "call")
      return
        "\(hold) is settled with \(NumberText.of(credits)) of \(held) credits, by \(calls) that were reported"
    case .byBalance(let credits):
      return
        "\(hold) is settled with \(NumberText.of(credits)) of \(held) credits, by the balance before and after"
    case .whole(let credits):
      return "\(hold) is settled with all of its \(NumberText.of(credits)) credits, as \(doubt)"
    case .elsewhere(let state): return "\(hold) had been ended by somebody else: it is \(state)"
    case .failed(let reason):
      return
        "\(hold) is not settled: \(reason); it expires by itself, and counts as used until then"
    }
  }

  /// Why all of a hold is taken as used.
  private var doubt: String {
    if usage.calls == 0, usage.isWhole { return "nothing was reported" }
    if !usage.isWhole { return "what was reported is not whole" }
    if case .signalled = end { return "it was ended before it could report everything" }
    return "what was reported was not to count"
  }

  /// The name of a signal that commands are ended with.
  static func name(ofSignal signal: Int32) -> String {
    switch signal {
    case 1: "SIGHUP"
    case 2: "SIGINT"
    case 3: "SIGQUIT"
    case 6: "SIGABRT"
    case 9: "SIGKILL"
    case 11: "SIGSEGV"
    case 13: "SIGPIPE"
    case 15: "SIGTERM"
    default: "signal \(signal)"
    }
  }
}

extension RunReport.Stop {
  /// The reason in words.
  fileprivate var reason: String {
    switch self {
    case .holdLost(let why): "its hold was lost: \(why)"
    case .balanceBelow(let floor, let balance):
      "the balance of \(NumberText.of(balance)) is below \(NumberText.of(floor))"
    }
  }
}
