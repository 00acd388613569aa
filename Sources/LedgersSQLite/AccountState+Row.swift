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
