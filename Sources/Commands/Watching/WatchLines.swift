internal import Alerts
internal import Ledgers
internal import Quantities
internal import Reports

/// What a watch says, a line for each thing that happens; all its wording.
struct WatchLines {
  let world: World
  let isVerbose: Bool
  /// Whether nobody looks again soon, so that what is odd is said at once.
  let isOnce: Bool

  /// Tells what has changed.
  func tell(_ change: WatchChange, at moment: Moment, of rules: WatchRules) throws(Failure) {
    switch change {
    case .fired(let alert, _): try line(moment, "alert", AlertWords(alert).sentence)
    case .rearmed(let below, _):
      let amounts = below.map { NumberText.of($0) }.joined(separator: ", ")
      try line(moment, "armed", "\(rules.account) is not below \(amounts) any more")
    case .recovered:
      try line(moment, "read", "the balance of \(rules.account) can be read again")
    case .trusted:
      try line(moment, "read", "the balance of \(rules.account) is explained again")
    case .failed, .doubted, .claimed, .delivered, .undelivered: break
    }
  }

  /// Tells that an output has taken an alert, or why not.
  func tell(_ delivery: Delivery, _ problem: String?, at moment: Moment) throws(Failure) {
    guard let problem else {
      return try line(moment, "sent", "alert \(delivery.alert.id) to \(delivery.output)")
    }
    try line(moment, "failed", "alert \(delivery.alert.id): \(problem)")
  }

  /// Tells a reading, to those who ask for it, and where it cannot be true.
  func tell(_ answer: WatchAnswer, of rules: WatchRules, at moment: Moment) {
    if let amount = answer.amount {
      let kind = rules.amount == .available ? " available" : ""
      talk(moment, "\(rules.account) has \(NumberText.of(amount)) credits\(kind)")
    }
    if let reading = answer.reading, !reading.trust.isBelieved, let ceiling = reading.ceiling {
      let text =
        "the balance is \(NumberText.of(reading.credits)), and what was bought explains "
        + "\(NumberText.of(ceiling)) at most, so it is not believed"
      if isOnce { warn(text) } else { talk(moment, text) }
    }
  }

  /// Tells why there was no reading, to those who ask for it.
  func tell(failure: String, at moment: Moment) {
    talk(moment, failure)
  }

  /// Warns of something odd.
  func warn(_ text: String) {
    world.errors.note("creditcast: warning: \(SafeText.of(text))")
  }

  private func talk(_ moment: Moment, _ text: String) {
    if isVerbose { world.errors.note("creditcast: \(moment) \(SafeText.of(text))") }
  }

  private func line(_ moment: Moment, _ word: String, _ text: String) throws(Failure) {
    let room = String(repeating: " ", count: max(1, 7 - word.utf8.count))
    try world.answer(Array("\(moment) \(word)\(room)\(SafeText.of(text))\n".utf8))
  }
}

extension WebhookSetting {
  /// The webhook in words.
  var words: String {
    switch place {
    case .variable(let name): "the webhook in `\(name)`"
    case .file(let path): "the webhook in the file `\(path)`"
    }
  }
}

extension ProgramAnswer {
  /// Why a program is taken to have failed.
  func words(of program: String) -> String {
    let end = status < 0 ? "was ended by signal \(-status)" : "ended with status \(status)"
    let said = complaints.split(whereSeparator: \.isNewline).first.map { ", saying `\($0)`" } ?? ""
    return SafeText.shortened("the command `\(program)` \(end)\(said)", to: 500)
  }
}

extension ProgramProblem {
  /// Why there is nothing that a program has done.
  func words(of program: String) -> String {
    switch self {
    case .missing: "the command `\(program)` cannot be found"
    case .tooMuchOutput: "the command `\(program)` wrote too much"
    case .tooLong: "the command `\(program)` did not end in time"
    case .failed(let reason): "the command `\(program)` cannot be run: \(reason)"
    }
  }
}
