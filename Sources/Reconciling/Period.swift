package import Quantities

/// The time between two trusted readings, with all that is known to have happened in it.
///
/// `end = start + gained - used - unexplained`, to the millionth.
package struct Period: Sendable, Hashable {
  /// The reading that it begins with.
  package let start: HistoryReading
  /// The reading that it ends with.
  package let end: HistoryReading
  /// How many readings within were passed over, because runs were under way or had just ended.
  package let passedOver: Int
  /// Whether one of its two readings may not show all that was used before it.
  package let isProvisional: Bool
  /// Purchases and adjustments.
  package let gains: [HistoryGain]
  /// What was used, run by run.
  package let runs: [HistoryRun]
  /// The credits that came in.
  package let gained: Credits
  /// The credits that are known to be used.
  package let used: Credits
  /// The credits that left without a record; below zero where they came.
  package let unexplained: Credits

  /// Makes a period; nil where a sum does not fit.
  init?(_ frame: Frame, gains: [HistoryGain] = [], late: [HistoryRun] = []) {
    let runs = frame.runs + late
    guard let gained = Credits.sum(gains.lazy.map(\.credits)),
      let used = Credits.sum(runs.lazy.map(\.used)),
      let unexplained = frame.start.credits.adding(gained)?.subtracting(used)?
        .subtracting(frame.end.credits)
    else { return nil }
    start = frame.start
    end = frame.end
    passedOver = frame.passedOver
    isProvisional = frame.isProvisional
    self.gains = gains
    self.runs = runs
    self.gained = gained
    self.used = used
    self.unexplained = unexplained
  }

  /// Puts two neighbours together; nil where a sum does not fit.
  init?(joining first: Period, _ second: Period) {
    let frame = Frame(
      start: first.start,
      end: second.end,
      passedOver: first.passedOver + second.passedOver + 1,
      isProvisional: first.isProvisional || second.isProvisional,
      runs: first.runs + second.runs
    )
    self.init(frame, gains: first.gains + second.gains)
  }

  /// Whether a run of one of two neighbours took its credits in the other one.
  func isShifted(from previous: Period) -> Bool {
    let shift = previous.unexplained
    guard shift != .zero, unexplained.millionths == -shift.millionths else { return false }
    let owner = shift > .zero ? self : previous
    return owner.used == shift.size || owner.runs.contains { $0.used == shift.size }
  }

  /// A period before what has only a day is put into it.
  struct Frame {
    let start: HistoryReading
    let end: HistoryReading
    let passedOver: Int
    let isProvisional: Bool
    let runs: [HistoryRun]
  }

  /// The credits that must have come in, as use alone brings no balance up.
  package var rise: Credits {
    Credits(millionths: max(0, gained.millionths - unexplained.millionths))
  }

  /// Whether a part of it lies in some days; nil is without an end.
  package func overlaps(from first: Day?, to last: Day?) -> Bool {
    first.map { end.at.day >= $0 } ?? true && last.map { start.at.day <= $0 } ?? true
  }
}
