internal import GRDB
internal import Ledgers
internal import Quantities

extension HoldRecord {
  /// Reads a row of `hold`.
  init(_ row: Row) throws {
    guard let state = HoldState(rawValue: try row.decode(forColumn: "state")) else {
      throw LedgerProblem.damaged("a hold is in an unknown state")
    }
    let amount = try row.decode(Int64.self, forColumn: "amount")
    let used = try row.decode(Int64.self, forColumn: "used")
    self.init(
      id: try row.decode(forColumn: "id"),
      amount: Credits(millionths: Int128(amount)),
      state: state,
      used: Credits(millionths: Int128(used)),
      version: try row.decode(forColumn: "version"),
      lease: try row.decode(forColumn: "lease"),
      deadline: LedgerTime(milliseconds: try row.decode(forColumn: "deadline")),
      opened: try row.decode(forColumn: "opened"),
      ended: try row.decode(Int64?.self, forColumn: "ended")
    )
  }
}
