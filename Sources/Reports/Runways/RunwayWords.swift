internal import Diagnostics
internal import Quantities
internal import Runways

/// What a runway says in words.
struct RunwayWords {
  let report: RunwayReport
  private var runway: Runway { report.runway }

  /// The chances that are told of the day on which credits run out, each as the chance that it comes earlier.
  static let chances = [10, 50, 90]

  /// Looks at a report.
  init(_ report: RunwayReport) { self.report = report }

  /// The verdict in a word.
  var word: String {
    switch report.exitStatus {
    case .shortfall: "shortfall"
    case .covered: "covered"
    default: runway.firstUncovered == nil ? "unverified" : "shortfall"
    }
  }

  /// The verdict in a sentence.
  var sentence: String {
    if let run = runway.firstUncovered {
      return
        "the run of \(SafeText.shortened(run.name, to: 64)) on \(Self.day(run.moment.day)) is not covered at"
        + " \(target)"
    }
    if runway.available < .zero { return "more credits are claimed than there are" }
    guard runway.burn != nil else {
      return "nothing can be said of what is used beside planned runs"
    }
    guard let end = runway.end(lasting: runway.target) else {
      return "credits last for the next \(runway.horizon) days at \(target)"
    }
    let covered = runway.runs.isEmpty ? "" : ", after all planned runs"
    return "credits last until \(Self.day(end.day)) at \(target)\(covered)"
  }

  /// The chance at which runs must be covered: `95 %`.
  var target: String { Self.percent(runway.target) }

  /// The days on which credits run out, by chance.
  var ends: [(name: String, day: String)] {
    Self.chances.map { chance in
      guard let end = end(chance) else {
        return ("P\(chance)", runway.burn == nil ? "not known" : "after \(Self.day(lastDay))")
      }
      return ("P\(chance)", (runway.burn == nil ? "at the latest " : "") + Self.day(end.day))
    }
  }

  /// The moment before which credits run out with a chance in percent; nil behind the horizon.
  func end(_ chance: Int) -> Moment? { runway.end(lasting: 1 - Double(chance) / 100) }

  /// The last day that is looked at.
  var lastDay: Day { runway.start.advanced(days: Double(runway.horizon)).day }

  /// By when a refill is to be ordered.
  var order: String {
    guard runway.burn != nil || runway.firstUncovered != nil else { return "not known" }
    guard let day = runway.orderBy else {
      return "no refill is needed before \(Self.day(lastDay)) at \(target)"
    }
    let lead = NumberText.counted(runway.leadTime, "business day")
    let late = day < runway.start.day ? " (that is past: order now)" : ""
    return "order a refill by \(Self.day(day))\(late); it takes \(lead)"
  }

  /// How burn is told, or why it is not.
  var burn: String {
    guard let burn = runway.burn else { return report.refusal ?? "not known" }
    let rate = Self.about(burn.fit.rate)
    return "about \(rate) credits a day beside planned runs, by \(burn.fit.method.words) over"
      + " \(NumberText.counted(burn.readings, "reading")) in \(Int(burn.span.rounded())) days"
  }

  /// How earlier forecasts did.
  var score: String {
    guard report.scored.count > 0 else { return "no earlier forecast could be scored yet" }
    return
      "\(report.scored.heldAt90) of \(NumberText.counted(report.scored.count, "earlier forecast"))"
      + " held at 90 %"
      + (runway.burn?.isCorrected == true ? ", and chances are corrected by them" : "")
  }

  /// A day with its weekday: `Thu 2026-12-10`.
  static func day(_ day: Day) -> String {
    "\(["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][day.weekday]) \(day)"
  }

  /// An estimated amount to three figures or whole credits.
  static func about(_ amount: Double) -> String {
    guard amount < 1e15 else { return "very many" }
    let whole = Int64(amount.rounded())
    return amount >= 100 || amount == Double(whole)
      ? NumberText.of(Credits(whole: whole))
      : NumberText.of(Credits(millionths: Int128((amount * 10).rounded()) * 100_000))
  }

  /// A chance in percent: `97.5 %`.
  static func percent(_ chance: Double) -> String {
    let tenths = Int((chance * 1000).rounded())
    return tenths.isMultiple(of: 10) ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
  }
}

extension BurnMethod {
  /// The method in words.
  var words: String {
    switch self {
    case .rate: "mean rate"
    case .weekly: "the shape of the week"
    case .gamma: "bursts (gamma)"
    }
  }
}
