internal import GRDB
internal import Ledgers
internal import Quantities

extension AccountState {
  /// Reads a row of `account`.
  init(_ row: Row) throws {
    let ceiling = try row.decode(Int64?.self, forColumn: "ceiling")
    let since = try row.decode(Int64?.self, forColumn: "ceiling_since")
    let clock = StoreClock(
      wall: try row.decode(forColumn: "wall"),
      boot: try row.decode(forColumn: "boot"),
      uptime: try row.decode(forColumn: "uptime")
    )
    self.init(
      name: try row.decode(forColumn: "name"),
      sequence: try row.decode(forColumn: "sequence"),
      digest: try row.decode(forColumn: "digest"),
      anchor: ClockAnchor(
        time: LedgerTime(milliseconds: try row.decode(forColumn: "time")),
        clock: clock
      ),
      ceiling: ceiling.map {
        Ceiling(credits: Credits(millionths: Int128($0)), since: since ?? 0)
      }
    )
  }
}

extension AccountState {
  /// A digest of all that a row of `account` says, because events cannot tell what clocks showed.
  var seal: String {
    let clock = anchor?.clock
    let values = [
      name, "\(sequence)", digest, "\(anchor?.time.milliseconds ?? 0)", "\(clock?.wall ?? 0)",
      clock?.boot ?? "", "\(clock?.uptime ?? 0)", ceiling?.credits.description ?? "",
      ceiling.map { "\($0.since)" } ?? "",
    ]
    return ContentDigest.of(values.joined(separator: "\n").utf8, figures: 32)
  }
}
