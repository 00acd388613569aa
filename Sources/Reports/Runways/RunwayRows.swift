internal import Quantities
internal import Runways

/// The planned runs of a runway, with what is left after each.
struct RunwayRows {
  let runway: Runway

  /// The most that are listed.
  static let most = 15

  /// A row for each run: when, what, needs, left at the target, and whether it is covered.
  var rows: [(run: PlannedRun, left: Credits, isCovered: Bool)] {
    runway.runs.prefix(Self.most).map { run in
      let days = run.moment.days - runway.start.days
      let left = runway.left(runway.target, days: days)
      return (run, left, left >= .zero)
    }
  }

  /// How many runs are not listed.
  var leftOut: Int { max(0, runway.runs.count - Self.most) }

  /// What is left of a number of credits that may be below zero, told without fractions.
  static func whole(_ credits: Credits) -> String {
    let scale = Credits.scale
    let whole = credits.millionths / scale - (credits.millionths % scale < 0 ? 1 : 0)
    return NumberText.of(Credits(millionths: whole * scale))
  }
}
