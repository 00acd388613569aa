internal import GRDB
internal import Ledgers
internal import Quantities

extension AccountState {
  /// Reads a row of `account`.
  init(_ row: Row) {
    let ceiling: Int64? = row["ceiling"]
    let since: Int64? = row["ceiling_since"]
    let clock = StoreClock(wall: row["wall"], boot: row["boot"], uptime: row["uptime"])
    self.init(
      name: row["name"],
      sequence: row["sequence"],
      digest: row["digest"],
      anchor: ClockAnchor(time: LedgerTime(milliseconds: row["time"]), clock: clock),
      ceiling: ceiling.map {
        Ceiling(credits: Credits(millionths: Int128($0)), since: since ?? 0)
      }
    )
  }
}
