internal import GRDB
internal import Ledgers
internal import Quantities

extension HoldRecord {
  /// Reads a row of `hold`.
  init(_ row: Row) throws(LedgerProblem) {
    guard let state = HoldState(rawValue: row["state"]) else {
      throw .damaged("a hold is in an unknown state")
    }
    let (amount, used): (Int64, Int64) = (row["amount"], row["used"])
    self.init(
      id: row["id"],
      amount: Credits(millionths: Int128(amount)),
      state: state,
      used: Credits(millionths: Int128(used)),
      version: row["version"],
      lease: row["lease"],
      deadline: LedgerTime(milliseconds: row["deadline"]),
      opened: row["opened"],
      ended: row["ended"]
    )
  }
}
