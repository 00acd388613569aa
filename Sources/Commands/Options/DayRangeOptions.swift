internal import ArgumentParser
internal import Diagnostics
internal import Quantities

/// Which days of a ledger.
struct DayRangeOptions: ParsableArguments {
  @Option(name: .long, help: .init("Begin with this day, such as 2026-12-01.", valueName: "day"))
  var from: String?

  @Option(name: .long, help: .init("End with this day.", valueName: "day"))
  var to: String?

  /// The first and the last day; nil is without an end.
  func days() throws(Failure) -> (first: Day?, last: Day?) {
    let (first, last) = (try Self.day(from, "--from"), try Self.day(to, "--to"))
    if let first, let last, last < first {
      throw Failure(.usage, "`--to` (\(last)) is before `--from` (\(first))")
    }
    return (first, last)
  }

  private static func day(_ text: String?, _ flag: String) throws(Failure) -> Day? {
    guard let text else { return nil }
    guard let day = Day(reading: text) else {
      throw Failure(.usage, "`\(flag)` is `\(text)` and must be a day such as 2026-12-01")
    }
    return day
  }
}
